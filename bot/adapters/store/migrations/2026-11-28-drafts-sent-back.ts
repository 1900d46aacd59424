import { sql, type Kysely } from 'kysely';

/** How often a draft changed hands, and which of those times a card shows. */
const statements = [
  sql`alter table knowledge_drafts add column turn integer not null default 0`,
  sql`alter table knowledge_reviews add column shown_turn integer not null default 0`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
