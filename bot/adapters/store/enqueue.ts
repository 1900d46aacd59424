/**
 * Effects become deliveries, numbered in their lanes in the deciding transaction.
 *
 * The lane's row lock is taken first and held until commit. Three things hang on it:
 * - *Order.* Of two decisions that overlap, the one that got the lock first is first in the lane,
 *   whichever began or commits first.
 * - *No lost wake-up.* A pending job swallows a second one for its lane. Had a worker fetched that job
 *   and drained the lane before we commit, our rows would lie there unseen. It cannot: to take or to
 *   let go of a lane it needs the lock we hold, so it looks either after our commit, or before we
 *   sent, and then the job it fetched was pending no more and ours is a new one.
 * - *Coalescing.* A try begins under the same lock, so "no try runs" stays true until we commit.
 */
import { deliveryId, type TenantId } from '../../domain/ids.ts';
import { refreshKey, type Lane } from '../../domain/swarm/effects.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import { laneName, type LaneKey } from '../../ports/deliveries.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Work } from '../../ports/swarm-store.ts';
import { json } from './columns.ts';
import type { Queue } from './queue.ts';
import type { Tx } from './tables.ts';

export type EnqueueDeps = {
  readonly queue: Pick<Queue, 'wakeLanes'>;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** @returns the lanes that no job wakes: to be rung in this process once this is committed */
export async function enqueue(
  tx: Tx,
  deps: EnqueueDeps,
  work: readonly Work[],
): Promise<readonly LaneKey[]> {
  const wanted = work.flatMap(each);
  if (wanted.length === 0) return [];
  const lanes = lanesOf(wanted);
  const next = await lockLanes(tx, lanes);
  const waiting = await refreshesWaiting(tx, lanes);
  const numbered = number(wanted, next, waiting);
  if (numbered.length === 0) return [];
  const decidedAt = nowOf(deps.clock);
  const rows = numbered.map(({ tenantId, lane, laneSeq, action, ...about }) => ({
    tenant_id: tenantId,
    id: deliveryId(deps.ids.newId()),
    lane,
    lane_seq: laneSeq,
    swarm_id: about.swarmId ?? null,
    interaction_id: about.interactionId ?? null,
    thread_id: about.threadId ?? null,
    kind: action.kind,
    action_json: json(action),
    refresh_key: refreshKey(action) ?? null,
    state: 'open' as const,
    attempts: 0,
    decided_at: decidedAt,
  }));
  await tx.insertInto('deliveries').values(rows).execute();
  await saveNext(tx, lanes, next);
  const woken = lanesOf(numbered);
  await deps.queue.wakeLanes(woken.filter(needsJob), { tx });
  return woken.filter((key) => !needsJob(key));
}

/**
 * What is rung in this process and, should that die, found by the sweep needs no job: the live lanes
 * and those of helpdesk threads have so much to do that jobs would cost more than the work.
 */
const needsJob = ({ lane }: LaneKey): boolean => !/^(live|talk|thread|relay|hear):/.test(lane);

type About = Pick<Work, 'tenantId' | 'swarmId' | 'interactionId' | 'threadId'>;
type Wanted = About & Work['effects'][number];

const each = ({ effects, ...about }: Work): readonly Wanted[] =>
  effects.map((effect) => ({ ...about, ...effect }));

/** Always in the same order, or two decisions on the same lanes could wait for each other. */
function lanesOf(wanted: readonly LaneKey[]): readonly LaneKey[] {
  const byName = new Map(
    wanted.map(({ tenantId, lane }) => [laneName({ tenantId, lane }), { tenantId, lane }]),
  );
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key);
}

/** Holds the lanes' rows, made where they are new. @returns the next number of each */
async function lockLanes(tx: Tx, lanes: readonly LaneKey[]): Promise<Map<string, number>> {
  const rows = await tx
    .insertInto('lanes')
    .values(lanes.map(({ tenantId, lane }) => ({ tenant_id: tenantId, lane, next_seq: 1 })))
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'lane'])
        .doUpdateSet((eb) => ({ next_seq: eb.ref('lanes.next_seq') })),
    )
    .returning(['tenant_id', 'lane', 'next_seq'])
    .execute();
  return new Map(
    rows.map((row) => [laneName({ tenantId: row.tenant_id, lane: row.lane }), row.next_seq]),
  );
}

async function saveNext(
  tx: Tx,
  lanes: readonly LaneKey[],
  next: ReadonlyMap<string, number>,
): Promise<void> {
  await tx
    .insertInto('lanes')
    .values(
      lanes.map((key) => ({
        tenant_id: key.tenantId,
        lane: key.lane,
        next_seq: next.get(laneName(key)) ?? 1,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'lane'])
        .doUpdateSet((eb) => ({ next_seq: eb.ref('excluded.next_seq') })),
    )
    .execute();
}

/**
 * The refreshes whose next try is still to begin: it will show what is decided now, so a second one
 * would say nothing new. One that is being tried has read an older state perhaps; one that is parked
 * may be skipped: neither counts.
 */
async function refreshesWaiting(tx: Tx, lanes: readonly LaneKey[]): Promise<Set<string>> {
  const tenants = [...new Set<TenantId>(lanes.map((one) => one.tenantId))];
  const rows = await tx
    .selectFrom('deliveries')
    .select(['tenant_id', 'lane', 'swarm_id', 'interaction_id', 'thread_id', 'refresh_key'])
    .where('tenant_id', 'in', tenants)
    .where('lane', 'in', [...new Set<Lane>(lanes.map((one) => one.lane))])
    .where('state', '=', 'open')
    .where('try_began_at', 'is', null)
    .where('refresh_key', 'is not', null)
    .execute();
  return new Set(
    rows.map((row) =>
      spot(
        { tenantId: row.tenant_id, lane: row.lane },
        row.swarm_id ?? row.interaction_id ?? row.thread_id,
        row.refresh_key ?? '',
      ),
    ),
  );
}

/** @param about the swarm, the contact or the thread: a person's lane has deliveries of several */
const spot = (lane: LaneKey, about: string | null | undefined, refresh: string): string =>
  `${laneName(lane)} ${about ?? ''} ${refresh}`;

const aboutWhat = ({ swarmId, interactionId, threadId }: About): string | undefined =>
  swarmId ?? interactionId ?? threadId;

/** In the order of decision; moves `next` on and notes the refreshes in `waiting`. */
function number(wanted: readonly Wanted[], next: Map<string, number>, waiting: Set<string>) {
  const numbered: (Wanted & { readonly laneSeq: number })[] = [];
  for (const one of wanted) {
    const refresh = refreshKey(one.action);
    const place = refresh === undefined ? undefined : spot(one, aboutWhat(one), refresh);
    if (place !== undefined && waiting.has(place)) continue;
    if (place !== undefined) waiting.add(place);
    const lane = laneName(one);
    const laneSeq = next.get(lane) ?? 1;
    next.set(lane, laneSeq + 1);
    numbered.push({ ...one, laneSeq });
  }
  return numbered;
}
