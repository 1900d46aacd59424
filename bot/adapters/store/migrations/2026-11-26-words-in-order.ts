import { sql, type Kysely } from 'kysely';

/** In which order an agent said what, and when a chat is read again for what nobody told us. */
const statements = [
  // A number that is not an agent's words (our own, or nobody's) has no card.
  sql`create table helpdesk_words (
    tenant_id text not null,
    thread_id text not null,
    id text not null,
    session integer not null,
    said_at timestamptz not null,
    number integer,
    card text not null,
    primary key (tenant_id, thread_id, id)
  )`,
  sql`alter table helpdesk_chats add column begun_with text`,
  sql`alter table helpdesk_chats add column word_at timestamptz`,
  sql`alter table helpdesk_chats add column read_at timestamptz`,
  sql`create index helpdesk_chats_to_read on helpdesk_chats (read_at) where read_at is not null`,
  sql`create index helpdesk_contacts_of_thread on helpdesk_contacts (tenant_id, thread_id, session)`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
