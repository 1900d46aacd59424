import type { Selectable } from 'kysely';
import type { DeliveryId, IsoTime, SwarmId, TenantId } from '../../domain/ids.ts';
import type { Delivery, LaneKey } from '../../ports/deliveries.ts';
import { iso } from './columns.ts';
import type { Db, DeliveriesTable } from './tables.ts';

export type DeliveryRow = Selectable<DeliveriesTable>;

/** What stands first in the lane and is neither done nor skipped, nor given up in nobody's way. */
export function headRow(db: Db, { tenantId, lane }: LaneKey): Promise<DeliveryRow | undefined> {
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('lane', '=', lane)
    .where('state', 'in', ['open', 'parked'])
    .where('yields', '=', false)
    .orderBy('lane_seq')
    .executeTakeFirst();
}

/** Holds the lane's row until the end of the transaction: see enqueue.ts for what hangs on it. */
export async function lockLane(
  db: Pick<Db, 'selectFrom'>,
  { tenantId, lane }: LaneKey,
): Promise<string | null> {
  const row = await db
    .selectFrom('lanes')
    .select('holder')
    .where('tenant_id', '=', tenantId)
    .where('lane', '=', lane)
    .forUpdate()
    .executeTakeFirst();
  return row?.holder ?? null;
}

export type OpenKey = { readonly tenantId: TenantId; readonly id: DeliveryId };

export const openRow = (db: Pick<Db, 'updateTable'>, { tenantId, id }: OpenKey) =>
  db
    .updateTable('deliveries')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('state', '=', 'open');

/** Its effect stands. */
export const markDone = (db: Pick<Db, 'updateTable'>, delivery: OpenKey, at: IsoTime) =>
  openRow(db, delivery).set({ state: 'done', ended_at: at, try_began_at: null, reason: null });

function aboutWhat(row: DeliveryRow) {
  if (row.swarm_id) return { swarmId: row.swarm_id };
  return row.thread_id ? { threadId: row.thread_id } : { interactionId: row.interaction_id };
}

export function toDelivery(row: DeliveryRow): Delivery {
  // An action of a swarm stands with a swarm, one of a contact with a contact: enqueue.ts wrote it so.
  const about = {
    ...aboutWhat(row),
    action: row.action_json,
  } as Pick<Extract<Delivery, { swarmId: SwarmId }>, 'swarmId' | 'action'>;
  return {
    ...about,
    id: row.id,
    tenantId: row.tenant_id,
    lane: row.lane,
    laneSeq: row.lane_seq,
    decidedAt: iso(row.decided_at),
    attempts: row.attempts,
    ...(row.unsettled_since && { unsettledSince: iso(row.unsettled_since) }),
  };
}
