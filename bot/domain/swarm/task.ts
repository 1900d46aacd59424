/**
 * Tasks of a swarm: what somebody promised to do, and by when. Ours first: the row in Dynamics follows.
 * What people change there counts as well, and is taken over.
 */
import type { PersonId } from '../ids.ts';
import type { SwarmEvent } from './swarm-events.ts';
import type { DueDay, SwarmTask, TaskState } from './swarm-task.ts';
import { isMember, type Swarm } from './swarm.ts';

export type { DueDay, SwarmTask, TaskState };

/** What fits into the subject of a task in Dynamics. */
const taskTitleLimit = 200;

export const tasksOf = (swarm: Swarm): readonly SwarmTask[] => swarm.tasks ?? [];

export const openTasks = (swarm: Swarm): readonly SwarmTask[] =>
  tasksOf(swarm).filter((one) => one.state === 'open');

export const findTask = (swarm: Swarm, id: string): SwarmTask | undefined =>
  tasksOf(swarm).find((one) => one.id === id);

type Events = readonly SwarmEvent[];

export type NewTask = {
  readonly id: string;
  readonly by: PersonId;
  readonly title: string;
  /** The nth member, in the order in which they came: the page knows no ids of people. */
  readonly seat: number;
  readonly dueOn?: DueDay | undefined;
};

export type AddTaskRefusal =
  | 'not-a-member'
  | 'swarm-closed'
  | 'task-title-missing'
  | 'task-title-too-long'
  | 'task-owner-unknown'
  | 'task-day-unknown'
  | 'already-there';

export function addTask(swarm: Swarm, task: NewTask): Events | AddTaskRefusal {
  const { id } = task;
  if (!isMember(swarm, task.by)) return 'not-a-member';
  // Also once it is over: a wish that is repeated gets the answer it got.
  if (findTask(swarm, id)) return 'already-there';
  if (swarm.state !== 'active') return 'swarm-closed';
  return addedTask(swarm, task);
}

function addedTask(swarm: Swarm, task: NewTask): Events | AddTaskRefusal {
  const { id, dueOn } = task;
  const title = task.title.trim().replace(/\s+/g, ' ');
  if (title === '') return 'task-title-missing';
  if (title.length > taskTitleLimit) return 'task-title-too-long';
  const owner = swarm.participants[task.seat]?.person;
  if (!owner) return 'task-owner-unknown';
  if (dueOn !== undefined && !isDay(dueOn)) return 'task-day-unknown';
  const due = dueOn === undefined ? {} : { dueOn };
  return [{ type: 'task-added', taskId: id, title, owner, ...due }];
}

/** A day there is: not the 31st of February. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export type ChangeTaskRefusal = 'not-a-member' | 'no-task';

/** Done, open again, or taken away; also after the swarm has ended: promises outlive it. */
export function changeTask(
  swarm: Swarm,
  { id, by, state }: { id: string; by: PersonId; state: TaskState },
): Events | ChangeTaskRefusal {
  if (!isMember(swarm, by)) return 'not-a-member';
  const task = findTask(swarm, id);
  if (!task) return 'no-task';
  return task.state === state ? [] : [{ type: 'task-changed', taskId: id, state }];
}

/** A task as a look at Dynamics found it. */
export type TaskFound = Pick<SwarmTask, 'id' | 'title' | 'owner' | 'state'> & {
  readonly dueOn?: DueDay | undefined;
};

/**
 * What people did to tasks in Dynamics. Whose task it is stays as we know it: a row there cannot always
 * be given to whom it is meant for.
 * @param seen the swarm's version when the look began: what was changed here since is newer
 */
export function takeOver(swarm: Swarm, found: readonly TaskFound[], seen: number): Events {
  return found.flatMap((row): Events => {
    const { dueOn, ...told } = row;
    const known = findTask(swarm, row.id);
    const due = dueOn === undefined ? {} : { dueOn };
    const taken = { type: 'task-taken-over', taskId: row.id, ...due } as const;
    const { id: _id, ...rest } = told;
    if (!known) return row.state === 'cancelled' ? [] : [{ ...taken, ...rest }];
    if (known.changedIn > seen || isSame(known, row)) return [];
    return [{ ...taken, ...rest, owner: known.owner }];
  });
}

const isSame = (known: SwarmTask, row: TaskFound): boolean =>
  known.title === row.title && known.state === row.state && known.dueOn === row.dueOn;

type Written = Omit<SwarmTask, 'changedIn'>;

/** The swarm with this task: a new one, or in the place of what was known of it. */
export function withTask(swarm: Swarm, task: Written): Swarm {
  const known = findTask(swarm, task.id);
  const changedIn = swarm.version + 1;
  const written = known
    ? { ...task, addedAt: known.addedAt, isFromDynamics: known.isFromDynamics, changedIn }
    : { ...task, changedIn };
  const tasks = tasksOf(swarm);
  return {
    ...swarm,
    tasks: known ? tasks.map((one) => (one === known ? written : one)) : [...tasks, written],
  };
}

export function withTaskState(swarm: Swarm, id: string, state: TaskState): Swarm {
  const known = findTask(swarm, id);
  return known ? withTask(swarm, { ...known, state }) : swarm;
}
