import { sql, type Kysely } from 'kysely';

/** What a language model made of the passages that were shown; null: the article itself is shown. */
const statements = [
  sql`create table helpdesk_composed (
    tenant_id text not null,
    thread_id text not null,
    round integer not null,
    composed_json json,
    primary key (tenant_id, thread_id, round)
  )`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
