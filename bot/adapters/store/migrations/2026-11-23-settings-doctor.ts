import { sql, type Kysely } from 'kysely';

const statements = [
  // What was found last, of all processes; `running_since` while one of them looks.
  sql`create table doctor_reports (
    tenant_id text not null,
    results_json json not null,
    by_json json,
    running_since timestamptz,
    primary key (tenant_id)
  )`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
