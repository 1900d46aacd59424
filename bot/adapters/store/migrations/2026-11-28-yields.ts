import { sql, type Kysely } from 'kysely';

/** Whether a delivery that was given up is in nobody's way: those behind it in its lane went on. */
// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table deliveries add column yields boolean not null default false`.execute(db);
}
