import { sql, type Kysely } from 'kysely';

/** Of when the words of a message are: changes may be told in any order, and some change no word. */
// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table helpdesk_messages add column words_as_of timestamptz`.execute(db);
  await sql`update helpdesk_messages set words_as_of = changed_at`.execute(db);
}
