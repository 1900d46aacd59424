/**
 * What stands in an employee's thread. A message of a channel or a 1:1 chat cannot be looked up with what
 * the app is allowed: a send without an answer may leave one card too many, and both act on the same
 * thread.
 */
import { cardShowing } from '../../domain/helpdesk/words-order.ts';
import { typingMs } from '../../domain/helpdesk/receipts.ts';
import { addressOf } from '../../domain/helpdesk/thread.ts';
import { after } from '../../domain/ids.ts';
import { agentInHand } from '../../domain/interaction/known.ts';
import type { Card } from '../../ports/cards.ts';
import type { IsoTime } from '../../domain/ids.ts';
import type { AgentsWords } from '../../ports/helpdesk-cards.ts';
import { nowOf } from '../../ports/clock.ts';
import type { ThreadMessage } from '../../ports/helpdesk-store.ts';
import type { ConversationAddress } from '../../ports/messenger.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import { NotYet } from '../perform.ts';
import { stand } from './cards.ts';
import type { ThreadActionOf, ThreadHandlerDeps, ThreadTask } from './helpdesk-deps.ts';

/** A name is asked for when an id is told: it comes within this, or not at all. */
const nameWithinMs = 1_500;
const lookAgainMs = 150;

type Drawing = (at: IsoTime) => Card;

/** @param draw asked again right before the send, of the thread as it is then */
function standInThread(
  deps: ThreadHandlerDeps,
  { delivery, thread, key }: ThreadTask,
  { slot, draw }: { slot: string; draw: (now: ThreadTask['thread']) => Promise<Drawing> | Drawing },
): Promise<void> {
  const { place } = thread;
  const turn: ThreadHandlerDeps['turn'] = (asked) =>
    // All threads of a channel share its budget.
    deps.turn(place.kind === 'channel' ? { ...asked, conversationId: place.channelId } : asked);
  return stand({ ...deps, turn }, delivery, {
    slot: `thread/${thread.id}/${slot}`,
    epoch: thread.openedAt,
    draw: async () => draw((await deps.helpdesk.findThread(key)) ?? thread),
    address: () => placeOf(deps, thread),
  });
}

/** What was asked for where the bot has no say is told to who asked. */
async function placeOf(
  deps: ThreadHandlerDeps,
  { tenantId, place, employee }: ThreadTask['thread'],
): Promise<ConversationAddress> {
  const conversationId = addressOf(place);
  if (conversationId !== undefined) return { tenantId, conversationId };
  await deps.people.installApp(tenantId, employee.id);
  return deps.messenger.personal(tenantId, employee.id);
}

export const showAnswer = async (
  deps: ThreadHandlerDeps,
  task: ThreadTask<ThreadActionOf<'show-answer'>>,
): Promise<void> => {
  const { round } = task.action;
  const composed = await deps.composeAnswer?.(task.thread, round);
  await standInThread(deps, task, {
    slot: `answer/${round}`,
    draw: (thread) => () => deps.deskCards.answerCard({ thread, round, composed }),
  });
};

export const showHandOver = (
  deps: ThreadHandlerDeps,
  task: ThreadTask<ThreadActionOf<'show-hand-over'>>,
): Promise<void> => {
  const { session } = task.action;
  return standInThread(deps, task, {
    slot: `hand-over/${session}`,
    draw: async (thread) => {
      const [agent, waiting] = await Promise.all([
        agentOf(deps, thread),
        deps.helpdesk.undelivered(task.key),
      ]);
      const undelivered = waiting.length + (thread.handOver?.refusedWords ?? []).length;
      return (at) => deps.deskCards.handOverCard({ thread, session, agent, undelivered, at });
    },
  });
};

export async function showAgentsWords(
  deps: ThreadHandlerDeps,
  task: ThreadTask<ThreadActionOf<'show-agents-words'>>,
): Promise<void> {
  const message = await deps.helpdesk.message(task.key, task.action.messageId);
  if (!message) return;
  const { thread, delivery } = task;
  const { slot, texts, isAfterGap, isFirst } = await wordsShown(deps, task, message);
  const posted = await deps.postedCards.find(thread.tenantId, `thread/${thread.id}/${slot}`);
  const agent = message.author || (await agentOf(deps, thread));
  const namedUntil = after(delivery.decidedAt, nameWithinMs);
  if (!agent && isFirst && !posted && canName(deps, thread) && nowOf(deps.clock) < namedUntil) {
    throw new NotYet(after(nowOf(deps.clock), lookAgainMs), 'the agent has no name yet');
  }
  const card = deps.deskCards.agentsWordsCard({ thread, agent, texts, isAfterGap });
  await standInThread(deps, task, { slot, draw: () => () => card });
}

/** What is missing is marked when it had its time to come, and the chat was read for it if it can be. */
const missedAfterMs = 10_000;

type WordsShown = {
  readonly slot: string;
  readonly texts: readonly AgentsWords[];
  readonly isAfterGap: boolean;
  /** Nobody has said anything before: it may not be told yet who it is. */
  readonly isFirst: boolean;
};

/** With these words stands what came late and was said before them. */
async function wordsShown(
  { helpdesk, clock }: ThreadHandlerDeps,
  { key }: ThreadTask,
  message: ThreadMessage,
): Promise<WordsShown> {
  const said = await helpdesk.said(key);
  const { card, ids, isAfterGap } = cardShowing(said, message.id) ?? alone(message);
  const others = ids.filter((id) => id !== message.id);
  const found = await Promise.all(others.map((id) => helpdesk.message(key, id)));
  const byId = new Map([message, ...found].map((one) => [one?.id, one]));
  const newest = said.find(({ id }) => id === card)?.at ?? message.at;
  return {
    slot: `words/${card}`,
    texts: ids.map((id) => wordsOf(byId.get(id))),
    isAfterGap: isAfterGap && nowOf(clock) >= after(newest, missedAfterMs),
    isFirst: said.filter((one) => one.card !== '').length <= 1,
  };
}

const wordsOf = (message: ThreadMessage | undefined): AgentsWords => ({
  text: message?.text ?? '',
  ...(message?.changedAt && { change: message.text === '' ? 'removed' : 'edited' }),
});

const alone = ({ id }: ThreadMessage) => ({ card: id, ids: [id], isAfterGap: false });

/** What is written may come before it is told who has the chat. */
const canName = ({ centers }: ThreadHandlerDeps, { handOver }: ThreadTask['thread']): boolean =>
  centers.get(handOver?.connection ?? '')?.center.reader !== undefined;

/** By name, as the contact center knows them by now; a hand-over names them only where it was told. */
async function agentOf(
  deps: ThreadHandlerDeps,
  { tenantId, handOver }: ThreadTask['thread'],
): Promise<string | undefined> {
  const { connection, chat, agent } = handOver ?? {};
  if (agent?.name) return agent.name;
  if (connection === undefined || !chat) return undefined;
  const externalId = chat.contactId ?? chat.externalId;
  const interaction = await deps.helpdesk.contactOf({ tenantId, connection, externalId });
  return interaction && agentInHand(interaction)?.name;
}

export const showGap = (
  deps: ThreadHandlerDeps,
  task: ThreadTask<ThreadActionOf<'show-gap'>>,
): Promise<void> => {
  const { kind: _kind, ...gap } = task.action;
  return standInThread(deps, task, {
    slot: `gap/${gap.from}`,
    draw: (thread) => (at) => deps.deskCards.gapCard({ thread, ...gap, at }),
  });
};

/** Of no use later: what cannot be shown at once is not tried again. */
export async function showTyping(
  deps: ThreadHandlerDeps,
  { thread, delivery }: ThreadTask<ThreadActionOf<'show-typing'>>,
): Promise<void> {
  const to = await placeOf(deps, thread);
  const departure = await deps.turn({ ...to, kind: 'people' });
  if (nowOf(deps.clock) > after(delivery.decidedAt, typingMs)) return;
  await departure();
  await deps.messenger.typing(to).catch(ignoreOutside);
}

function ignoreOutside(failure: unknown): void {
  if (!(failure instanceof OutsideError)) throw failure;
}

export const showRating = async (
  deps: ThreadHandlerDeps,
  task: ThreadTask<ThreadActionOf<'show-rating'>>,
): Promise<void> => {
  const { tenantId, deskId } = task.thread;
  const desk = await deps.desks.find(tenantId, deskId);
  if (!desk) return;
  await standInThread(deps, task, {
    slot: 'rating',
    draw: (thread) => () => deps.deskCards.ratingCard({ thread, desk }),
  });
};

/** Nobody is warned who has written since. */
export const showIdleWarning = async (
  deps: ThreadHandlerDeps,
  task: ThreadTask<ThreadActionOf<'show-idle-warning'>>,
): Promise<void> => {
  const { thread, delivery } = task;
  const { warnedAt } = thread;
  if (!warnedAt) return;
  const closesAt = after(warnedAt, deps.idleCloseMs);
  await standInThread(deps, task, {
    slot: `idle/${delivery.id}`,
    draw: () => (at) => deps.deskCards.idleCard({ thread, closesAt, at }),
  });
};
