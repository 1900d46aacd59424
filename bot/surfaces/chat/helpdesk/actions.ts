/** The buttons on the cards of an employee's thread. */
import { z } from 'zod';
import { threadId } from '../../../domain/helpdesk/ids.ts';
import type { Thread } from '../../../domain/helpdesk/thread.ts';
import type { Card } from '../../../ports/cards.ts';
import { nowOf } from '../../../ports/clock.ts';
import type { ThreadKey } from '../../../ports/helpdesk-store.ts';
import type { ThreadChanged } from '../../../usecases/helpdesk/record-thread.ts';
import { cardAction, type CardActionHandler } from '../cards/action.ts';
import type { ChatDeps } from '../deps.ts';
import { card, text, type Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import type { HelpdeskChat } from './helpdesk-chat.ts';
import { deskWords } from './words.ts';

const onThread = z.object({ threadId: z.string() });
const onRound = onThread.extend({ round: z.number() });

type Press<Data> = {
  readonly helpdesk: HelpdeskChat;
  readonly key: ThreadKey;
  readonly by: Turn['sender'];
  readonly data: Data;
  readonly deps: ChatDeps;
};

/** @param run what it does, and the card as it is then for who pressed it */
function pressed<Schema extends typeof onThread>(
  verb: string,
  data: Schema,
  run: (press: Press<z.output<Schema>>) => Promise<Reply>,
): CardActionHandler {
  return cardAction({
    verb,
    data,
    run: async (given, { tenantId, sender: by }, deps) => {
      const { helpdesk } = deps;
      if (!helpdesk) return text(deskWords('en').gone);
      const key = { tenantId, threadId: threadId(given.threadId) };
      return run({ helpdesk, key, by, data: given, deps });
    },
  });
}

const why = {
  'not-the-asker': 'notYours',
  'already-answered': 'alreadyAnswered',
  'already-handed-over': 'alreadyHanded',
  'already-closed': 'alreadyAnswered',
  closed: 'closed',
  'not-solved': 'notSolved',
  'already-rated': 'alreadyRated',
  'score-missing': 'scoreMissing',
} as const;

async function replyTo(
  changed: ThreadChanged<keyof typeof why> | 'no-thread',
  draw: (thread: Thread) => Card | Promise<Card>,
): Promise<Reply> {
  if (changed === 'no-thread') return text(deskWords('en').gone);
  const { thread, refusal } = changed;
  return refusal ? text(deskWords(thread.language)[why[refusal]]) : card(await draw(thread));
}

/** As it stands in the thread: in a model's words, if it was. */
const answerNow = async (helpdesk: HelpdeskChat, thread: Thread, round: number): Promise<Card> =>
  helpdesk.cards.answerCard({ thread, round, composed: await helpdesk.composed?.(thread, round) });

export const threadActions: readonly CardActionHandler[] = [
  pressed('desk-solved', onRound, async ({ helpdesk, key, by, data: { round } }) =>
    replyTo(await helpdesk.press.solved({ key, by, round }), (thread) =>
      answerNow(helpdesk, thread, round),
    ),
  ),
  pressed('desk-not-this', onRound, async ({ helpdesk, key, by, data: { round } }) =>
    replyTo(await helpdesk.press.notThis({ key, by, round }), (thread) =>
      answerNow(helpdesk, thread, round),
    ),
  ),
  pressed('desk-person', onRound, async ({ helpdesk, key, by, data: { round } }) =>
    replyTo(await helpdesk.press.person({ key, by }), (thread) =>
      answerNow(helpdesk, thread, round),
    ),
  ),
  pressed('desk-done', onThread, async ({ helpdesk, key, by, deps }) =>
    replyTo(await helpdesk.press.done({ key, by }), (thread) => {
      const { cardSession: session = 1 } = thread.handOver ?? {};
      const agent = thread.handOver?.agent?.name;
      const at = nowOf(deps.clock);
      return thread.handOver
        ? helpdesk.cards.handOverCard({ thread, session, agent, undelivered: 0, at })
        : answerNow(helpdesk, thread, thread.rounds.length);
    }),
  ),
  pressed('desk-send-again', onThread, async ({ helpdesk, key, by }) => {
    const thread = await helpdesk.threads.findThread(key);
    const words = deskWords(thread?.language ?? 'en');
    const tried = await helpdesk.press.sendAgain({ key, by });
    return text(tried > 0 ? words.sendingAgain : words.nothingToSend);
  }),
  pressed(
    'desk-rate',
    onThread.extend({ score: z.coerce.number().catch(0), comment: z.string().default('') }),
    async ({ helpdesk, key, by, data: { score, comment } }) => {
      const rated = await helpdesk.press.rate({ key, by, score, words: comment });
      const thread = rated === 'no-thread' ? undefined : rated.thread;
      const desk = thread && (await helpdesk.desks.find(thread.tenantId, thread.deskId));
      if (!desk) return text(deskWords('en').gone);
      return replyTo(rated, (now) => helpdesk.cards.ratingCard({ thread: now, desk }));
    },
  ),
];
