import { sql, type Kysely } from 'kysely';

const statements = [
  // Append only: the newest version of a section is in force, the others are its history.
  sql`create table settings_changes (
    tenant_id text not null,
    section text not null,
    version integer not null,
    value_json json,
    changed_at timestamptz not null,
    by_json json not null,
    primary key (tenant_id, section, version)
  )`,
  sql`create table connection_health (
    tenant_id text not null,
    connection text not null,
    events bigint not null,
    last_event_at timestamptz,
    refusals bigint not null,
    last_refusal_at timestamptz,
    last_refusal text,
    primary key (tenant_id, connection)
  )`,
  sql`create index deliveries_over on deliveries (tenant_id, ended_at) where state in ('done', 'skipped')`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
