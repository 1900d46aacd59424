import { sql, type Kysely } from 'kysely';

/** Pictures in what employees write, until they stand with the case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table helpdesk_pictures (
    tenant_id text not null,
    thread_id text not null,
    message_id text not null,
    place integer not null,
    url_sealed text not null,
    primary key (tenant_id, thread_id, message_id, place)
  )`.execute(db);
}
