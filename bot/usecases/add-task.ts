import { addTask as decide, type AddTaskRefusal, type DueDay } from '../domain/swarm/task.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import type { Ids } from '../ports/ids.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps, type Changed } from './change-swarm.ts';

/** Recorded here; the row in Dynamics follows on the case's lane. */
export function addTask(deps: ChangeDeps & { readonly ids: Pick<Ids, 'derivedId'> }) {
  return (wish: {
    key: SwarmKey;
    by: Person;
    /** The wish's own: repeated, it is one task. */
    wishId: string;
    title: string;
    seat: number;
    dueOn?: DueDay | undefined;
  }): Promise<Changed<AddTaskRefusal> | 'no-swarm'> => {
    const { key, by, wishId, title, seat, dueOn } = wish;
    const id = deps.ids.derivedId('task', key.swarmId, by.id, wishId);
    return changeSwarm(deps, wish, (swarm) => decide(swarm, { id, by: by.id, title, seat, dueOn }));
  };
}
