import { sql, type Kysely } from 'kysely';

/** Who is told that a draft article waits for a review: one card each. */
const statements = [
  sql`create table knowledge_reviews (
    tenant_id text not null,
    article_id text not null,
    person_id text not null,
    due_at timestamptz,
    tries integer not null,
    conversation_id text,
    message_id text,
    is_decided boolean not null,
    primary key (tenant_id, article_id, person_id)
  )`,
  sql`create index knowledge_reviews_due on knowledge_reviews (due_at) where due_at is not null`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
