/**
 * One order over all timelines of a tenant, in which nobody who follows it can miss an entry.
 *
 * A number taken while an entry is written would not do: of two decisions that overlap, the later
 * number may be committed first, and who has read it never looks back for the earlier. So an entry is
 * numbered after its commit, by whoever looks first, one at a time under the lock of the tenant's row
 * in `timeline_ends`: numbers then become visible in their order. (Ordering by transaction ids and
 * `pg_snapshot_xmin` would do as well, but not survive a dump into another server, nor run on the
 * distributed engines.)
 */
import { sql } from 'kysely';
import type { SwarmId, TenantId } from '../../domain/ids.ts';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import type { FeedEntry, TimelineFeed } from '../../ports/timeline-feed.ts';
import type { Recordings } from './recordings.ts';
import { toEntry } from './swarm-queries.ts';
import type { Db, Tx } from './tables.ts';
import { transact } from './transact.ts';

export function sqlTimelineFeed(db: Db, recordings: Pick<Recordings, 'listen'>): TimelineFeed {
  return {
    end: async (tenantId) => {
      const { end, isMore } = await look(db, tenantId);
      return isMore ? transact(db, (tx) => number(tx, tenantId)) : end;
    },
    after: (tenantId, position, limit) => after(db, { tenantId, position, limit }),
    onRecorded: (listener) => recordings.listen(listener),
  };
}

/**
 * Cheap: asked four times a second, and most times nothing has happened. In one statement: between two,
 * somebody else may have numbered, and the end read first would be an old one.
 */
async function look(db: Db, tenantId: TenantId): Promise<{ end: number; isMore: boolean }> {
  const { rows } = await sql<{ last: string | null; is_more: boolean }>`
    select
      (select last_position from timeline_ends where tenant_id = ${tenantId}) as last,
      exists (select from timeline where tenant_id = ${tenantId} and position is null) as is_more`.execute(
    db,
  );
  const [seen] = rows;
  return { end: Number(seen?.last ?? 0), isMore: seen?.is_more === true };
}

/**
 * Numbers what has none. By time as far as the swarms' own orders allow: the clocks of two processes may
 * differ, so within a swarm a time counts as no earlier than that of the entry before.
 */
async function number(tx: Tx, tenantId: TenantId): Promise<number> {
  const last = await lockEnd(tx, tenantId);
  const { numAffectedRows = 0n } = await sql`
    with dated as (
      select swarm_id, seq, max(at) over (partition by swarm_id order by seq) as told_at
      from timeline where tenant_id = ${tenantId} and position is null
    ), numbered as (
      select swarm_id, seq, row_number() over (order by told_at, swarm_id, seq) as nth from dated
    )
    update timeline set position = ${last}::bigint + numbered.nth
    from numbered
    where timeline.tenant_id = ${tenantId}
      and timeline.swarm_id = numbered.swarm_id and timeline.seq = numbered.seq`.execute(tx);
  const end = last + Number(numAffectedRows);
  await tx
    .updateTable('timeline_ends')
    .set({ last_position: end })
    .where('tenant_id', '=', tenantId)
    .execute();
  return end;
}

/** Until commit nobody else numbers. What was committed before we got it is seen by what follows. */
async function lockEnd(tx: Tx, tenantId: TenantId): Promise<number> {
  const { last_position: last } = await tx
    .insertInto('timeline_ends')
    .values({ tenant_id: tenantId, last_position: 0 })
    .onConflict((conflict) =>
      conflict
        .column('tenant_id')
        .doUpdateSet((eb) => ({ last_position: eb.ref('timeline_ends.last_position') })),
    )
    .returning('last_position')
    .executeTakeFirstOrThrow();
  return Number(last);
}

async function after(
  db: Db,
  asked: { tenantId: TenantId; position: number; limit: number },
): Promise<readonly FeedEntry[]> {
  const { tenantId, position, limit } = asked;
  const rows = await db
    .selectFrom('timeline')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('position', '>', String(position))
    .orderBy('position')
    .limit(limit)
    .execute();
  const swarms = await swarmsOf(db, tenantId, new Set(rows.map((row) => row.swarm_id)));
  return rows.flatMap((row) => {
    const swarm = swarms.get(row.swarm_id);
    return swarm ? [{ position: Number(row.position), entry: toEntry(row), swarm }] : [];
  });
}

async function swarmsOf(
  db: Db,
  tenantId: TenantId,
  ids: ReadonlySet<SwarmId>,
): Promise<ReadonlyMap<SwarmId, Swarm>> {
  if (ids.size === 0) return new Map();
  const rows = await db
    .selectFrom('swarms')
    .select(['id', 'state_json'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.state_json]));
}
