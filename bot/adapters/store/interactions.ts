import { sql } from 'kysely';
import type { InteractionId, IsoTime, TenantId } from '../../domain/ids.ts';
import type { InteractionEvent } from '../../domain/interaction/facts.ts';
import type { Interaction, InteractionKey } from '../../domain/interaction/interaction.ts';
import type { InteractionReads } from '../../ports/interaction-news.ts';
import type { Sealer } from '../../ports/sealer.ts';
import { iso, json } from './columns.ts';
import { customerOf } from './save-gathered.ts';
import type { Db, Tx } from './tables.ts';
import { eventOf } from './take-news.ts';

export function sqlInteractionReads(db: Db, sealer: Sealer): InteractionReads {
  return {
    customerOf: (key) => customerOf(db, sealer, key),
    linesOfDigest: (key, digest) => events(eventsOf(db, key).where('digest', '=', digest)),
    open: (since) => open(db, since),
    unmatchedOf: (tenantId, mail) => unmatchedOf(db, tenantId, mail),
    async tryAgain() {
      const result = await db
        .updateTable('interaction_events')
        .set({ set_aside_at: null })
        .where('set_aside_at', 'is not', null)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    async forgetWords(before) {
      await db
        .updateTable('interaction_events')
        .set({ sealed: null })
        .where('sealed', 'is not', null)
        .where('applied_at', '<', new Date(before))
        .execute();
    },
  };
}

const eventsOf = (db: Db, { tenantId, connection, externalId }: InteractionKey) =>
  db
    .selectFrom('interaction_events')
    .select(['id', 'at', 'place_json', 'fact_json'])
    .where('tenant_id', '=', tenantId)
    .where('connection', '=', connection)
    .where('external_id', '=', externalId)
    .where('applied_at', 'is not', null)
    .orderBy('at')
    .orderBy('id');

async function events(query: ReturnType<typeof eventsOf>): Promise<readonly InteractionEvent[]> {
  const rows = await query.execute();
  return rows.flatMap((row) => (row.fact_json ? [eventOf(row, row.fact_json)] : []));
}

export const gatheredEvents = (db: Db, key: InteractionKey): Promise<readonly InteractionEvent[]> =>
  events(eventsOf(db, key));

const keyColumns = ['tenant_id', 'id', 'connection', 'external_id'] as const;
type KeyRow = {
  readonly tenant_id: TenantId;
  readonly id: InteractionId;
  readonly connection: string;
  readonly external_id: string;
};
const keyOf = (row: KeyRow): InteractionKey => ({
  tenantId: row.tenant_id,
  id: row.id,
  connection: row.connection,
  externalId: row.external_id,
});

async function open(db: Db, since: IsoTime) {
  const rows = await db
    .selectFrom('interactions')
    .select([...keyColumns, 'updated_at'])
    .where('phase', '<>', 'ended')
    .where('updated_at', '>=', new Date(since))
    .execute();
  return rows.flatMap((row) =>
    row.updated_at ? [{ ...keyOf(row), updatedAt: iso(row.updated_at) }] : [],
  );
}

async function unmatchedOf(db: Db, tenantId: TenantId, mail: string) {
  const rows = await db
    .selectFrom('interactions')
    .select(keyColumns)
    .where('tenant_id', '=', tenantId)
    .where('agent_mail', '=', mail.toLowerCase())
    .where('case_number', 'is', null)
    .where('phase', '<>', 'ended')
    .orderBy('updated_at', 'desc')
    .execute();
  return rows.map(keyOf);
}

export async function findInteraction(
  db: Db,
  tenantId: TenantId,
  id: InteractionId,
): Promise<Interaction | undefined> {
  const row = await db
    .selectFrom('interactions')
    .select('state_json')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.state_json ?? undefined;
}

export async function openInteractionOfCase(
  db: Db,
  tenantId: TenantId,
  named: readonly string[],
  since: IsoTime,
): Promise<Interaction | undefined> {
  const row = await db
    .selectFrom('interactions')
    .select('state_json')
    .where('tenant_id', '=', tenantId)
    .where('case_number', 'in', named)
    .where('phase', '<>', 'ended')
    .where('updated_at', '>', new Date(since))
    .orderBy('updated_at', 'desc')
    .executeTakeFirst();
  return row?.state_json ?? undefined;
}

export async function lookAgain(
  db: Db,
  tenantId: TenantId,
  id: InteractionId,
  at: IsoTime,
): Promise<void> {
  await db
    .updateTable('interactions')
    .set({ look_at: at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** In one order for all: who holds several never waits in a circle. */
export async function holdCases(
  tx: Tx,
  tenantId: TenantId,
  named: readonly string[],
): Promise<void> {
  const names = [...new Set(named)].map((one) => json([tenantId, one]));
  await sql`
    select pg_advisory_xact_lock(hashtextextended(name, 0))
    from (select value as name from json_array_elements_text(${json(names)}::json) order by 1) held`.execute(
    tx,
  );
}

/** Time alone is no reason to look at it either, until there is more of it. */
export async function setAside(
  tx: Tx,
  { tenantId, id, connection, externalId }: InteractionKey,
  at: IsoTime,
): Promise<void> {
  await tx
    .updateTable('interaction_events')
    .set({ set_aside_at: at })
    .where('tenant_id', '=', tenantId)
    .where('connection', '=', connection)
    .where('external_id', '=', externalId)
    .where('applied_at', 'is', null)
    .execute();
  await tx
    .updateTable('interactions')
    .set({ look_at: null })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
