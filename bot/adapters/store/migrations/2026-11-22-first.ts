import { sql, type Kysely } from 'kysely';

const tables = [
  sql`create table swarms (
    tenant_id text not null,
    id text not null,
    code text not null,
    case_id text not null,
    case_number text not null,
    status text not null,
    agent_id text not null,
    chat_id text,
    interaction_id text,
    version integer not null,
    opened_at timestamptz not null,
    state_json json not null,
    primary key (tenant_id, id),
    unique (tenant_id, code)
  )`,
  sql`create table participants (
    tenant_id text not null,
    swarm_id text not null,
    person_id text not null,
    role text not null,
    joined_by text not null,
    joined_at timestamptz not null,
    primary key (tenant_id, swarm_id, person_id)
  )`,
  sql`create table invitations (
    tenant_id text not null,
    swarm_id text not null,
    id text not null,
    person_id text not null,
    status text not null,
    sent_at timestamptz not null,
    answer_by timestamptz not null,
    primary key (tenant_id, swarm_id, id)
  )`,
  sql`create table timeline (
    tenant_id text not null,
    swarm_id text not null,
    seq integer not null,
    at timestamptz not null,
    by_json json not null,
    event_json json,
    payload_hash text not null,
    previous_hash text not null,
    hash text not null,
    primary key (tenant_id, swarm_id, seq)
  )`,
  sql`create table lanes (
    tenant_id text not null,
    lane text not null,
    next_seq integer not null,
    holder text,
    lease_until timestamptz,
    primary key (tenant_id, lane)
  )`,
  sql`create table deliveries (
    tenant_id text not null,
    id text not null,
    lane text not null,
    lane_seq integer not null,
    swarm_id text not null,
    kind text not null,
    action_json json not null,
    refresh_key text,
    state text not null,
    attempts integer not null,
    decided_at timestamptz not null,
    try_began_at timestamptz,
    unsettled_since timestamptz,
    not_before timestamptz,
    reason text,
    ended_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, lane, lane_seq)
  )`,
  sql`create table interactions (
    tenant_id text not null,
    id text not null,
    connection text not null,
    external_id text not null,
    case_number text,
    phase text,
    updated_at timestamptz,
    state_json json,
    primary key (tenant_id, id),
    unique (tenant_id, connection, external_id)
  )`,
  sql`create table interaction_events (
    tenant_id text not null,
    interaction_id text not null,
    id text not null,
    at timestamptz not null,
    fact_json json not null,
    primary key (tenant_id, interaction_id, id)
  )`,
  sql`create table posted_cards (
    tenant_id text not null,
    slot text not null,
    conversation_id text not null,
    message_id text not null,
    shows text not null,
    shown_at timestamptz not null,
    primary key (tenant_id, slot)
  )`,
  sql`create table conversations (
    tenant_id text not null,
    conversation_id text not null,
    person_id text,
    service_url text not null,
    seen_at timestamptz not null,
    primary key (tenant_id, conversation_id)
  )`,
  sql`create table seen_activities (
    tenant_id text not null,
    conversation_id text not null,
    activity_id text not null,
    seen_at timestamptz not null,
    primary key (tenant_id, conversation_id, activity_id)
  )`,
];

const indexes = [
  // One swarm runs per case: two agents who open at once cannot both be right.
  sql`create unique index swarms_active_of_case on swarms (tenant_id, case_id) where status = 'active'`,
  sql`create index swarms_active_of_number on swarms (tenant_id, case_number) where status = 'active'`,
  sql`create index swarms_of_chat on swarms (tenant_id, chat_id)`,
  sql`create index swarms_of_interaction on swarms (tenant_id, interaction_id)`,
  sql`create index participants_of_person on participants (tenant_id, person_id)`,
  sql`create index invitations_of_person on invitations (tenant_id, person_id, status)`,
  // The heads of the lanes, whatever has been delivered before.
  sql`create index deliveries_left on deliveries (tenant_id, lane, lane_seq) where state in ('open', 'parked')`,
  sql`create index deliveries_of_swarm on deliveries (tenant_id, swarm_id, kind)`,
  sql`create index interactions_of_case on interactions (tenant_id, case_number)`,
  sql`create index conversations_of_person on conversations (tenant_id, person_id)`,
  sql`create index seen_activities_by_time on seen_activities (tenant_id, seen_at)`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...indexes]) await statement.execute(db);
}
