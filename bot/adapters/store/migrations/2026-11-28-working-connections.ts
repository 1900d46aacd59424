import { sql, type Kysely } from 'kysely';

/** A connection may be paused, and says since when and by whom. */
const statements = [
  sql`alter table connection_health
    add column paused_at timestamptz, add column paused_by text`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
