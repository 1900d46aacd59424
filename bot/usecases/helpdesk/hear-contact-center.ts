import { hearAgent, type Heard } from '../../domain/helpdesk/decisions.ts';
import { question, questionId, refuseWords } from '../../domain/helpdesk/refused-words.ts';
import { cardsAfterGaps, placedAmong } from '../../domain/helpdesk/words-order.ts';
import { after, type IsoTime } from '../../domain/ids.ts';
import { hearHold, hearReceipt, showsTyping } from '../../domain/helpdesk/receipts.ts';
import type { ThreadEvent } from '../../domain/helpdesk/thread-events.ts';
import type { Thread } from '../../domain/helpdesk/thread.ts';
import type { InteractionEvent, InteractionFact } from '../../domain/interaction/facts.ts';
import { nowOf } from '../../ports/clock.ts';
import type { ContactCenters } from '../../ports/contact-centers.ts';
import type {
  HelpdeskTransaction,
  ThreadChat,
  ThreadKey,
  ThreadMessage,
} from '../../ports/helpdesk-store.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Told } from '../../ports/interaction-news.ts';
import { changeThread, type ThreadDeps } from './record-thread.ts';

export type HearCenterDeps = ThreadDeps & { readonly ids: Ids; readonly centers: ContactCenters };

/**
 * What contact centers tell of chats with employees, beside all else they tell. Durable when it resolves;
 * told twice, it happens once.
 */
export function hearContactCenter(deps: HearCenterDeps) {
  return async (told: readonly Told[]): Promise<void> => {
    for (const { address, events } of told) {
      const heard = events.filter(isForThreads);
      if (heard.length === 0) continue;
      const chat = await deps.helpdesk.threadOfChat(address.tenantId, address);
      if (chat) await hear(deps, chat, { ...address, events: heard });
    }
  };
}

const forThreads: readonly InteractionEvent['fact']['type'][] = [
  ...(['line', 'agent-assigned', 'name-found', 'line-refused', 'transferred', 'ended'] as const),
  ...(['line-received', 'agent-typing', 'held', 'resumed'] as const),
];
const isForThreads = ({ fact }: InteractionEvent): boolean =>
  forThreads.includes(fact.type) && !(fact.type === 'line' && fact.speaker === 'customer');

type News = {
  readonly connection: string;
  readonly externalId: string;
  readonly events: readonly InteractionEvent[];
};

async function hear(
  deps: HearCenterDeps,
  chat: ThreadChat,
  { connection, externalId, events }: News,
): Promise<void> {
  const { session: _session, ...key } = chat;
  for (const event of [...events].sort(inTime)) {
    // Before the thread is held: what is read beside a transaction may wait for it for ever.
    const begunWith = isBeginningRefused(event) ? await beginningOf(deps, chat) : undefined;
    await changeThread<never>(deps, { key, by: 'system' }, (thread, tx) =>
      decide(deps, { thread, tx, chat, connection, externalId, event, begunWith }),
    );
  }
}

const isBeginningRefused = ({ fact }: InteractionEvent): boolean =>
  fact.type === 'line-refused' && fact.segmentId === undefined;

const beginningOf = async ({ helpdesk }: HearCenterDeps, chat: ThreadChat): Promise<string> =>
  (await helpdesk.chatHandle(chat))?.begunWith ?? question;

type Hearing = Omit<News, 'events'> & {
  readonly thread: Thread;
  readonly tx: HelpdeskTransaction;
  readonly chat: ThreadChat;
  readonly event: InteractionEvent;
  /** The message that began the chat, where that was refused. */
  readonly begunWith: string | undefined;
};

async function decide(deps: HearCenterDeps, hearing: Hearing): Promise<readonly ThreadEvent[]> {
  const { thread, tx, chat, connection, event } = hearing;
  const { session } = chat;
  const { fact, at } = event;
  if (isOfWords(fact)) return hearOfWords(deps, hearing, fact);
  if (fact.type === 'agent-typing') return hearTyping(deps, hearing);
  if (fact.type === 'held' || fact.type === 'resumed') {
    return hearHold(thread, { isHeld: fact.type === 'held', at, session });
  }
  if (fact.type === 'ended') await readSoon(deps, tx, chat, connection);
  return hearAgent(thread, heardOf(event), session);
}

type OfWords = Extract<InteractionFact, { type: 'line' | 'line-received' | 'line-refused' }>;
const isOfWords = (fact: InteractionFact): fact is OfWords => fact.type.startsWith('line');

async function hearOfWords(
  deps: HearCenterDeps,
  hearing: Hearing,
  fact: OfWords,
): Promise<readonly ThreadEvent[]> {
  switch (fact.type) {
    case 'line':
      return hearWords(deps, hearing, fact);
    case 'line-received':
      return hearReceived(deps, hearing, fact);
    case 'line-refused':
      return refuseWords(hearing.thread, await refusedBy(deps, hearing, fact));
  }
}

/** @returns undefined for what is none of this thread's */
async function refusedBy(
  { ids }: HearCenterDeps,
  { thread, tx, chat, begunWith }: Hearing,
  { segmentId }: InteractionFact & { type: 'line-refused' },
): Promise<string | undefined> {
  if (segmentId === undefined) return begunWith;
  // The question said again is no message of the thread's: it goes by an id of its own.
  if (segmentId === questionId(ids, thread.id)) return question;
  const { session: _session, ...key } = chat;
  return (await tx.message(key, segmentId))?.id;
}

async function hearWords(
  deps: HearCenterDeps,
  { thread, tx, chat, connection, externalId, event }: Hearing,
  { segmentId: messageId, text, change }: InteractionFact & { type: 'line' },
): Promise<readonly ThreadEvent[]> {
  const { session, ...key } = chat;
  const message: ThreadMessage = {
    id: idOfWords(deps, { connection, externalId, messageId }),
    origin: { kind: 'contact-center', connection, externalId, messageId },
    author: '',
    text: change === 'removed' ? '' : text,
    at: nowOf(deps.clock),
  };
  const isNew = await tx.takeMessage(key, message);
  if (change && !(await isChanged(tx, key, { message, isNew, at: event.at }))) return [];
  if (!isNew) return change ? [{ type: 'agents-words-changed', messageId: message.id }] : [];
  // Gone before anybody here read it: only its number is taken, so that no gap is where it was.
  if (change === 'removed') {
    await tx.saveSaid(key, [{ ...placeOf(event), id: message.id, session, card: '' }]);
    return [];
  }
  await placeWords(deps, tx, chat, { connection, event, id: message.id });
  return hearAgent(thread, { kind: 'words', messageId: message.id }, session);
}

/** Contact centers tell of a change that is none, of attributes say; and of changes in any order. */
async function isChanged(
  tx: HelpdeskTransaction,
  key: ThreadKey,
  { message, isNew, at }: { message: ThreadMessage; isNew: boolean; at: IsoTime },
): Promise<boolean> {
  const before = await tx.message(key, message.id);
  const isSame = !isNew && before?.text === message.text;
  const text = message.text === '' ? undefined : message.text;
  // Of the same words too it is kept of when they are: an earlier change may be told after this one.
  const isLast = await tx.changeMessage(key, message.id, { text, at, isSame });
  return isLast && !isSame;
}

const placeOf = ({ at, order }: InteractionEvent) => ({
  at,
  ...(order !== undefined && { number: order }),
});

/** Nothing of it is kept: shown now, or never. */
async function hearTyping(
  { clock }: HearCenterDeps,
  { thread, tx, chat, event: { at } }: Hearing,
): Promise<readonly ThreadEvent[]> {
  const { session, ...key } = chat;
  if (showsTyping(thread, { at, session }, nowOf(clock))) {
    await tx.enqueue(key, [{ lane: `thread:${thread.id}`, action: { kind: 'show-typing' } }]);
  }
  return [];
}

/** One state, the most that this contact center tells: what it tells on the way there is passed over. */
async function hearReceived(
  { centers, clock }: HearCenterDeps,
  { thread, tx, chat, connection, event }: Hearing,
  { how, segmentId }: InteractionFact & { type: 'line-received' },
): Promise<readonly ThreadEvent[]> {
  const { session, ...key } = chat;
  if (centers.get(connection)?.center.chats?.receipts !== how) return [];
  const upTo = segmentId === undefined ? event.at : (await tx.message(key, segmentId))?.at;
  return upTo === undefined ? [] : hearReceipt(thread, { how, upTo, session }, nowOf(clock));
}

/** Of what was said in a chat, ours: the same however often and by which way it is told. */
export const idOfWords = (
  { ids }: Pick<HearCenterDeps, 'ids'>,
  said: { readonly connection: string; readonly externalId: string; readonly messageId: string },
): string => ids.derivedId('message', said.connection, said.externalId, said.messageId);

/** Before what was said after it; and if something before it is missing, the chat is read. */
async function placeWords(
  deps: HearCenterDeps,
  tx: HelpdeskTransaction,
  chat: ThreadChat,
  {
    connection,
    event: { at, order },
    id,
  }: { readonly connection: string; readonly event: InteractionEvent; readonly id: string },
): Promise<void> {
  const { session, ...key } = chat;
  const chats = deps.centers.get(connection)?.center.chats;
  const number = chats?.isNumbered ? order : undefined;
  const before = await tx.said(key);
  const words = { id, session, at, ...(number !== undefined && { number }) };
  const placed = placedAmong(before, words);
  await tx.saveSaid(key, [placed]);
  if (!chats?.read) return;
  const now = nowOf(deps.clock);
  await tx.readChatAt(chat, { readAt: after(now, readAgainMs), wordAt: now });
  if (cardsAfterGaps([...before, placed]).includes(placed.card)) {
    await readSoon(deps, tx, chat, connection);
  }
}

/** What follows may have been lost: then nothing tells of it. */
const readAgainMs = 20_000;

async function readSoon(
  deps: HearCenterDeps,
  tx: HelpdeskTransaction,
  { session, ...key }: ThreadChat,
  connection: string,
): Promise<void> {
  if (!deps.centers.get(connection)?.center.chats?.read) return;
  await tx.enqueue(key, [{ lane: `hear:${key.threadId}`, action: { kind: 'read-chat', session } }]);
}

const inTime = (a: InteractionEvent, b: InteractionEvent): number =>
  a.at === b.at ? (a.order ?? 0) - (b.order ?? 0) : a.at < b.at ? -1 : 1;

function heardOf({ fact }: InteractionEvent): Heard {
  if (fact.type === 'name-found') return { kind: 'named', id: fact.id, name: fact.name };
  if (fact.type === 'agent-assigned') {
    const { id, name = '' } = fact.agent;
    return { kind: 'joined', agent: { id, name } };
  }
  return fact.type === 'ended' ? { kind: 'ended' } : { kind: 'left' };
}
