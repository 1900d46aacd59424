import { sql } from 'kysely';
import type { ConnectionBook, ConnectionNews } from '../../ports/settings.ts';
import { iso } from './columns.ts';
import type { Db } from './tables.ts';

export function sqlConnectionBook(db: Db): ConnectionBook {
  return {
    async add(news) {
      // One order for all processes: two that write at once must not wait for each other.
      const inOrder = [...news].sort((a, b) => (a.connection < b.connection ? -1 : 1));
      for (const one of inOrder) await addOne(db, one);
    },
    async healthOf(tenantId) {
      const rows = await db
        .selectFrom('connection_health')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .orderBy('connection')
        .execute();
      return rows.map((row) => ({
        connection: row.connection,
        events: Number(row.events),
        lastEventAt: row.last_event_at ? iso(row.last_event_at) : undefined,
        refusals: Number(row.refusals),
        lastRefusalAt: row.last_refusal_at ? iso(row.last_refusal_at) : undefined,
        lastRefusal: row.last_refusal ?? undefined,
        ...(row.paused_at && { paused: { at: iso(row.paused_at), by: row.paused_by ?? '' } }),
      }));
    },
    async paused() {
      const rows = await db
        .selectFrom('connection_health')
        .select(['tenant_id', 'connection'])
        .where('paused_at', 'is not', null)
        .execute();
      return rows.map((row) => ({ tenantId: row.tenant_id, connection: row.connection }));
    },
    async setPause({ tenantId, connection }, pause) {
      await sql`
        insert into connection_health as known
          (tenant_id, connection, events, refusals, paused_at, paused_by)
        values (${tenantId}, ${connection}, 0, 0, ${pause?.at ?? null}, ${pause?.by ?? null})
        on conflict (tenant_id, connection) do update set
          paused_by = case when excluded.paused_at is null or known.paused_at is null
            then excluded.paused_by else known.paused_by end,
          paused_at = case when excluded.paused_at is null or known.paused_at is null
            then excluded.paused_at else known.paused_at end`.execute(db);
    },
  };
}

async function addOne(db: Db, news: ConnectionNews): Promise<void> {
  const { tenantId, connection, events, eventAt, refusals, refusal } = news;
  await sql`
    insert into connection_health as known
      (tenant_id, connection, events, last_event_at, refusals, last_refusal_at, last_refusal)
    values (${tenantId}, ${connection}, ${events}, ${eventAt ?? null}, ${refusals},
      ${refusal?.at ?? null}, ${refusal?.code ?? null})
    on conflict (tenant_id, connection) do update set
      events = known.events + excluded.events,
      last_event_at = greatest(known.last_event_at, excluded.last_event_at),
      refusals = known.refusals + excluded.refusals,
      last_refusal = case
        when excluded.last_refusal_at is null then known.last_refusal
        when known.last_refusal_at > excluded.last_refusal_at then known.last_refusal
        else excluded.last_refusal end,
      last_refusal_at = greatest(known.last_refusal_at, excluded.last_refusal_at)`.execute(db);
}
