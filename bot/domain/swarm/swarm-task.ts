import type { IsoTime, PersonId } from '../ids.ts';

/** `cancelled`: it was taken away again. */
export type TaskState = 'open' | 'done' | 'cancelled';

/** A day such as 2026-11-27, wherever one stands: a promise of a day has no hour. */
export type DueDay = string;

/** Who made a task in Dynamics may have given it to somebody nobody here can name by id. */
export type TaskOwner = { readonly id?: PersonId; readonly name: string };

export type SwarmTask = {
  /** Also of its row in Dynamics. */
  readonly id: string;
  readonly title: string;
  readonly owner: TaskOwner;
  readonly dueOn?: DueDay;
  readonly state: TaskState;
  readonly addedAt: IsoTime;
  /** Made there, not here. */
  readonly isFromDynamics: boolean;
  /** Which version of the swarm it was changed with: a look at Dynamics that began before it is older. */
  readonly changedIn: number;
};
