import { isoTime, msOf, type IsoTime } from '../../domain/ids.ts';
import type { Deliveries, LaneHead, LaneKey } from '../../ports/deliveries.ts';
import { iso } from './columns.ts';
import { headRow, lockLane, toDelivery, type DeliveryRow } from './delivery-rows.ts';
import type { Db, Tx } from './tables.ts';
import { transact } from './transact.ts';

export type LaneDeps = { readonly db: Db; /** Names this process. */ readonly holder: string };

type Lanes = Pick<Deliveries, 'takeLane' | 'releaseLane' | 'head' | 'idleLanes' | 'releaseOwn'>;

/** Who drains which lane, and what stands at its head. */
export function sqlLanes({ db, holder }: LaneDeps): Lanes {
  // Let go of while the database was away: nobody drains them, and their leases run on.
  const stillHeld = new Map<string, LaneKey>();
  const release = (key: LaneKey, now: IsoTime) => releaseLane(db, { key, holder, now });
  return {
    takeLane(key, lease) {
      stillHeld.delete(nameOf(key));
      return takeLane(db, { key, holder, lease });
    },
    async releaseLane(key, now) {
      try {
        return await release(key, now);
      } catch (error) {
        stillHeld.set(nameOf(key), key);
        throw error;
      }
    },
    head: (key, now) => transact(db, (tx) => beginTry(tx, { key, holder, now })),
    async idleLanes(now) {
      for (const [name, key] of stillHeld) {
        await release(key, now);
        stillHeld.delete(name);
      }
      return idleLanes(db, now);
    },
    releaseOwn: async () => {
      await db
        .updateTable('lanes')
        .set({ holder: null, lease_until: null })
        .where('holder', '=', holder)
        .execute();
    },
  };
}

const nameOf = ({ tenantId, lane }: LaneKey): string => `${tenantId} ${lane}`;

async function takeLane(
  db: Db,
  { key, holder, lease }: { key: LaneKey; holder: string; lease: { until: IsoTime; now: IsoTime } },
): Promise<boolean> {
  const taken = await db
    .updateTable('lanes')
    .set({ holder, lease_until: lease.until })
    .where('tenant_id', '=', key.tenantId)
    .where('lane', '=', key.lane)
    .where((eb) =>
      eb.or([
        eb('holder', 'is', null),
        eb('holder', '=', holder),
        eb('lease_until', '<=', new Date(msOf(lease.now))),
      ]),
    )
    .returning('lane')
    .execute();
  return taken.length > 0;
}

/** @returns whether there is more to do */
function releaseLane(
  db: Db,
  { key, holder, now }: { key: LaneKey; holder: string; now: IsoTime },
): Promise<boolean> {
  return transact(db, async (tx) => {
    if ((await lockLane(tx, key)) !== holder) return false;
    await tx
      .updateTable('lanes')
      .set({ holder: null, lease_until: null })
      .where('tenant_id', '=', key.tenantId)
      .where('lane', '=', key.lane)
      .execute();
    return isReady(await headRow(tx, key), now);
  });
}

const isReady = (head: DeliveryRow | undefined, now: IsoTime): boolean =>
  head?.state === 'open' && !(head.not_before && iso(head.not_before) > now);

async function beginTry(
  tx: Tx,
  { key, holder, now }: { key: LaneKey; holder: string; now: IsoTime },
): Promise<LaneHead> {
  // Who slept past the lease may find the lane in other hands: nothing in it is theirs to try.
  if ((await lockLane(tx, key)) !== holder) return { kind: 'empty' };
  const row = await headRow(tx, key);
  if (!row) return { kind: 'empty' };
  if (row.state === 'parked') return { kind: 'parked' };
  if (!isReady(row, now)) return { kind: 'waiting', until: iso(row.not_before ?? row.decided_at) };
  // A try that began and never ended: its process died, and nobody knows what the far side did.
  const unsettled = row.try_began_at ?? row.unsettled_since;
  const begun = { ...row, attempts: row.attempts + 1, unsettled_since: unsettled };
  await tx
    .updateTable('deliveries')
    .set({
      attempts: begun.attempts,
      try_began_at: now,
      unsettled_since: unsettled && isoTime(unsettled.getTime()),
    })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .execute();
  return { kind: 'ready', delivery: toDelivery(begun) };
}

async function idleLanes(db: Db, now: IsoTime): Promise<readonly LaneKey[]> {
  const at = new Date(msOf(now));
  const heads = db
    .selectFrom('deliveries')
    .select(['tenant_id', 'lane', 'state', 'not_before'])
    .distinctOn(['tenant_id', 'lane'])
    .where('state', 'in', ['open', 'parked'])
    .orderBy('tenant_id')
    .orderBy('lane')
    .orderBy('lane_seq');
  const rows = await db
    .selectFrom(heads.as('heads'))
    .innerJoin('lanes', (join) =>
      join.onRef('lanes.tenant_id', '=', 'heads.tenant_id').onRef('lanes.lane', '=', 'heads.lane'),
    )
    .select(['heads.tenant_id', 'heads.lane'])
    .where('heads.state', '=', 'open')
    .where((eb) => eb.or([eb('heads.not_before', 'is', null), eb('heads.not_before', '<=', at)]))
    .where((eb) => eb.or([eb('lanes.holder', 'is', null), eb('lanes.lease_until', '<=', at)]))
    .orderBy('heads.tenant_id')
    .orderBy('heads.lane')
    .execute();
  return rows.map((row) => ({ tenantId: row.tenant_id, lane: row.lane }));
}
