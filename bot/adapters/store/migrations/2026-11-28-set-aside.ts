import { sql, type Kysely } from 'kysely';

/** Events that cannot be taken up: the others go on without them. */
const statements = [
  sql`alter table interaction_events add column set_aside_at timestamptz`,
  sql`drop index interaction_events_fresh`,
  sql`create index interaction_events_fresh on interaction_events (received_at)
    where applied_at is null and set_aside_at is null`,
  sql`create index interaction_events_set_aside on interaction_events (tenant_id)
    where set_aside_at is not null`,
  // What is over is forgotten: by when it was last heard of.
  sql`alter table interactions add column forgotten_at timestamptz`,
  sql`create index interactions_by_age on interactions (tenant_id, updated_at)
    where forgotten_at is null`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
