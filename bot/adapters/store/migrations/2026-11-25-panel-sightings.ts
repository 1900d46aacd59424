import { sql, type Kysely } from 'kysely';

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table panel_sightings (
    tenant_id text not null,
    person_id text not null,
    seen_at timestamptz not null,
    primary key (tenant_id, person_id)
  )`.execute(db);
}
