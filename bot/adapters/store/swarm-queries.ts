/** What is read of swarms, inside a transaction or outside. */
import type { Selectable } from 'kysely';
import type {
  CaseId,
  ChatId,
  InteractionId,
  PersonId,
  SwarmCode,
  TenantId,
} from '../../domain/ids.ts';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import type { TimelineEntry } from '../../domain/swarm/timeline.ts';
import type { SwarmKey } from '../../ports/swarm-store.ts';
import { iso } from './columns.ts';
import type { Db, Tables } from './tables.ts';

const swarmsOf = (db: Db, tenantId: TenantId) =>
  db.selectFrom('swarms').select('swarms.state_json').where('swarms.tenant_id', '=', tenantId);

const activeSwarmsIn = (db: Db, tenantId: TenantId) =>
  swarmsOf(db, tenantId).where('swarms.status', '=', 'active');

type One = { executeTakeFirst(): Promise<{ state_json: Swarm } | undefined> };
const one = async (query: One): Promise<Swarm | undefined> =>
  (await query.executeTakeFirst())?.state_json;

export const findSwarm = (db: Db, { tenantId, swarmId }: SwarmKey): Promise<Swarm | undefined> =>
  one(swarmsOf(db, tenantId).where('id', '=', swarmId));

/** Holds the row until the end of the transaction. */
export const lockSwarm = (tx: Db, { tenantId, swarmId }: SwarmKey): Promise<Swarm | undefined> =>
  one(swarmsOf(tx, tenantId).where('id', '=', swarmId).forUpdate());

export const findSwarmByCode = (db: Db, tenantId: TenantId, code: SwarmCode) =>
  one(swarmsOf(db, tenantId).where('code', '=', code));

export const findSwarmOfChat = (db: Db, tenantId: TenantId, chat: ChatId) =>
  one(swarmsOf(db, tenantId).where('chat_id', '=', chat));

export const activeSwarmOfCase = (db: Db, tenantId: TenantId, caseId: CaseId) =>
  one(activeSwarmsIn(db, tenantId).where('case_id', '=', caseId));

export const activeSwarmOfCaseNumber = (db: Db, tenantId: TenantId, caseNumber: string) =>
  one(activeSwarmsIn(db, tenantId).where('case_number', '=', caseNumber));

export const activeSwarmOfInteraction = (db: Db, tenantId: TenantId, id: InteractionId) =>
  one(activeSwarmsIn(db, tenantId).where('interaction_id', '=', id));

export async function activeSwarmsOf(
  db: Db,
  tenantId: TenantId,
  person: PersonId,
): Promise<readonly Swarm[]> {
  const rows = await activeSwarmsIn(db, tenantId)
    .innerJoin('participants', (join) =>
      join
        .onRef('participants.tenant_id', '=', 'swarms.tenant_id')
        .onRef('participants.swarm_id', '=', 'swarms.id'),
    )
    .where('participants.person_id', '=', person)
    .orderBy('swarms.opened_at', 'desc')
    .orderBy('swarms.id')
    .execute();
  return rows.map((row) => row.state_json);
}

export async function loadOf(
  db: Db,
  tenantId: TenantId,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, number>> {
  if (people.length === 0) return new Map();
  const involved = db
    .selectFrom('participants')
    .select(['swarm_id', 'person_id'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', 'in', people)
    .union(
      db
        .selectFrom('invitations')
        .select(['swarm_id', 'person_id'])
        .where('tenant_id', '=', tenantId)
        .where('person_id', 'in', people)
        .where('status', '=', 'pending'),
    );
  const rows = await db
    .selectFrom(involved.as('involved'))
    .innerJoin('swarms', 'swarms.id', 'involved.swarm_id')
    .where('swarms.tenant_id', '=', tenantId)
    .where('swarms.status', '=', 'active')
    .select('involved.person_id')
    .execute();
  const load = new Map<PersonId, number>();
  for (const { person_id: person } of rows) load.set(person, (load.get(person) ?? 0) + 1);
  return load;
}

export async function timeline(
  db: Db,
  { tenantId, swarmId }: SwarmKey,
): Promise<readonly TimelineEntry[]> {
  const rows = await db
    .selectFrom('timeline')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('swarm_id', '=', swarmId)
    .orderBy('seq')
    .execute();
  return rows.map(toEntry);
}

export const toEntry = (row: Selectable<Tables['timeline']>): TimelineEntry => ({
  tenantId: row.tenant_id,
  swarmId: row.swarm_id,
  seq: row.seq,
  at: iso(row.at),
  by: row.by_json,
  ...(row.event_json && { event: row.event_json }),
  payloadHash: row.payload_hash,
  previousHash: row.previous_hash,
  hash: row.hash,
});
