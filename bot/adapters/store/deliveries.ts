import type { UpdateObject } from 'kysely';
import type { IsoTime, SwarmId, TenantId } from '../../domain/ids.ts';
import { effectsOfFate, type ActionKind } from '../../domain/swarm/effects.ts';
import type {
  Deferral,
  Deliveries,
  Delivery,
  DeliveryState,
  ParkedDelivery,
} from '../../ports/deliveries.ts';
import type { SwarmKey } from '../../ports/swarm-store.ts';
import { iso } from './columns.ts';
import { lockLane, markDone, openRow, toDelivery, type OpenKey } from './delivery-rows.ts';
import { enqueue, type EnqueueDeps } from './enqueue.ts';
import { sqlLanes, type LaneDeps } from './lanes.ts';
import { findSwarm } from './swarm-queries.ts';
import type { Db, Tables, Tx } from './tables.ts';
import { transact } from './transact.ts';

export type DeliveriesDeps = LaneDeps & EnqueueDeps;

export function sqlDeliveries(deps: DeliveriesDeps): Deliveries {
  const { db } = deps;
  return {
    ...sqlLanes(deps),
    done: async (delivery, at) => {
      await markDone(db, delivery, at).execute();
    },
    defer: (delivery, deferral) => defer(db, delivery, deferral),
    park: (delivery, reason, at) => park(deps, delivery, { reason, at }),
    stateOf: (swarm, kind) => stateOf(db, swarm, kind),
    parked: (tenantId) => parked(db, tenantId),
    retry: (tenantId, id) => {
      const again = { attempts: 0, not_before: null, reason: null, ended_at: null };
      return unpark(deps, { tenantId, id }, { state: 'open', ...again });
    },
    skip: (tenantId, id, at) => unpark(deps, { tenantId, id }, { state: 'skipped', ended_at: at }),
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

function park(
  deps: DeliveriesDeps,
  delivery: Delivery,
  { reason, at }: { reason: string; at: IsoTime },
): Promise<void> {
  const parked = { state: 'parked', reason, ended_at: at, try_began_at: null } as const;
  return transact(deps.db, async (tx) => {
    const changed = await thisTry(tx, delivery)
      // Whoever has it retried by hand looks first: the last try may have done something.
      .set((eb) => ({ ...parked, unsettled_since: eb.ref('try_began_at') }))
      .returning('id')
      .execute();
    const { tenantId, swarmId, action } = delivery;
    if (changed.length > 0) await showFate(tx, deps, { tenantId, swarmId, kind: action.kind });
  });
}

type Told = {
  readonly tenantId: TenantId;
  /** Undefined for what is about a contact that no swarm shows. */
  readonly swarmId: SwarmId | undefined;
  readonly kind: ActionKind;
};

/** The cards that tell of it are drawn anew: decided with it, so that no crash leaves them wrong. */
async function showFate(
  tx: Tx,
  deps: DeliveriesDeps,
  { tenantId, swarmId, kind }: Told,
): Promise<void> {
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

/** What people decided about a parked delivery; its lane goes on at once. */
function unpark(
  deps: DeliveriesDeps,
  { tenantId, id }: OpenKey,
  change: UpdateObject<Tables, 'deliveries'>,
): Promise<boolean> {
  return transact(deps.db, async (tx) => {
    const found = await tx
      .selectFrom('deliveries')
      .select(['lane', 'kind', 'swarm_id'])
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!found) return false;
    const key = { tenantId, lane: found.lane };
    await lockLane(tx, key);
    const changed = await tx
      .updateTable('deliveries')
      .set(change)
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('state', '=', 'parked')
      .returning('id')
      .execute();
    if (changed.length === 0) return false;
    await deps.queue.wakeLanes([key], { tx });
    await showFate(tx, deps, { tenantId, swarmId: found.swarm_id ?? undefined, kind: found.kind });
    return true;
  });
}
