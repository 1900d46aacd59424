/** In which order agents said what, and which chats are to be read again. */
import type { SaidWords } from '../../domain/helpdesk/words-order.ts';
import { sql } from 'kysely';
import { msOf, type IsoTime } from '../../domain/ids.ts';
import type { ThreadChat, ThreadKey } from '../../ports/helpdesk-store.ts';
import { iso, json } from './columns.ts';
import type { Db } from './tables.ts';

type Reads = Pick<Db, 'selectFrom'>;

export async function saidIn(
  db: Reads,
  { tenantId, threadId }: ThreadKey,
): Promise<readonly SaidWords[]> {
  const rows = await db
    .selectFrom('helpdesk_words')
    .select(['id', 'session', 'said_at', 'number', 'card'])
    .where('tenant_id', '=', tenantId)
    .where('thread_id', '=', threadId)
    .orderBy('said_at')
    .orderBy('id')
    .execute();
  return rows.map(({ said_at: at, number, ...row }) => ({
    ...row,
    at: iso(at),
    ...(number !== null && { number }),
  }));
}

export async function saveSaid(
  db: Pick<Db, 'insertInto'>,
  { tenantId, threadId }: ThreadKey,
  said: readonly SaidWords[],
): Promise<void> {
  if (said.length === 0) return;
  const rows = said.map(({ at, number, ...words }) => ({
    tenant_id: tenantId,
    thread_id: threadId,
    ...words,
    said_at: at,
    number: number ?? null,
  }));
  await db
    .insertInto('helpdesk_words')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** @param when.wordAt when something was said in it; left out: as it was */
export async function readChatAt(
  db: Pick<Db, 'updateTable'>,
  { tenantId, threadId, session }: ThreadChat,
  when: { readonly readAt: IsoTime | undefined; readonly wordAt?: IsoTime },
): Promise<void> {
  await db
    .updateTable('helpdesk_chats')
    .set({
      read_at: when.readAt ?? null,
      ...(when.wordAt !== undefined && { word_at: when.wordAt }),
    })
    .where('tenant_id', '=', tenantId)
    .where('thread_id', '=', threadId)
    .where('session', '=', session)
    .execute();
}

/**
 * One statement, however many there are: whoever starts waits for it. In one order, so that two who start
 * at once do not wait for each other.
 */
export async function readAllAt(
  db: Db,
  connections: readonly string[],
  at: IsoTime,
): Promise<void> {
  await sql`
    update helpdesk_chats set read_at = ${at} from (
      select c.tenant_id, c.thread_id, c.session from helpdesk_chats c
      join helpdesk_threads t on t.tenant_id = c.tenant_id and t.id = c.thread_id
      where t.state in ('waiting-for-agent', 'with-agent')
        and (t.state_json #>> '{handOver,session}')::integer = c.session
        and c.connection in (select json_array_elements_text(${json(connections)}::json))
      order by c.tenant_id, c.thread_id, c.session for update of c
    ) as due
    where helpdesk_chats.tenant_id = due.tenant_id and helpdesk_chats.thread_id = due.thread_id
      and helpdesk_chats.session = due.session`.execute(db);
}

export async function chatsToRead(
  db: Reads,
  now: IsoTime,
  limit: number,
): Promise<readonly ThreadChat[]> {
  const rows = await db
    .selectFrom('helpdesk_chats')
    .select(['tenant_id', 'thread_id', 'session'])
    .where('read_at', '<=', new Date(msOf(now)))
    .orderBy('read_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    tenantId: row.tenant_id,
    threadId: row.thread_id,
    session: row.session,
  }));
}

export async function lastWordAt(
  db: Reads,
  { tenantId, threadId, session }: ThreadChat,
): Promise<IsoTime | undefined> {
  const row = await db
    .selectFrom('helpdesk_chats')
    .select('word_at')
    .where('tenant_id', '=', tenantId)
    .where('thread_id', '=', threadId)
    .where('session', '=', session)
    .executeTakeFirst();
  return row?.word_at ? iso(row.word_at) : undefined;
}

export async function handedOver(db: Reads): Promise<readonly ThreadKey[]> {
  const rows = await db
    .selectFrom('helpdesk_threads')
    .select(['tenant_id', 'id'])
    .where('state', 'in', ['waiting-for-agent', 'with-agent'])
    .execute();
  return rows.map((row) => ({ tenantId: row.tenant_id, threadId: row.id }));
}
