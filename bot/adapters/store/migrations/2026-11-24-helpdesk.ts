import { sql, type Kysely } from 'kysely';

/** Desks, the threads of employees, what is written in them, and the articles they are answered from. */
const statements = [
  sql`create table desks (
    tenant_id text not null,
    id text not null,
    name text not null,
    channel_id text,
    version integer not null,
    state_json json not null,
    primary key (tenant_id, id),
    unique (tenant_id, channel_id)
  )`,
  sql`create table helpdesk_threads (
    tenant_id text not null,
    id text not null,
    desk_id text not null,
    state text not null,
    employee_id text not null,
    conversation_id text not null,
    root_id text not null,
    case_id text,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    look_at timestamptz,
    version integer not null,
    state_json json not null,
    primary key (tenant_id, id)
  )`,
  // One thread of a channel is one thread of ours; a 1:1 chat has one after the other.
  sql`create unique index helpdesk_threads_root on helpdesk_threads (tenant_id, conversation_id, root_id) where root_id <> ''`,
  sql`create index helpdesk_threads_newest on helpdesk_threads (tenant_id, conversation_id, opened_at desc)`,
  sql`create index helpdesk_threads_due on helpdesk_threads (look_at) where look_at is not null`,
  sql`create index helpdesk_threads_followed on helpdesk_threads (changed_at) where case_id is not null`,
  sql`create table helpdesk_timeline (
    tenant_id text not null,
    thread_id text not null,
    seq integer not null,
    at timestamptz not null,
    by_json json not null,
    event_json json,
    payload_hash text not null,
    previous_hash text not null,
    hash text not null,
    primary key (tenant_id, thread_id, seq)
  )`,
  sql`create table helpdesk_messages (
    tenant_id text not null,
    thread_id text not null,
    id text not null,
    origin text not null,
    place text not null,
    container text not null,
    message_id text not null,
    author text not null,
    author_id text,
    at timestamptz not null,
    words_sealed text,
    primary key (tenant_id, thread_id, id),
    unique (tenant_id, origin, place, container, message_id)
  )`,
  sql`create table helpdesk_chats (
    tenant_id text not null,
    thread_id text not null,
    session integer not null,
    connection text not null,
    external_id text not null,
    handle_sealed text not null,
    primary key (tenant_id, thread_id, session)
  )`,
  // A chat may be known by two keys: that of its messages, and that of what else happens in it.
  sql`create table helpdesk_contacts (
    tenant_id text not null,
    connection text not null,
    external_id text not null,
    thread_id text not null,
    session integer not null,
    primary key (tenant_id, connection, external_id)
  )`,
  sql`create table known_roles (
    tenant_id text not null,
    person_id text not null,
    roles_json json not null,
    seen_at timestamptz not null,
    primary key (tenant_id, person_id)
  )`,
  sql`create table knowledge_articles (
    tenant_id text not null,
    id text not null,
    modified_at timestamptz not null,
    article_json json not null,
    primary key (tenant_id, id)
  )`,
  sql`create table knowledge_marks (
    tenant_id text not null primary key,
    state_json json not null
  )`,
  sql`alter table deliveries add column thread_id text`,
  sql`create index deliveries_of_thread on deliveries (tenant_id, thread_id, state) where thread_id is not null`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
