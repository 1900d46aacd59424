import { sql, type Kysely } from 'kysely';

/** When an agent changed what they had written. */
// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table helpdesk_messages add column changed_at timestamptz`.execute(db);
}
