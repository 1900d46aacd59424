import { sql, type Kysely } from 'kysely';

/** Answers on their way to being articles in Dynamics: one for each case. */
const statements = [
  sql`create table knowledge_drafts (
    tenant_id text not null,
    id text not null,
    case_id text not null,
    state text not null,
    made_at timestamptz not null,
    due_at timestamptz,
    version integer not null,
    state_json json not null,
    primary key (tenant_id, id),
    unique (tenant_id, case_id)
  )`,
  sql`create index knowledge_drafts_due on knowledge_drafts (due_at) where due_at is not null`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
