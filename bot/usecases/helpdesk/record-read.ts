import { endedAt } from '../../domain/helpdesk/decisions.ts';
import { isOpen, type Thread } from '../../domain/helpdesk/thread.ts';
import { cardsAfterGaps, type SaidWords } from '../../domain/helpdesk/words-order.ts';
import { after, msOf, type IsoTime } from '../../domain/ids.ts';
import { nowOf } from '../../ports/clock.ts';
import type { ChatLine } from '../../ports/contact-center.ts';
import type { HelpdeskTransaction, ThreadChat } from '../../ports/helpdesk-store.ts';
import type { Told } from '../../ports/interaction-news.ts';
import { hearContactCenter, idOfWords, type HearCenterDeps } from './hear-contact-center.ts';
import { changeThread } from './record-thread.ts';

type Read = {
  readonly connection: string;
  readonly externalId: string;
  readonly lines: readonly ChatLine[];
};

/** As long as a chat is silent, it is read less and less often; in between its webhooks tell. */
const readAfterMs = { least: 20_000, most: 30 * 60_000 };

/**
 * What stands in the chat is heard as if it had been told; what is known already, once. A chat with nothing
 * new costs one look: after a restart all of them are read.
 */
export function recordRead(deps: HearCenterDeps) {
  const hear = hearContactCenter(deps);
  return async ({ session, ...key }: ThreadChat, read: Read): Promise<void> => {
    const chat = { ...key, session };
    let news: News = { words: [], numbers: [], gaps: [] };
    await changeThread<never>(deps, { key, by: 'system' }, async (thread, tx) => {
      news = newIn(deps, { session, read }, await tx.said(key));
      await tx.saveSaid(key, news.numbers);
      if (isNone(news)) await readLater(tx, thread, chat, nowOf(deps.clock));
      return [];
    });
    if (isNone(news)) return;
    await hear([toldBy(read, news.words, key)]);
    await changeThread<never>(deps, { key, by: 'system' }, async (thread, tx) => {
      const cards = new Set([...news.gaps, ...cardsAfterGaps(await tx.said(key))]);
      await tx.enqueue(
        key,
        [...cards].map((messageId) => ({
          lane: `thread:${key.threadId}` as const,
          action: { kind: 'show-agents-words' as const, messageId },
        })),
      );
      await readLater(tx, thread, chat, nowOf(deps.clock));
      return [];
    });
  };
}

type News = {
  readonly words: readonly ChatLine[];
  readonly numbers: readonly SaidWords[];
  /** Cards before which something was missing until now. */
  readonly gaps: readonly string[];
};
const isNone = ({ words, numbers, gaps }: News): boolean =>
  words.length + numbers.length + gaps.length === 0;

function newIn(
  deps: HearCenterDeps,
  { session, read }: { readonly session: number; readonly read: Read },
  said: readonly SaidWords[],
): News {
  const known = new Set(said.map(({ id }) => id));
  return {
    words: read.lines.filter(
      ({ isAgents, messageId }) => isAgents && !known.has(idOfWords(deps, { ...read, messageId })),
    ),
    numbers: read.lines.flatMap(numberOf(session)).filter(({ id }) => !known.has(id)),
    gaps: cardsAfterGaps(said),
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
  { connection, externalId }: Read,
  words: readonly ChatLine[],
  { tenantId }: Pick<ThreadChat, 'tenantId'>,
): Told => ({
  address: { tenantId, connection, externalId },
  isThin: false,
  events: words.map(({ messageId, at, number, text }) => ({
    id: messageId,
    at,
    ...(number !== undefined && { order: number }),
    fact: { type: 'line', segmentId: messageId, speaker: 'agent', text, isFinal: true },
  })),
});

async function readLater(
  tx: HelpdeskTransaction,
  thread: Thread,
  chat: ThreadChat,
  now: IsoTime,
): Promise<void> {
  const isOver = isReadToTheEnd(thread, chat, now);
  const wordAt = isOver ? undefined : await tx.lastWordAt(chat);
  const silentMs = wordAt ? msOf(now) - msOf(wordAt) : readAfterMs.least;
  const inMs = Math.min(readAfterMs.most, Math.max(readAfterMs.least, silentMs));
  await tx.readChatAt(chat, { readAt: isOver ? undefined : after(now, inMs) });
}

/** So long after its end an agent may add a word that nobody tells us of; then a chat is left alone. */
const readAfterEndMs = 60 * 60_000;

/** A chat that the contact center ended, or whose thread is closed for a while: nothing more is to come. */
function isReadToTheEnd(thread: Thread, { session }: ThreadChat, now: IsoTime): boolean {
  if (thread.handOver?.session !== session) return true;
  return !isOpen(thread) && msOf(now) - msOf(endedAt(thread)) > readAfterEndMs;
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
          { lane: `hear:${key.threadId}`, action: { kind: 'read-chat', session, isDue: true } },
        ]);
        return [];
      });
    }
    return due.length;
  };
}
