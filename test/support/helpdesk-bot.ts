/** The bot of a tenant with helpdesks, as people meet it: its cards are told by what is to be posted. */
import assert from 'node:assert/strict';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import type { Desk } from '../../bot/domain/helpdesk/desk.ts';
import { deskId } from '../../bot/domain/helpdesk/ids.ts';
import type { Thread } from '../../bot/domain/helpdesk/thread.ts';
import type { ContactCenters } from '../../bot/ports/contact-centers.ts';
import type { DeskCaseState } from '../../bot/ports/helpdesk-cases.ts';
import { createDeskCards } from '../../bot/surfaces/chat/helpdesk/desk-cards.ts';
import { answerThread } from '../../bot/usecases/helpdesk/answer-thread.ts';
import { createDeskKnowledge } from '../../bot/usecases/helpdesk/desk-knowledge.ts';
import { hearMessageChange } from '../../bot/usecases/helpdesk/hear-change.ts';
import { hearEmployee } from '../../bot/usecases/helpdesk/hear-employee.ts';
import { loseChannel } from '../../bot/usecases/helpdesk/lose-channel.ts';
import { openDeskCase } from '../../bot/usecases/helpdesk/open-desk-case.ts';
import { recordCase } from '../../bot/usecases/helpdesk/record-case.ts';
import { setUpDesk } from '../../bot/usecases/helpdesk/set-up-desk.ts';
import { chatBot, tenant, type Place } from './chat-bot.ts';

const dayMs = 24 * 60 * 60_000;
const rules = { warnMs: dayMs, closeMs: dayMs, reopenMs: 7 * dayMs };
export const deskChannel = '19:it@thread.tacv2';

/** A post, or a reply under it. */
export const under = (rootId: string): Place => ({
  id: `${deskChannel};messageid=${rootId}`,
  kind: 'channel',
});

export const itDesk: Desk = {
  tenantId: tenant,
  id: deskId('it'),
  name: 'IT Help Desk',
  channelId: deskChannel,
  scope: { subjects: [], hasInternal: true },
  hours: { timeZone: 'Europe/Berlin', open: [] },
  languages: ['en', 'de'],
  ratingQuestion: {},
  version: 0,
};
export const hrDesk: Desk = { ...itDesk, id: deskId('hr'), name: 'HR', channelId: '19:hr@x' };

export type DeskBot = Awaited<ReturnType<typeof deskBot>>;

/** One to set a desk up with: only what its chats carry is asked for. */
const takingChats: ContactCenters = new Map([
  [
    'voice',
    { id: 'voice', tenantId: tenant, center: { chats: { queueAttribute: 'queue' } } } as never,
  ],
]);

/** @param desks none: no helpdesk was ever set up */
export async function deskBot(desks: readonly Desk[] = [itDesk]) {
  let made: ReturnType<typeof helpdeskOn> | undefined;
  const bot = await chatBot({
    helpdesk: (given) => (made = helpdeskOn(given)).chat,
  });
  assert.ok(made);
  const { thread } = made;
  for (const desk of desks) await bot.store.desks.save(desk);
  const threads = async (): Promise<readonly Thread[]> => {
    const rows = await bot.store.db
      .selectFrom('helpdesk_threads')
      .select('state_json')
      .orderBy('opened_at')
      .execute();
    return rows.map((row) => row.state_json);
  };
  return {
    ...bot,
    threads,
    /** The only one there is. */
    onlyThread: async (): Promise<Thread> => {
      const [only, ...others] = await threads();
      assert.ok(only && others.length === 0, `there are ${others.length + 1} threads, or none`);
      return only;
    },
    /** What Dynamics says of its case. */
    caseIs: async ({ id: threadId, tenantId }: Thread, state: Partial<DeskCaseState>) => {
      const told = { number: 'CAS-07001', state: 'In Progress', isClosed: false, ...state };
      await recordCase(thread)({ tenantId, threadId }, told);
    },
    /** The kinds of what is to be done outside, in the order of their lanes. */
    effects: async () => {
      const rows = await bot.store.db
        .selectFrom('deliveries')
        .select(['kind', 'action_json'])
        .orderBy('lane')
        .orderBy('lane_seq')
        .execute();
      return rows.map((row) => row.kind);
    },
    /** What was written, as it is kept for the far side. */
    message: async (of: Thread, messageId: string) =>
      bot.store.helpdesk.message({ tenantId: of.tenantId, threadId: of.id }, messageId),
  };
}

function helpdeskOn({
  store,
  clock,
}: Parameters<NonNullable<NonNullable<Parameters<typeof chatBot>[0]>['helpdesk']>>[0]) {
  const answers = createDeskKnowledge(store.knowledge, () => Promise.resolve());
  const centers = new Map();
  const thread = { ...store, clock, ids: systemIds, digest: sha256, rules, centers, answers };
  const chat = {
    desks: store.desks,
    threads: store.helpdesk,
    answers,
    hear: hearEmployee(thread),
    change: hearMessageChange(thread),
    loseChannel: loseChannel(thread),
    openCase: openDeskCase(thread),
    press: answerThread(thread),
    mayManage: () => Promise.resolve('may' as const),
    setUp: setUpDesk({ ...store, centers: takingChats, ids: systemIds }),
    cards: createDeskCards({ timeZone: 'Europe/Berlin' }),
    connections: () => [],
    timeZone: 'Europe/Berlin',
  };
  return { chat, thread };
}
