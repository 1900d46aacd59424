/** What of the swarms one is in or asked to is for this person now. */
import type { IsoTime, PersonId } from '../ids.ts';
import type { Invitation } from '../swarm/invitation.ts';
import type { Swarm } from '../swarm/swarm.ts';
import { openTasks, type SwarmTask } from '../swarm/task.ts';
import { monthOn } from './working-hours.ts';

export type Ask = { readonly swarm: Swarm; readonly invitation: Invitation };

/** Each waits for this person's answer. */
export const asksFor = (swarms: readonly Swarm[], person: PersonId): readonly Ask[] =>
  swarms.flatMap((swarm) =>
    swarm.invitations
      .filter((one) => one.person.id === person && one.status === 'pending')
      .map((invitation) => ({ swarm, invitation })),
  );

type Said = { readonly by: string; readonly text: string; readonly at: IsoTime };
export type News = { readonly count: number; readonly last: Said | undefined };

/** What others wrote since this person came, or last wrote something themselves. */
export function newsFor(swarm: Swarm, person: PersonId): News {
  const joinedAt = swarm.participants.find((one) => one.person.id === person)?.joinedAt ?? '';
  const written = [
    ...swarm.updates.map(({ by, text, at }) => ({ by, text, at })),
    ...swarm.deskNotes.map(({ from, text, at }) => ({ by: from, text, at })),
  ];
  const own = written.filter((one) => one.by.id === person).map((one) => one.at);
  const since = [joinedAt, ...own].sort().at(-1) ?? '';
  const others = written
    .filter((one) => one.by.id !== person && one.at > since)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const last = others.at(-1);
  return { count: others.length, last: last && { ...last, by: last.by.name } };
}

export type MyTask = { readonly swarm: Swarm; readonly task: SwarmTask };

/** What this person promised; what is due first, what has no day last. */
export const tasksFor = (swarms: readonly Swarm[], person: PersonId): readonly MyTask[] =>
  swarms
    .flatMap((swarm) => openTasks(swarm).map((task) => ({ swarm, task })))
    .filter(({ task }) => task.owner.id === person)
    .sort((a, b) => compare(a.task.dueOn ?? '9', b.task.dueOn ?? '9'));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A month and a day: what is read before it is known in which month somebody's clock stands. */
export const monthAtMostMs = 32 * 24 * 60 * 60_000;

type Helping = { readonly person: PersonId; readonly timeZone: string; readonly now: IsoTime };

/** How many people this person helped this month: agents of solved swarms, each once. */
export function helpedPeople(swarms: readonly Swarm[], { person, timeZone, now }: Helping): number {
  const month = monthOn(timeZone, now);
  const helped = swarms.filter(
    (one) =>
      one.state === 'resolved' &&
      one.agent.id !== person &&
      monthOn(timeZone, one.resolvedAt) === month,
  );
  return new Set(helped.map((one) => one.agent.id)).size;
}
