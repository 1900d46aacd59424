import { sql, type Kysely } from 'kysely';

const statements = [
  sql`create table preferences (
    tenant_id text not null,
    person_id text not null,
    value_json json not null,
    changed_at timestamptz not null,
    primary key (tenant_id, person_id)
  )`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
