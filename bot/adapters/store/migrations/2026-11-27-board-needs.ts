import { sql, type Kysely } from 'kysely';

/**
 * What trends are grouped by, as one text: arrays compared one by one for each swarm were most of what
 * trends took. The database itself keeps it, whoever writes the row. JSON of texts is the same wherever it
 * is made, which PostgreSQL cannot know of JSON of just anything: hence a function that says so.
 */
const statements = [
  sql`create function board_needs(text, text[], text[], text[]) returns text
    language sql immutable return json_build_array($1, $2, $3, $4)::text`,
  sql`alter table board_swarms add column needs text not null
    generated always as (board_needs(product, skill_ids, skill_names, unmatched_ids)) stored`,
  // Trends by day no longer read it alone: it need not carry what they count.
  sql`drop index board_swarms_opened`,
  sql`create index board_swarms_opened on board_swarms (tenant_id, opened_at, swarm_id)`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
