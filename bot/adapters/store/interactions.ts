import { interactionId, type InteractionId, type TenantId } from '../../domain/ids.ts';
import type { Interaction, InteractionEvent } from '../../domain/interaction/interaction.ts';
import type { Ids } from '../../ports/ids.ts';
import type { InteractionAddress } from '../../ports/swarm-store.ts';
import { iso, json } from './columns.ts';
import type { Db, Tx } from './tables.ts';

export async function lockInteraction(
  tx: Tx,
  ids: Ids,
  { tenantId, connection, externalId }: InteractionAddress,
): Promise<InteractionId> {
  await tx
    .insertInto('interactions')
    .values({
      tenant_id: tenantId,
      id: interactionId(ids.newId()),
      connection,
      external_id: externalId,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'connection', 'external_id']).doNothing(),
    )
    .execute();
  const { id } = await tx
    .selectFrom('interactions')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('connection', '=', connection)
    .where('external_id', '=', externalId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return id;
}

export async function addInteractionEvents(
  tx: Tx,
  { tenantId, id }: { tenantId: TenantId; id: InteractionId },
  events: readonly InteractionEvent[],
): Promise<readonly InteractionEvent[] | undefined> {
  if (events.length === 0) return undefined;
  const added = await tx
    .insertInto('interaction_events')
    .values(
      events.map((event) => ({
        tenant_id: tenantId,
        interaction_id: id,
        id: event.id,
        at: event.at,
        fact_json: json(event.fact),
      })),
    )
    .onConflict((conflict) => conflict.columns(['tenant_id', 'interaction_id', 'id']).doNothing())
    .returning('id')
    .execute();
  if (added.length === 0) return undefined;
  const rows = await tx
    .selectFrom('interaction_events')
    .select(['id', 'at', 'fact_json'])
    .where('tenant_id', '=', tenantId)
    .where('interaction_id', '=', id)
    .execute();
  return rows.map((row) => ({ id: row.id, at: iso(row.at), fact: row.fact_json }));
}

export async function saveInteraction(tx: Tx, interaction: Interaction): Promise<void> {
  await tx
    .updateTable('interactions')
    .set({
      case_number: interaction.caseNumber ?? null,
      phase: interaction.phase,
      updated_at: interaction.updatedAt,
      state_json: json(interaction),
    })
    .where('tenant_id', '=', interaction.tenantId)
    .where('id', '=', interaction.id)
    .execute();
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
  caseNumber: string,
): Promise<Interaction | undefined> {
  const row = await db
    .selectFrom('interactions')
    .select('state_json')
    .where('tenant_id', '=', tenantId)
    .where('case_number', '=', caseNumber)
    .where('phase', '<>', 'ended')
    .orderBy('updated_at', 'desc')
    .executeTakeFirst();
  return row?.state_json ?? undefined;
}
