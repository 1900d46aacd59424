import { sql } from 'kysely';
import { msOf, type IsoTime } from '../../domain/ids.ts';
import {
  laneName,
  type Deliveries,
  type Delivery,
  type LaneHead,
  type LaneKey,
} from '../../ports/deliveries.ts';
import { iso, json } from './columns.ts';
import { headRow, lockLane, toDelivery, type DeliveryRow } from './delivery-rows.ts';
import type { Db, Tx } from './tables.ts';
import { transact } from './transact.ts';

export type LaneDeps = { readonly db: Db; /** Names this process. */ readonly holder: string };

type Lanes = Pick<
  Deliveries,
  'takeLane' | 'renewLanes' | 'releaseLane' | 'head' | 'idleLanes' | 'releaseOwn'
>;

/** Who drains which lane, and what stands at its head. */
export function sqlLanes({ db, holder }: LaneDeps): Lanes {
  // Let go of while the database was away: nobody drains them, and their leases run on.
  const stillHeld = new Map<string, LaneKey>();
  const release = (key: LaneKey, now: IsoTime) => releaseLane(db, { key, holder, now });
  return {
    takeLane(key, lease) {
      stillHeld.delete(laneName(key));
      return takeLane(db, { key, holder, lease });
    },
    renewLanes: (keys, until) => renewLanes(db, { keys, holder, until }),
    async releaseLane(key, now) {
      try {
        return await release(key, now);
      } catch (error) {
        stillHeld.set(laneName(key), key);
        throw error;
      }
    },
    async head(key, now, done) {
      const next = await beginNext(db, { key, holder, now, done });
      if (next) return { kind: 'ready', delivery: toDelivery(next) };
      return transact(db, (tx) => beginTry(tx, { key, holder, now }));
    },
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

/** One that a decision works on is left for the next round: waiting for it among others could be in a circle. */
async function renewLanes(
  db: Db,
  { keys, holder, until }: { keys: readonly LaneKey[]; holder: string; until: IsoTime },
): Promise<void> {
  const held = keys.map(({ tenantId, lane }) => ({ tenant_id: tenantId, lane }));
  await sql`
    update lanes set lease_until = ${until} from (
      select tenant_id, lane from lanes
      join json_to_recordset(${json(held)}::json) as held (tenant_id text, lane text)
        using (tenant_id, lane)
      where holder = ${holder} for update of lanes skip locked
    ) as ours
    where lanes.tenant_id = ours.tenant_id and lanes.lane = ours.lane`.execute(db);
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

/**
 * Notes what was done, and begins the next, as there nearly always is one under load. In one statement
 * instead of a transaction of four. What it sees may be older than the lock it waited for; so it begins
 * only what still stands as it saw it, and to find nothing means nothing: `beginTry` looks again.
 */
async function beginNext(db: Db, { key: { tenantId, lane }, holder, now, done }: Settling) {
  const { rows } = await sql<DeliveryRow>`
    with settled as (
      update deliveries set state = 'done', ended_at = ${now}, try_began_at = null, reason = null
      where tenant_id = ${tenantId} and id = ${done?.id ?? null} and state = 'open'
    ), held as (
      select holder from lanes where tenant_id = ${tenantId} and lane = ${lane} for update
    ), head as (
      select id from deliveries
      where tenant_id = ${tenantId} and lane = ${lane} and state in ('open', 'parked')
        and not yields and id is distinct from ${done?.id ?? null}
      order by lane_seq limit 1
    )
    update deliveries d set
      attempts = d.attempts + 1, try_began_at = ${now},
      unsettled_since = coalesce(d.try_began_at, d.unsettled_since)
    from held, head
    where held.holder = ${holder} and d.tenant_id = ${tenantId} and d.id = head.id
      and d.state = 'open' and (d.not_before is null or d.not_before <= ${now})
    returning d.*`.execute(db);
  return rows[0];
}

type Settling = {
  readonly key: LaneKey;
  readonly holder: string;
  readonly now: IsoTime;
  readonly done: Delivery | undefined;
};

async function beginTry(tx: Tx, { key, holder, now }: Omit<Settling, 'done'>): Promise<LaneHead> {
  // Who slept past the lease may find the lane in other hands: nothing in it is theirs to try.
  if ((await lockLane(tx, key)) !== holder) return { kind: 'empty' };
  const head = await beginOrFree(tx, key, now);
  if (!head) return { kind: 'empty' };
  if (head.state === 'parked') return { kind: 'parked' };
  if (!head.is_begun) return { kind: 'waiting', until: iso(head.not_before ?? head.decided_at) };
  // A try that began and never ended: its process died, and nobody knows what the far side did.
  const unsettled = head.try_began_at ?? head.unsettled_since;
  const begun = { ...head, attempts: head.attempts + 1, unsettled_since: unsettled };
  return { kind: 'ready', delivery: toDelivery(begun) };
}

/** A statement of its own: it sees what was committed while the one before waited for the lane's row. */
async function beginOrFree(tx: Tx, { tenantId, lane }: LaneKey, now: IsoTime) {
  const { rows } = await sql<DeliveryRow & { is_begun: boolean }>`
    with head as (
      select * from deliveries
      where tenant_id = ${tenantId} and lane = ${lane} and state in ('open', 'parked')
        and not yields
      order by lane_seq limit 1
    ), begun as (
      update deliveries d set
        attempts = d.attempts + 1, try_began_at = ${now},
        unsettled_since = coalesce(d.try_began_at, d.unsettled_since)
      from head
      where d.tenant_id = head.tenant_id and d.id = head.id and head.state = 'open'
        and (head.not_before is null or head.not_before <= ${now})
      returning d.id
    ), freed as (
      update lanes set holder = null, lease_until = null
      where tenant_id = ${tenantId} and lane = ${lane} and not exists (select from begun)
    )
    select head.*, exists (select from begun) as is_begun from head`.execute(tx);
  return rows[0];
}

async function idleLanes(db: Db, now: IsoTime): Promise<readonly LaneKey[]> {
  const at = new Date(msOf(now));
  const heads = db
    .selectFrom('deliveries')
    .select(['tenant_id', 'lane', 'state', 'not_before'])
    .distinctOn(['tenant_id', 'lane'])
    .where('state', 'in', ['open', 'parked'])
    .where('yields', '=', false)
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
