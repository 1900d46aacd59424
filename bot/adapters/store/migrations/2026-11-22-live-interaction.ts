import { sql, type Kysely } from 'kysely';

/**
 * Events are rows that wait to be gathered, their words sealed until then. What was known of live
 * contacts before is not carried over: it is relayed detail, and the contact centers keep it.
 */
const statements = [
  sql`drop table interaction_events`,
  sql`drop table interactions`,
  sql`create table interactions (
    tenant_id text not null,
    id text not null,
    connection text not null,
    external_id text not null,
    case_number text,
    agent_mail text,
    phase text,
    updated_at timestamptz,
    look_at timestamptz,
    gathered_at timestamptz,
    state_json json,
    memory_json json,
    customer_sealed text,
    primary key (tenant_id, id),
    unique (tenant_id, connection, external_id)
  )`,
  sql`create table interaction_events (
    tenant_id text not null,
    connection text not null,
    external_id text not null,
    id text not null,
    at timestamptz not null,
    received_at timestamptz not null,
    is_line boolean not null,
    is_final boolean not null,
    is_thin boolean not null,
    place_json json not null,
    fact_json json,
    sealed text,
    applied_at timestamptz,
    digest integer,
    primary key (tenant_id, connection, external_id, id)
  )`,
  sql`create index interaction_events_fresh on interaction_events (received_at) where applied_at is null`,
  sql`create index interaction_events_sealed on interaction_events (tenant_id, connection, external_id) where sealed is not null`,
  sql`create index interactions_to_look on interactions (look_at) where look_at is not null`,
  sql`create index interactions_of_case on interactions (tenant_id, case_number)`,
  sql`create index interactions_of_agent on interactions (tenant_id, agent_mail) where case_number is null`,
  sql`create index interactions_open on interactions (updated_at) where phase <> 'ended'`,
  // What is done about a contact stands in a lane as well.
  sql`alter table deliveries alter column swarm_id drop not null`,
  sql`alter table deliveries add column interaction_id text`,
  sql`create index conversations_newest on conversations (tenant_id, seen_at desc)`,
  sql`create table send_budgets (
    tenant_id text not null,
    scope text not null,
    state_json json not null,
    version bigint not null,
    next_at double precision not null,
    primary key (tenant_id, scope)
  )`,
  sql`create table listening (
    id integer primary key,
    heard_at timestamptz not null
  )`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
