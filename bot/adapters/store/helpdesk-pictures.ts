import type { ThreadKey, WaitingPicture } from '../../ports/helpdesk-store.ts';
import type { Sealer } from '../../ports/sealer.ts';
import type { Db, Tx } from './tables.ts';

/** Where they lie rests sealed, as the words do. */
export async function takePictures(
  tx: Tx,
  sealer: Sealer,
  {
    tenantId,
    threadId,
    messageId,
    urls,
  }: ThreadKey & { messageId: string; urls: readonly string[] },
): Promise<void> {
  if (urls.length === 0) return;
  const of = { tenant_id: tenantId, thread_id: threadId, message_id: messageId };
  await tx
    .insertInto('helpdesk_pictures')
    .values(urls.map((url, place) => ({ ...of, place, url_sealed: sealer.seal(url) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function picturesWaiting(
  db: Db,
  sealer: Sealer,
  { tenantId, threadId }: ThreadKey,
): Promise<readonly WaitingPicture[]> {
  const rows = await db
    .selectFrom('helpdesk_pictures')
    .select(['message_id', 'place', 'url_sealed'])
    .where('tenant_id', '=', tenantId)
    .where('thread_id', '=', threadId)
    .orderBy('message_id')
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    messageId: row.message_id,
    place: row.place,
    url: sealer.open(row.url_sealed),
  }));
}

/** Nothing is kept of what is settled: a saved one stands with the case. */
export async function settlePictures(
  tx: Tx,
  { tenantId, threadId }: ThreadKey,
  pictures: readonly Omit<WaitingPicture, 'url'>[],
): Promise<void> {
  for (const { messageId, place } of pictures) {
    await tx
      .deleteFrom('helpdesk_pictures')
      .where('tenant_id', '=', tenantId)
      .where('thread_id', '=', threadId)
      .where('message_id', '=', messageId)
      .where('place', '=', place)
      .execute();
  }
}

export async function dropPictures(
  tx: Tx,
  { tenantId, threadId, messageId }: ThreadKey & { readonly messageId: string },
): Promise<void> {
  await tx
    .deleteFrom('helpdesk_pictures')
    .where('tenant_id', '=', tenantId)
    .where('thread_id', '=', threadId)
    .where('message_id', '=', messageId)
    .execute();
}
