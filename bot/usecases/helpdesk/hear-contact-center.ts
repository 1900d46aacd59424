import { hearAgent, type Heard } from '../../domain/helpdesk/decisions.ts';
import { refuseWords } from '../../domain/helpdesk/refused-words.ts';
import { cardsAfterGaps, placedAmong } from '../../domain/helpdesk/words-order.ts';
import { after } from '../../domain/ids.ts';
import type { InteractionEvent } from '../../domain/interaction/facts.ts';
import { nowOf } from '../../ports/clock.ts';
import type { ContactCenters } from '../../ports/contact-centers.ts';
import type { HelpdeskTransaction, ThreadChat, ThreadMessage } from '../../ports/helpdesk-store.ts';
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
  const { session, ...key } = chat;
  for (const event of [...events].sort(inTime)) {
    await changeThread<never>(deps, { key, by: 'system' }, async (thread, tx) => {
      const { fact } = event;
      if (fact.type === 'ended') await readSoon(deps, tx, chat, connection);
      if (fact.type === 'line-refused') {
        return refuseWords(thread, (await tx.message(key, fact.segmentId))?.id);
      }
      if (fact.type !== 'line') return hearAgent(thread, heardOf(event), session);
      const message: ThreadMessage = {
        id: deps.ids.derivedId('message', connection, externalId, fact.segmentId),
        origin: {
          kind: 'contact-center',
          connection,
          externalId,
          messageId: fact.segmentId,
        },
        author: '',
        text: fact.text,
        at: nowOf(deps.clock),
      };
      if (!(await tx.takeMessage(key, message))) return [];
      await placeWords(deps, tx, chat, { connection, event, id: message.id });
      return hearAgent(thread, { kind: 'words', messageId: message.id }, session);
    });
  }
}

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
