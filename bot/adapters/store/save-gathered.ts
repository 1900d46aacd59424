/** Writes what was gathered: a handful of statements, however many contacts there was news of. */
import { sql } from 'kysely';
import type { IsoTime } from '../../domain/ids.ts';
import { caseName } from '../../domain/interaction/case-name.ts';
import type { ContactCustomer } from '../../domain/interaction/facts.ts';
import type { Gathered } from '../../domain/interaction/gather.ts';
import type { InteractionKey } from '../../domain/interaction/interaction.ts';
import type { Sealer } from '../../ports/sealer.ts';
import { json } from './columns.ts';
import type { Tx } from './tables.ts';

export async function saveGathered(
  tx: Tx,
  sealer: Sealer,
  { gathered, at }: { gathered: readonly Gathered[]; at: IsoTime },
): Promise<void> {
  await saveEvents(tx, gathered, at);
  await saveInteractions(tx, sealer, { gathered, at });
  await cutDigests(tx, gathered);
}

const addressOf = ({ tenantId, connection, externalId }: InteractionKey) => ({
  tenant_id: tenantId,
  connection,
  external_id: externalId,
});

async function saveEvents(tx: Tx, gathered: readonly Gathered[], at: IsoTime): Promise<void> {
  const rows = gathered.flatMap(({ interaction, hearing }) => {
    const address = addressOf(interaction);
    const rewordedIds = new Set(hearing.reworded.map(({ event }) => event.id));
    return [
      ...[...hearing.fresh, ...hearing.reworded].map(({ event, keepsWords }) => ({
        ...address,
        id: event.id,
        fact: event.fact,
        keeps: keepsWords,
      })),
      ...hearing.forgotten
        .filter((id) => !rewordedIds.has(id))
        .map((id) => ({ ...address, id, fact: null, keeps: false })),
    ];
  });
  if (rows.length === 0) return;
  await sql`
    update interaction_events e set
      fact_json = coalesce(g.fact, e.fact_json),
      applied_at = coalesce(e.applied_at, ${at}),
      sealed = case when g.keeps then e.sealed end
    from json_to_recordset(${json(rows)}::json)
      as g (tenant_id text, connection text, external_id text, id text, fact json, keeps boolean)
    where e.tenant_id = g.tenant_id and e.connection = g.connection
      and e.external_id = g.external_id and e.id = g.id`.execute(tx);
}

async function saveInteractions(
  tx: Tx,
  sealer: Sealer,
  { gathered, at }: { gathered: readonly Gathered[]; at: IsoTime },
): Promise<void> {
  const rows = [];
  for (const { interaction, memory, customer, lookAt } of gathered) {
    rows.push({
      tenant_id: interaction.tenantId,
      id: interaction.id,
      // By it a swarm finds its contact: an id is written as Dynamics writes it.
      case_number: interaction.caseNumber ? caseName(inText(interaction.caseNumber)).value : null,
      agent_mail: inText(mailOf(interaction) ?? '').toLowerCase() || null,
      phase: interaction.phase,
      updated_at: interaction.updatedAt,
      look_at: lookAt ?? null,
      state: interaction,
      memory,
      customer: customer && sealer.seal(json(await withKnown(tx, sealer, interaction, customer))),
    });
  }
  await sql`
    update interactions i set
      case_number = g.case_number, agent_mail = g.agent_mail, phase = g.phase,
      updated_at = g.updated_at, look_at = g.look_at, gathered_at = ${at}, forgotten_at = null, state_json = g.state,
      memory_json = g.memory, customer_sealed = coalesce(g.customer, i.customer_sealed)
    from json_to_recordset(${json(rows)}::json)
      as g (tenant_id text, id text, case_number text, agent_mail text, phase text,
        updated_at timestamptz, look_at timestamptz, state json, memory json, customer text)
    where i.tenant_id = g.tenant_id and i.id = g.id`.execute(tx);
}

/** What a text column takes: PostgreSQL's knows no zero byte. */
const inText = (text: string): string => text.replaceAll('\0', '');

function mailOf({ agents, names }: Gathered['interaction']): string | undefined {
  const agent = agents.at(-1);
  if (!agent) return undefined;
  return agent.mail ?? (Object.hasOwn(names, agent.id) ? names[agent.id]?.mail : undefined);
}

async function withKnown(
  tx: Tx,
  sealer: Sealer,
  key: InteractionKey,
  customer: ContactCustomer,
): Promise<ContactCustomer> {
  return { ...(await customerOf(tx, sealer, key)), ...customer };
}

export async function customerOf(
  tx: Pick<Tx, 'selectFrom'>,
  sealer: Sealer,
  { tenantId, id }: InteractionKey,
): Promise<ContactCustomer | undefined> {
  const row = await tx
    .selectFrom('interactions')
    .select('customer_sealed')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  // What was sealed is what saveInteractions sealed.
  return row?.customer_sealed
    ? (JSON.parse(sealer.open(row.customer_sealed)) as ContactCustomer)
    : undefined;
}

async function cutDigests(tx: Tx, gathered: readonly Gathered[]): Promise<void> {
  const rows = gathered.flatMap(({ interaction, digest }) =>
    digest
      ? [{ ...addressOf(interaction), digest: digest.number, before: digest.before ?? null }]
      : [],
  );
  if (rows.length === 0) return;
  await sql`
    update interaction_events e set digest = g.digest
    from json_to_recordset(${json(rows)}::json)
      as g (tenant_id text, connection text, external_id text, digest integer, before timestamptz)
    where e.tenant_id = g.tenant_id and e.connection = g.connection
      and e.external_id = g.external_id and e.digest is null and e.applied_at is not null
      and e.is_line and e.is_final and (g.before is null or e.at < g.before)`.execute(tx);
}
