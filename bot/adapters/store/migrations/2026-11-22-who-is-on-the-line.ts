import { sql, type Kysely } from 'kysely';

/** Panels ask every few seconds which customers their agent has. */
const statements = [
  sql`create index interactions_in_hand on interactions (tenant_id, agent_mail)
    where phase <> 'ended'`,
];

// Kysely's own type of a migration: it may not know the tables of its day.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
