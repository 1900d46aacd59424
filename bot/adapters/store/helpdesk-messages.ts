import type { MessageOrigin, ThreadKey, ThreadMessage } from '../../ports/helpdesk-store.ts';
import type { Sealer } from '../../ports/sealer.ts';
import type { IsoTime } from '../../domain/ids.ts';
import { iso } from './columns.ts';
import type { Db, Tx } from './tables.ts';

type Reads = Pick<Db, 'selectFrom'>;

/** @returns whether it is new: the same message is taken once, however often it is told */
export async function takeMessage(
  tx: Tx,
  sealer: Sealer,
  { tenantId, threadId, message }: ThreadKey & { readonly message: ThreadMessage },
): Promise<boolean> {
  const { id, author, authorId, text, at, origin } = message;
  const taken = await tx
    .insertInto('helpdesk_messages')
    .values({
      tenant_id: tenantId,
      thread_id: threadId,
      id,
      ...placeOf(origin),
      author,
      author_id: authorId ?? null,
      at,
      words_sealed: sealer.seal(text),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return taken.length > 0;
}

const placeOf = (origin: MessageOrigin) => ({
  origin: origin.kind,
  place: origin.kind === 'teams' ? '' : origin.connection,
  container: origin.kind === 'teams' ? origin.conversationId : origin.externalId,
  message_id: origin.messageId,
});

export async function rewriteMessage(
  tx: Tx,
  sealer: Sealer,
  { tenantId, threadId, id, text }: ThreadKey & { id: string; text: string | undefined },
): Promise<void> {
  await tx
    .updateTable('helpdesk_messages')
    .set({ words_sealed: text === undefined ? null : sealer.seal(text) })
    .where('tenant_id', '=', tenantId)
    .where('thread_id', '=', threadId)
    .where('id', '=', id)
    .execute();
}

type Change = ThreadKey & {
  readonly id: string;
  readonly text: string | undefined;
  readonly at: IsoTime;
  readonly isSame: boolean;
};

export async function changeMessage(
  tx: Tx,
  sealer: Sealer,
  { tenantId, threadId, id, text, at, isSame }: Change,
): Promise<boolean> {
  const words = text === undefined ? null : sealer.seal(text);
  const changed = await tx
    .updateTable('helpdesk_messages')
    .set({ words_as_of: at, ...(!isSame && { words_sealed: words, changed_at: at }) })
    .where('tenant_id', '=', tenantId)
    .where('thread_id', '=', threadId)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('words_as_of', 'is', null), eb('words_as_of', '<', new Date(at))]))
    .returning('id')
    .execute();
  return changed.length > 0;
}

export async function findMessage(
  db: Reads,
  sealer: Sealer,
  { tenantId, threadId, id }: ThreadKey & { readonly id: string },
): Promise<ThreadMessage | undefined> {
  const row = await db
    .selectFrom('helpdesk_messages')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('thread_id', '=', threadId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { place: connection, container, message_id: messageId } = row;
  return {
    id,
    origin:
      row.origin === 'teams'
        ? { kind: row.origin, conversationId: container, messageId }
        : { kind: row.origin, connection, externalId: container, messageId },
    author: row.author,
    ...(row.author_id && { authorId: row.author_id }),
    text: row.words_sealed === null ? '' : sealer.open(row.words_sealed),
    at: iso(row.at),
    ...(row.changed_at && { changedAt: iso(row.changed_at) }),
  };
}
