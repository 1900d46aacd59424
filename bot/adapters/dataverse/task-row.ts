/** A swarm's task as a row of `task`, an activity on the swarm's row. */
import { z } from 'zod';
import { personId } from '../../domain/ids.ts';
import type { SwarmTask, TaskFound, TaskState } from '../../domain/swarm/task.ts';
import { bind, cut } from './columns.ts';

const limits = { subject: 200, description: 2_000 } as const;

/** Always both: a state alone gets whatever status is its default. */
type State = { readonly statecode: number; readonly statuscode: number };

const states: Readonly<Record<TaskState, State>> = {
  open: { statecode: 0, statuscode: 2 },
  done: { statecode: 1, statuscode: 5 },
  cancelled: { statecode: 2, statuscode: 6 },
};

const stateOf = (statecode: number): TaskState =>
  statecode === 1 ? 'done' : statecode === 2 ? 'cancelled' : 'open';

/** What we keep up to date. */
export type Current = State & { readonly subject: string; readonly scheduledend: string | null };

/** @param isOwned the row belongs to whose task it is; else the subject says whose it is */
export function currentColumns(task: SwarmTask, isOwned: boolean): Current {
  const suffix = isOwned || task.isFromDynamics ? '' : suffixFor(task.owner.name);
  return {
    subject: cut(task.title, limits.subject - suffix.length) + suffix,
    scheduledend: task.dueOn === undefined ? null : dueTime(task.dueOn),
    ...states[task.state],
  };
}

const suffixFor = (name: string): string => ` (${cut(name, 60)})`;

/** Noon in UTC is the same day for nearly everybody who looks at it. */
const dueTime = (day: string): string => `${day}T12:00:00Z`;

type About = {
  readonly swarmId: string;
  readonly swarmCode: string;
  /** Their user row, where they have one that may own it. */
  readonly user?: string;
};

/** What is written once, and is then the people's in Dynamics. */
export const firstColumns = (task: SwarmTask, { swarmId, swarmCode, user }: About) => ({
  description: cut(
    user === undefined
      ? `Task of ${task.owner.name}, who has no user in Dynamics that could own it. From swarm ${swarmCode} in Teams.`
      : `From swarm ${swarmCode} in Teams.`,
    limits.description,
  ),
  // On the swarm, not on the case: an open activity would keep the case from being closed.
  'regardingobjectid_msdyn_swarm_task@odata.bind': bind('msdyn_swarms', swarmId),
  ...(user !== undefined && { 'ownerid_task@odata.bind': bind('systemusers', user) }),
});

/** The library makes dates of whatever looks like one, also of words. */
const words = z.union([z.string(), z.date().transform((date) => date.toISOString())]);

export const taskRow = z.object({
  activityid: z.string(),
  subject: words.nullish(),
  scheduledend: z.date().nullish(),
  statecode: z.number(),
  owninguser_task: z
    .object({
      fullname: z.string().nullish(),
      azureactivedirectoryobjectid: z.string().nullish(),
    })
    .nullish(),
});
export type TaskRow = z.infer<typeof taskRow>;

export const taskQuery = {
  collection: 'tasks',
  select: ['activityid', 'subject', 'scheduledend', 'statecode'],
  expand: [{ property: 'owninguser_task', select: ['fullname', 'azureactivedirectoryobjectid'] }],
};

/** @param timeZone in which a time there is a day here */
export function foundTask(row: TaskRow, timeZone: string): TaskFound {
  const { fullname, azureactivedirectoryobjectid: id } = row.owninguser_task ?? {};
  return {
    id: row.activityid,
    title: row.subject ?? '',
    state: stateOf(row.statecode),
    owner: { name: fullname ?? '', ...(id && { id: personId(id) }) },
    ...(row.scheduledend && { dueOn: dayOf(row.scheduledend, timeZone) }),
  };
}

/** Our noon is the day we meant; another time is the day it is where the service works. */
function dayOf(time: Date, timeZone: string): string {
  const iso = time.toISOString();
  const [day = ''] = iso.split('T');
  if (Date.parse(iso) === Date.parse(dueTime(day))) return day;
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(time);
}

/** Ours without whose it is, where the subject had to say that. */
export function withoutSuffix(found: TaskFound, known: SwarmTask | undefined): TaskFound {
  if (!known) return found;
  const written = currentColumns(known, false).subject;
  return found.title === written ? { ...found, title: known.title } : found;
}
