import { sql, type Kysely } from 'kysely';

/** Whoever opens a case of the helpdesk finds its thread. */
const statements = [
  sql`create index helpdesk_threads_of_case on helpdesk_threads (tenant_id, case_id, opened_at desc) where case_id is not null`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
