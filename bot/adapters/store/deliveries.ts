import type { ThreadId } from '../../domain/helpdesk/ids.ts';
import type { IsoTime, SwarmId, TenantId } from '../../domain/ids.ts';
import { effectsOfFate, type ActionKind } from '../../domain/swarm/effects.ts';
import type {
  Deferral,
  Deliveries,
  Delivery,
  DeliveryState,
  LaneBehind,
  ParkedDelivery,
} from '../../ports/deliveries.ts';
import type { SwarmKey } from '../../ports/swarm-store.ts';
import { iso } from './columns.ts';
import { lockLane, markDone, openRow, toDelivery, type OpenKey } from './delivery-rows.ts';
import { enqueue, type EnqueueDeps } from './enqueue.ts';
import { fateOfThread } from './helpdesk-queries.ts';
import { sqlLanes, type LaneDeps } from './lanes.ts';
import { findSwarm } from './swarm-queries.ts';
import type { Db, Tx } from './tables.ts';
import { transact } from './transact.ts';

export type DeliveriesDeps = LaneDeps & EnqueueDeps;
/** What a decision about one delivery needs. */
type FateDeps = Pick<DeliveriesDeps, 'queue' | 'clock' | 'ids'>;

export function sqlDeliveries(deps: DeliveriesDeps): Deliveries {
  const { db } = deps;
  return {
    ...sqlLanes(deps),
    done: async (delivery, at) => {
      await markDone(db, delivery, at).execute();
    },
    defer: (delivery, deferral) => defer(db, delivery, deferral),
    park: async (delivery, reason, at, lane) => {
      await transact(db, (tx) => park(tx, deps, delivery, { reason, at, lane }));
    },
    stateOf: (swarm, kind) => stateOf(db, swarm, kind),
    parked: (tenantId) => parked(db, tenantId),
    retry: (tenantId, id) => transact(db, (tx) => settle(tx, deps, { tenantId, id })),
    skip: (tenantId, id, at) =>
      transact(db, (tx) => settle(tx, deps, { tenantId, id, skippedAt: at })),
  };
}

/** Only while no newer try has begun: a process that slept past its lease says nothing any more. */
const thisTry = (db: Db, delivery: Delivery) =>
  openRow(db, delivery).where('attempts', '=', delivery.attempts);

async function defer(db: Db, delivery: Delivery, deferral: Deferral): Promise<void> {
  await thisTry(db, delivery)
    .set((eb) => ({
      not_before: deferral.until,
      reason: deferral.reason,
      attempts: delivery.attempts - (deferral.countsAsTry ? 0 : 1),
      // A try that did nothing leaves an older one as unsettled as it was.
      ...(!deferral.isSettled && { unsettled_since: eb.ref('try_began_at') }),
      try_began_at: null,
    }))
    .execute();
}

/** @returns whether it is: no newer try has begun */
export async function park(
  tx: Tx,
  deps: FateDeps,
  delivery: Delivery,
  { reason, at, lane }: { reason: string; at: IsoTime; lane?: LaneBehind | undefined },
): Promise<boolean> {
  const yields = lane === 'goes-on';
  const parked = { state: 'parked', yields, reason, ended_at: at, try_began_at: null } as const;
  const changed = await thisTry(tx, delivery)
    // Whoever has it retried by hand looks first: the last try may have done something.
    .set((eb) => ({ ...parked, unsettled_since: eb.ref('try_began_at') }))
    .returning('id')
    .execute();
  const { tenantId, swarmId, threadId, action } = delivery;
  const told = { tenantId, swarmId, threadId, kind: action.kind };
  if (changed.length > 0) await showFate(tx, deps, told);
  return changed.length > 0;
}

type Told = {
  readonly tenantId: TenantId;
  /** Undefined for what is about a contact that no swarm shows. */
  readonly swarmId: SwarmId | undefined;
  readonly threadId: ThreadId | undefined;
  readonly kind: ActionKind;
};

/** The cards that tell of it are drawn anew: decided with it, so that no crash leaves them wrong. */
async function showFate(
  tx: Tx,
  deps: FateDeps,
  { tenantId, swarmId, threadId, kind }: Told,
): Promise<void> {
  if (threadId) {
    const work = await fateOfThread(tx, { tenantId, threadId, kind });
    await deps.queue.wakeLanes(await enqueue(tx, deps, work), { tx });
  }
  const swarm = swarmId && (await findSwarm(tx, { tenantId, swarmId }));
  if (!swarm) return;
  const effects = effectsOfFate(kind, swarm);
  // Nothing of the lanes that are rung: cards that stand in the chat.
  await enqueue(tx, deps, [{ tenantId, swarmId: swarm.id, effects }]);
}

async function stateOf(
  db: Db,
  { tenantId, swarmId }: SwarmKey,
  kind: ActionKind,
): Promise<DeliveryState> {
  const rows = await db
    .selectFrom('deliveries')
    .select('state')
    .where('tenant_id', '=', tenantId)
    .where('swarm_id', '=', swarmId)
    .where('kind', '=', kind)
    .orderBy('lane')
    .orderBy('lane_seq', 'desc')
    .execute();
  const [newest] = rows;
  if (!newest) return 'none';
  if (rows.some((row) => row.state === 'parked')) return 'parked';
  if (rows.some((row) => row.state === 'open')) return 'waiting';
  return newest.state === 'skipped' ? 'parked' : 'done';
}

async function parked(db: Db, tenantId: TenantId): Promise<readonly ParkedDelivery[]> {
  const rows = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'parked')
    .orderBy('ended_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    delivery: toDelivery(row),
    reason: row.reason ?? '',
    parkedAt: iso(row.ended_at ?? row.decided_at),
  }));
}

const again = {
  state: 'open',
  yields: false,
  attempts: 0,
  not_before: null,
  reason: null,
  ended_at: null,
} as const;

/**
 * What people decided about a parked delivery: another round, or past it. Its lane goes on at once.
 * @returns whether it was parked
 */
export async function settle(
  tx: Tx,
  deps: FateDeps,
  { tenantId, id, skippedAt }: OpenKey & { readonly skippedAt?: IsoTime | undefined },
): Promise<boolean> {
  const found = await tx
    .selectFrom('deliveries')
    .select(['lane', 'kind', 'swarm_id', 'thread_id'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) return false;
  const key = { tenantId, lane: found.lane };
  await lockLane(tx, key);
  const changed = await tx
    .updateTable('deliveries')
    .set(skippedAt ? { state: 'skipped', ended_at: skippedAt } : again)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('state', '=', 'parked')
    .returning('id')
    .execute();
  if (changed.length === 0) return false;
  await deps.queue.wakeLanes([key], { tx });
  await showFate(tx, deps, {
    tenantId,
    swarmId: found.swarm_id ?? undefined,
    threadId: found.thread_id ?? undefined,
    kind: found.kind,
  });
  return true;
}
