import { sql } from 'kysely';
import type { ThreadId } from '../../domain/helpdesk/ids.ts';
import type { InteractionEvent, InteractionFact } from '../../domain/interaction/facts.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { ChatHandle } from '../../ports/contact-center.ts';
import type { ThreadChat, ThreadKey, Undelivered } from '../../ports/helpdesk-store.ts';
import type { Sealer } from '../../ports/sealer.ts';
import { iso, json } from './columns.ts';
import type { Db } from './tables.ts';

export type Contact = {
  readonly tenantId: TenantId;
  readonly connection: string;
  readonly externalId: string;
};

/** Asked of everything contact centers tell, whether it is about an employee's chat. In their order. */
export async function threadsOfChats(
  db: Db,
  contacts: readonly Contact[],
): Promise<readonly (ThreadChat | undefined)[]> {
  const asked = contacts.map((one, place) => ({ ...one, place }));
  const { rows } = await sql<{ place: number; thread_id: ThreadId; session: number }>`
    select asked.place, c.thread_id, c.session
    from json_to_recordset(${json(asked)}::json)
      as asked (place integer, "tenantId" text, connection text, "externalId" text)
    join helpdesk_contacts c on c.tenant_id = asked."tenantId"
      and c.connection = asked.connection and c.external_id = asked."externalId"`.execute(db);
  const found = new Map(rows.map((row) => [row.place, row]));
  return contacts.map(({ tenantId }, place) => {
    const row = found.get(place);
    return row && { tenantId, threadId: row.thread_id, session: row.session };
  });
}

/** What may be in it that lets somebody write in the employee's name: sealed at rest. */
export async function chatHandle(
  db: Db,
  sealer: Sealer,
  { tenantId, threadId, session }: ThreadChat,
): Promise<(ChatHandle & { readonly begunWith: string }) | undefined> {
  const row = await db
    .selectFrom('helpdesk_chats')
    .select(['external_id', 'handle_sealed', 'begun_with'])
    .select((eb) =>
      // Where the contact goes by another key than its messages.
      eb
        .selectFrom('helpdesk_contacts')
        .select('helpdesk_contacts.external_id')
        .whereRef('helpdesk_contacts.tenant_id', '=', 'helpdesk_chats.tenant_id')
        .whereRef('helpdesk_contacts.thread_id', '=', 'helpdesk_chats.thread_id')
        .whereRef('helpdesk_contacts.session', '=', 'helpdesk_chats.session')
        .whereRef('helpdesk_contacts.external_id', '<>', 'helpdesk_chats.external_id')
        .limit(1)
        .as('contact_id'),
    )
    .where('tenant_id', '=', tenantId)
    .where('thread_id', '=', threadId)
    .where('session', '=', session)
    .executeTakeFirst();
  return (
    row && {
      externalId: row.external_id,
      state: sealer.open(row.handle_sealed),
      begunWith: row.begun_with ?? '',
      ...(row.contact_id !== null && { contactId: row.contact_id }),
    }
  );
}

export async function saveChatHandle(
  db: Db,
  sealer: Sealer,
  chat: ThreadChat & {
    readonly connection: string;
    readonly handle: ChatHandle;
    readonly begunWith?: string;
  },
): Promise<void> {
  const { tenantId, threadId, session, connection, handle } = chat;
  const kept = {
    connection,
    external_id: handle.externalId,
    handle_sealed: sealer.seal(handle.state),
    ...(chat.begunWith !== undefined && { begun_with: chat.begunWith }),
  };
  await db
    .insertInto('helpdesk_chats')
    .values({ tenant_id: tenantId, thread_id: threadId, session, ...kept })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'thread_id', 'session']).doUpdateSet(kept),
    )
    .execute();
  const keys = [handle.externalId, ...(handle.contactId === undefined ? [] : [handle.contactId])];
  const is = { thread_id: threadId, session };
  await db
    .insertInto('helpdesk_contacts')
    .values(keys.map((key) => ({ tenant_id: tenantId, connection, external_id: key, ...is })))
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'connection', 'external_id']).doUpdateSet((eb) => ({
        thread_id: eb.ref('excluded.thread_id'),
        session: eb.ref('excluded.session'),
      })),
    )
    .execute();
}

/** As far as their words are still kept: an agent may write before we know the contact's key. */
export async function toldOf(
  db: Db,
  sealer: Sealer,
  { tenantId, connection, externalId }: Contact,
): Promise<readonly InteractionEvent[]> {
  const rows = await db
    .selectFrom('interaction_events')
    .select(['id', 'at', 'sealed', 'fact_json'])
    .where('tenant_id', '=', tenantId)
    .where('connection', '=', connection)
    .where('external_id', '=', externalId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, at, sealed, fact_json: shown }) => {
    // What was sealed is what intake.ts wrote.
    const fact = sealed === null ? shown : (JSON.parse(sealer.open(sealed)) as InteractionFact);
    return fact ? [{ id, at: iso(at), fact }] : [];
  });
}

export async function contactOf(
  db: Db,
  { tenantId, connection, externalId }: Contact,
): Promise<Interaction | undefined> {
  const row = await db
    .selectFrom('interactions')
    .select('state_json')
    .where('tenant_id', '=', tenantId)
    .where('connection', '=', connection)
    .where('external_id', '=', externalId)
    .executeTakeFirst();
  return row?.state_json ?? undefined;
}

export async function undelivered(
  db: Db,
  { tenantId, threadId }: ThreadKey,
): Promise<readonly Undelivered[]> {
  return db
    .selectFrom('deliveries')
    .select(['id', 'kind'])
    .where('tenant_id', '=', tenantId)
    .where('thread_id', '=', threadId)
    .where('state', '=', 'parked')
    .where('kind', 'in', ['say-to-agent', 'begin-agent-chat'])
    .orderBy('lane_seq')
    .execute();
}
