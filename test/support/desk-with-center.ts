/**
 * A thread that a contact center has, as far as our own side goes: the real use cases, cards and relay over
 * the real store, with a Teams and a contact center that note what they are told.
 */
import assert from 'node:assert/strict';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import type { Desk } from '../../bot/domain/helpdesk/desk.ts';
import { deskId } from '../../bot/domain/helpdesk/ids.ts';
import type { Place, Thread } from '../../bot/domain/helpdesk/thread.ts';
import { isoTime, msOf } from '../../bot/domain/ids.ts';
import type { InteractionFact } from '../../bot/domain/interaction/facts.ts';
import type { Card } from '../../bot/ports/cards.ts';
import type { EmployeeChats } from '../../bot/ports/contact-center.ts';
import type { ContactCenters } from '../../bot/ports/contact-centers.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import type { ThreadHandlerDeps } from '../../bot/relay/handlers/helpdesk-deps.ts';
import { createThreadPerform } from '../../bot/relay/handlers/helpdesk.ts';
import { Relay, relaySettings } from '../../bot/relay/relay.ts';
import { createDeskCards } from '../../bot/surfaces/chat/helpdesk/desk-cards.ts';
import { answerThread } from '../../bot/usecases/helpdesk/answer-thread.ts';
import { hearContactCenter } from '../../bot/usecases/helpdesk/hear-contact-center.ts';
import { hearEmployee, type Written } from '../../bot/usecases/helpdesk/hear-employee.ts';
import { passTimeOnThreads } from '../../bot/usecases/helpdesk/pass-time.ts';
import { recordCase } from '../../bot/usecases/helpdesk/record-case.ts';
import { recordChatBegun } from '../../bot/usecases/helpdesk/record-chat-begun.ts';
import { noon, rosa, tenant } from './builders.ts';
import { handClock } from './hand-clock.ts';
import { recordingLog } from './log.ts';
import { emptyStore, type StoreHome } from './store.ts';
import { wordsIn } from './card-words.ts';

const lookAgainMs = 250;
export const dayMs = 24 * 60 * 60_000;
const rules = { warnMs: 2 * dayMs, closeMs: dayMs, reopenMs: 7 * dayMs };
const connection = 'center';

const withoutHours: Desk = {
  tenantId: tenant,
  id: deskId('it'),
  name: 'IT',
  channelId: '19:it',
  scope: { subjects: [], hasInternal: true },
  handOver: { connection },
  hours: { timeZone: 'Europe/Berlin', open: [] },
  languages: ['en'],
  ratingQuestion: {},
  version: 0,
};

type Told = {
  readonly emptyStore?: StoreHome['emptyStore'];
  readonly receipts?: 'delivered' | 'read';
  readonly read?: NonNullable<EmployeeChats['read']>;
  readonly hours?: Desk['hours'];
  /** As the desk names it; left out: none. */
  readonly queue?: string;
  /** Of the question; left out: a channel's thread. */
  readonly place?: Place;
};

export async function deskWithCenter(told: Told = {}) {
  const clock = { ...handClock(msOf(noon)), setInterval: () => undefined };
  const store = await (told.emptyStore ?? emptyStore)({ clock });
  const desk = {
    ...withoutHours,
    ...(told.hours && { hours: told.hours }),
    ...(told.queue !== undefined && { handOver: { connection, queue: told.queue } }),
  };
  await store.desks.save(desk);
  const center = farCenter(told);
  const centers = centersOf(center.chats);
  const answers = { ask: () => undefined };
  const deps = { ...store, clock, ids: systemIds, digest: sha256, rules, answers, centers };
  const teams = farTeams();
  const relay = relayOf(deps, teams);
  const say = (messageId: string, text: string, more: Partial<Written> = {}) =>
    hearEmployee(deps)({
      desk,
      by: rosa,
      place: { kind: 'channel', channelId: '19:it', rootId: '1' },
      messageId,
      text,
      ...more,
    });
  const heard = await say('1', 'It smokes', told.place && { place: told.place });
  assert.ok(heard.kind === 'taken');
  const key = { tenantId: tenant, threadId: heard.thread.id };
  const tell = (fact: InteractionFact, at = isoTime(clock.now())) =>
    hearContactCenter(deps)([
      {
        address: { tenantId: tenant, connection, externalId: center.externalId },
        events: [{ id: `${JSON.stringify(fact)}/${at}`, at, fact }],
        isThin: false,
      },
    ]);
  return {
    ...{ store, clock, desk, key, deps, say, tell },
    press: answerThread(deps),
    passTime: passTimeOnThreads(deps),
    thread: async (): Promise<Thread> => {
      const thread = await store.helpdesk.findThread(key);
      assert.ok(thread);
      return thread;
    },
    /** Everything that is due leaves; a chat begins once its case has a number. */
    deliver: async () => {
      await relay.processAll();
      clock.advance(lookAgainMs);
      await relay.processAll();
    },
    /** Where the bot was shown typing; each time Teams refused it. */
    typedIn: teams.typed,
    /** What the agent reads, in order. */
    atAgent: center.said,
    /** For which queue each chat was begun over there. */
    begunFor: center.begunFor,
    /** What stands in the thread, in order, as it reads now. */
    inTeams: () => teams.posts.map(({ content }) => wordsIn([{ content }])),
  };
}

function farCenter({ receipts, read }: Told) {
  const externalId = 'chat';
  const said: string[] = [];
  const begunFor: (string | undefined)[] = [];
  const chats: EmployeeChats = {
    ...(receipts && { receipts }),
    ...(read && { read }),
    begin: ({ text, ...chat }) => {
      said.push(text);
      begunFor.push('queue' in chat ? chat.queue : undefined);
      return Promise.resolve({ externalId, state: 'x' });
    },
    say: (handle, { text }) => {
      said.push(text);
      return Promise.resolve(handle);
    },
  };
  return { externalId, said, begunFor, chats };
}

const centersOf = (chats: EmployeeChats): ContactCenters =>
  // Only its chats are asked for here.
  new Map([[connection, { id: connection, tenantId: tenant, center: { chats } } as never]]);

function farTeams() {
  const posts: { id: string; content: Card['content'] }[] = [];
  const typed: string[] = [];
  const messenger: Pick<ThreadHandlerDeps['messenger'], 'post' | 'update' | 'typing'> = {
    typing: ({ conversationId }) => {
      typed.push(conversationId);
      return Promise.reject(new OutsideError('teams', { verdict: 'retry', code: 'http-503' }));
    },
    post: (_to, { content }) => {
      const id = `m-${posts.length + 1}`;
      posts.push({ id, content });
      return Promise.resolve(id);
    },
    update: (_to, messageId, { content }) => {
      const place = posts.findIndex(({ id }) => id === messageId);
      posts[place] = { id: messageId, content };
      return Promise.resolve();
    },
  };
  return { posts, typed, messenger };
}

type Deps = Parameters<typeof recordChatBegun>[0] & Awaited<ReturnType<typeof emptyStore>>;

function relayOf(deps: Deps, { messenger }: ReturnType<typeof farTeams>): Relay {
  const number = 'CAS-01207';
  const perform = createThreadPerform({
    ...deps,
    messenger,
    deskCards: createDeskCards({ timeZone: 'Europe/Berlin' }),
    deskCases: {
      save: (one: { caseId: string }) =>
        Promise.resolve({ ...one, number, state: 'In Progress', isClosed: false }),
    },
    people: { mailsOf: () => Promise.resolve([]) },
    turn: () => Promise.resolve(() => Promise.resolve()),
    idleCloseMs: rules.closeMs,
    recordCase: recordCase(deps),
    recordChatBegun: recordChatBegun(deps),
    // Swarms' handlers are not reached from here.
  } as unknown as ThreadHandlerDeps);
  return new Relay({
    deliveries: deps.deliveries,
    wakeUps: {
      start: () => Promise.resolve(),
      wakeLane: () => Promise.resolve(),
      stop: () => Promise.resolve(),
    },
    clock: deps.clock,
    random: () => 1,
    log: recordingLog(),
    perform: perform as never,
    expire: () => Promise.reject(new Error('no timer is set')),
    settings: relaySettings,
  });
}
