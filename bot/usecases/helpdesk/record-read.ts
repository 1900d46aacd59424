import type { Thread } from '../../domain/helpdesk/thread.ts';
import { cardsAfterGaps } from '../../domain/helpdesk/words-order.ts';
import { after, msOf, type IsoTime } from '../../domain/ids.ts';
import { nowOf } from '../../ports/clock.ts';
import type { ChatLine } from '../../ports/contact-center.ts';
import type { HelpdeskTransaction, ThreadChat } from '../../ports/helpdesk-store.ts';
import type { Told } from '../../ports/interaction-news.ts';
import { hearContactCenter, type HearCenterDeps } from './hear-contact-center.ts';
import { changeThread } from './record-thread.ts';

type Read = {
  readonly connection: string;
  readonly externalId: string;
  readonly lines: readonly ChatLine[];
};

/** As long as a chat is silent, it is read less and less often; in between its webhooks tell. */
const readAfterMs = { least: 20_000, most: 30 * 60_000 };

/** What stands in the chat is heard as if it had been told; what is known already, once. */
export function recordRead(deps: HearCenterDeps) {
  const hear = hearContactCenter(deps);
  return async ({ session, ...key }: ThreadChat, read: Read): Promise<void> => {
    const chat = { ...key, session };
    let before: readonly string[] = [];
    await changeThread<never>(deps, { key, by: 'system' }, async (_thread, tx) => {
      before = cardsAfterGaps(await tx.said(key));
      await tx.saveSaid(key, read.lines.flatMap(numberOf(session)));
      return [];
    });
    await hear([toldBy(read, key)]);
    await changeThread<never>(deps, { key, by: 'system' }, async (thread, tx) => {
      const cards = new Set([...before, ...cardsAfterGaps(await tx.said(key))]);
      await tx.enqueue(
        key,
        [...cards].map((messageId) => ({
          lane: `thread:${key.threadId}` as const,
          action: { kind: 'show-agents-words' as const, messageId },
        })),
      );
      await tx.readChatAt(chat, { readAt: await nextReading(tx, thread, chat, nowOf(deps.clock)) });
      return [];
    });
  };
}

/** Our own words have numbers as well, and whoever else's: no gap is where they are. */
const numberOf =
  (session: number) =>
  ({ number, at, isAgents }: ChatLine) =>
    number === undefined || isAgents
      ? []
      : [{ id: `number/${session}/${number}`, session, at, number, card: '' }];

const toldBy = (
  { connection, externalId, lines }: Read,
  { tenantId }: Pick<ThreadChat, 'tenantId'>,
): Told => ({
  address: { tenantId, connection, externalId },
  isThin: false,
  events: lines
    .filter(({ isAgents }) => isAgents)
    .map(({ messageId, at, number, text }) => ({
      id: messageId,
      at,
      ...(number !== undefined && { order: number }),
      fact: { type: 'line', segmentId: messageId, speaker: 'agent', text, isFinal: true },
    })),
});

async function nextReading(
  tx: HelpdeskTransaction,
  thread: Thread,
  chat: ThreadChat,
  now: IsoTime,
): Promise<IsoTime | undefined> {
  // Of a chat that is over nothing more is to come.
  if (thread.handOver?.session !== chat.session) return undefined;
  const wordAt = await tx.lastWordAt(chat);
  const silentMs = wordAt ? msOf(now) - msOf(wordAt) : readAfterMs.least;
  return after(now, Math.min(readAfterMs.most, Math.max(readAfterMs.least, silentMs)));
}

const atOnce = 100;

/** Has the chats read whose time has come. @returns how many */
export function readChats(deps: HearCenterDeps) {
  return async (): Promise<number> => {
    const due = await deps.helpdesk.chatsToRead(nowOf(deps.clock), atOnce);
    for (const { session, ...key } of due) {
      await changeThread<never>(deps, { key, by: 'system' }, async (_thread, tx) => {
        await tx.readChatAt({ ...key, session }, { readAt: undefined });
        await tx.enqueue(key, [
          { lane: `hear:${key.threadId}`, action: { kind: 'read-chat', session } },
        ]);
        return [];
      });
    }
    return due.length;
  };
}
