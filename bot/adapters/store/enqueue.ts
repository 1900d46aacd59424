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
import { deliveryId, type SwarmId, type TenantId } from '../../domain/ids.ts';
import { refreshKey, type Effect, type Lane } from '../../domain/swarm/effects.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import type { Ids } from '../../ports/ids.ts';
import type { SwarmKey } from '../../ports/swarm-store.ts';
import { json } from './columns.ts';
import type { Queue } from './queue.ts';
import type { Tx } from './tables.ts';

export type EnqueueDeps = {
  readonly queue: Pick<Queue, 'wakeLanes'>;
  readonly clock: Clock;
  readonly ids: Ids;
};

export async function enqueue(
  tx: Tx,
  deps: EnqueueDeps,
  { key, effects }: { key: SwarmKey; effects: readonly Effect[] },
): Promise<void> {
  if (effects.length === 0) return;
  const { tenantId } = key;
  // Always in the same order, or two decisions on the same lanes could wait for each other.
  const lanes = [...new Set(effects.map((effect) => effect.lane))].sort();
  const next = await lockLanes(tx, tenantId, lanes);
  const waiting = await refreshesWaiting(tx, key, lanes);
  const numbered = number(effects, next, waiting);
  if (numbered.length === 0) return;
  const decidedAt = nowOf(deps.clock);
  const rows = numbered.map(({ lane, laneSeq, action }) => ({
    tenant_id: tenantId,
    id: deliveryId(deps.ids.newId()),
    lane,
    lane_seq: laneSeq,
    swarm_id: key.swarmId,
    kind: action.kind,
    action_json: json(action),
    refresh_key: refreshKey(action) ?? null,
    state: 'open' as const,
    attempts: 0,
    decided_at: decidedAt,
  }));
  await tx.insertInto('deliveries').values(rows).execute();
  await saveNext(tx, tenantId, next);
  const woken = lanes.filter((lane) => numbered.some((one) => one.lane === lane));
  await deps.queue.wakeLanes(
    woken.map((lane) => ({ tenantId, lane })),
    { tx },
  );
}

/** Holds the lanes' rows, made where they are new. @returns the next number of each */
async function lockLanes(
  tx: Tx,
  tenantId: TenantId,
  lanes: readonly Lane[],
): Promise<Map<Lane, number>> {
  const rows = await tx
    .insertInto('lanes')
    .values(lanes.map((lane) => ({ tenant_id: tenantId, lane, next_seq: 1 })))
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'lane'])
        .doUpdateSet((eb) => ({ next_seq: eb.ref('lanes.next_seq') })),
    )
    .returning(['lane', 'next_seq'])
    .execute();
  return new Map(rows.map((row) => [row.lane, row.next_seq]));
}

async function saveNext(tx: Tx, tenantId: TenantId, next: ReadonlyMap<Lane, number>) {
  await tx
    .insertInto('lanes')
    .values([...next].map(([lane, seq]) => ({ tenant_id: tenantId, lane, next_seq: seq })))
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'lane'])
        .doUpdateSet((eb) => ({ next_seq: eb.ref('excluded.next_seq') })),
    )
    .execute();
}

const spot = (lane: Lane, refresh: string): string => `${lane} ${refresh}`;

/**
 * The refreshes of this swarm whose next try is still to begin: it will show what is decided now, so
 * a second one would say nothing new. One that is being tried has read an older state perhaps; one
 * that is parked may be skipped: neither counts.
 */
async function refreshesWaiting(
  tx: Tx,
  { tenantId, swarmId }: { tenantId: TenantId; swarmId: SwarmId },
  lanes: readonly Lane[],
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('deliveries')
    .select(['lane', 'refresh_key'])
    .where('tenant_id', '=', tenantId)
    .where('lane', 'in', lanes)
    .where('swarm_id', '=', swarmId)
    .where('state', '=', 'open')
    .where('try_began_at', 'is', null)
    .where('refresh_key', 'is not', null)
    .execute();
  return new Set(rows.map((row) => spot(row.lane, row.refresh_key ?? '')));
}

/** In the order of decision; moves `next` on and notes the refreshes in `waiting`. */
function number(effects: readonly Effect[], next: Map<Lane, number>, waiting: Set<string>) {
  const numbered: (Effect & { readonly laneSeq: number })[] = [];
  for (const effect of effects) {
    const refresh = refreshKey(effect.action);
    const place = refresh === undefined ? undefined : spot(effect.lane, refresh);
    if (place !== undefined && waiting.has(place)) continue;
    if (place !== undefined) waiting.add(place);
    const laneSeq = next.get(effect.lane) ?? 1;
    next.set(effect.lane, laneSeq + 1);
    numbered.push({ ...effect, laneSeq });
  }
  return numbered;
}
