import assert from 'node:assert/strict';
import { systemClock } from '../../../bot/adapters/system/clock.ts';
import { teamsMessenger } from '../../../bot/adapters/teams/messenger.ts';
import { chatId, personId, type ChatId, type PersonId } from '../../../bot/domain/ids.ts';
import type { ConversationBook } from '../../../bot/ports/conversation-book.ts';
import { app, anna, paul } from '../../../sandbox/people.ts';
import { rscPermissions } from '../../../sandbox/teams/app-definition.ts';
import {
  fails,
  hastyMs,
  patientMs,
  slowMs,
  startOutside,
  tenantId,
  type Outside,
} from '../../support/outside.ts';

type Remembered = Parameters<ConversationBook['remember']>[0];

/** A book that knows what it was told, and where each conversation is to be spoken in. */
function bookOf(known: { serviceUrl?: string; personal?: string } = {}) {
  const remembered: Remembered[] = [];
  const unused = () => Promise.reject(new Error('not asked for here'));
  const book: ConversationBook = {
    serviceUrl: () => Promise.resolve(known.serviceUrl),
    personalConversation: () => Promise.resolve(known.personal),
    remember: (conversation) => {
      remembered.push(conversation);
      return Promise.resolve();
    },
    forget: unused,
    isFirstSight: unused,
  };
  return { book, remembered };
}

const cardSaying = (text: string) => ({
  content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
  summary: `Card: ${text}`,
});

describe('what the bot says in Teams', () => {
  let outside: Outside;
  let chat: ChatId;
  beforeEach(async () => {
    outside = await startOutside();
    const { teams } = outside.sandbox;
    const members = [anna, paul].map(({ id }) => ({
      personId: id,
      roles: ['owner'],
      historyFrom: '0001-01-01T00:00:00Z',
    }));
    chat = chatId(teams.createGroupChat('S-4F7K2', members).id);
    teams.installApp(chat, rscPermissions);
  });
  afterEach(() => outside.sandbox.close());

  const messenger = (book = bookOf().book, timeoutMs = patientMs) =>
    teamsMessenger({
      token: outside.tokens.botFramework,
      timeoutMs,
      clock: systemClock,
      botId: app.id,
      defaultServiceUrl: `${outside.sandbox.urls.connector}/`,
      conversations: book,
    });
  const inChat = () => messenger().chat(tenantId, chat);
  const post = (text = 'hello') => messenger().post(inChat(), cardSaying(text));
  const said = (id: string = chat) => {
    const found = outside.sandbox.teams.chat(id);
    assert.ok(found);
    return found.messages.filter((one) => one.from.kind === 'bot');
  };
  const inject = (fault: object) => outside.sandbox.faults.add({ service: 'connector', ...fault });
  const person: PersonId = personId(paul.id);

  it('arrives as a card with its summary, and not as an answer to anything', async () => {
    const id = await post('hello Grüße 😀');
    const [message, second] = said();
    assert.equal(second, undefined);
    assert.equal(message?.id, id);
    assert.equal(message.summary, 'Card: hello Grüße 😀');
    assert.deepEqual(message.attachments[0]?.content, cardSaying('hello Grüße 😀').content);
    const sends = outside.asked('connector').filter((one) => one.startsWith('POST'));
    assert.deepEqual(sends, [`POST /v3/conversations/${chat}/activities`]);
  });

  it('may be announced as typing, which leaves no message', async () => {
    await messenger().typing(inChat());
    assert.deepEqual(said(), []);
    const sends = outside.asked('connector').filter((one) => one.startsWith('POST'));
    assert.deepEqual(sends, [`POST /v3/conversations/${chat}/activities`]);
  });

  it('is changed in place', async () => {
    const id = await post();
    await messenger().update(inChat(), id, cardSaying('changed'));
    await messenger().update(inChat(), id, cardSaying('changed'));
    assert.deepEqual(
      said().map((one) => one.attachments[0]?.content),
      [cardSaying('changed').content],
    );
  });

  it('reaches a person in the one chat with them, which is remembered', async () => {
    outside.sandbox.teams.ensurePersonalChat(paul.id);
    const { id: graphId } = outside.sandbox.teams.ensurePersonalChat(paul.id);
    outside.sandbox.teams.installApp(graphId, []);
    const { book, remembered } = bookOf();
    const to = await messenger(book).personal(tenantId, person);
    assert.deepEqual(await messenger(book).personal(tenantId, person), to);
    assert.deepEqual(remembered[0], {
      tenantId,
      conversationId: to.conversationId,
      serviceUrl: `${outside.sandbox.urls.connector}/`,
      person,
    });
    await messenger().post(to, cardSaying('for you'));
    assert.equal(said(graphId).length, 1);
    const known = bookOf({ personal: 'a:known' }).book;
    assert.equal((await messenger(known).personal(tenantId, person)).conversationId, 'a:known');
  });

  it('goes where the conversation lives', async () => {
    const elsewhere = await startOutside();
    await elsewhere.sandbox.close();
    const { book } = bookOf({ serviceUrl: `${elsewhere.sandbox.urls.connector}/` });
    // Nobody listens there: nothing was done, and it is tried again.
    const failure = await fails(messenger(book).post(inChat(), cardSaying('x')), 'retry');
    assert.equal(failure.code, 'ECONNREFUSED');
  });

  it('is sent again when the Connector says it did nothing, and when', async () => {
    inject({ kind: 'status', status: 429, retryAfter: 1.25 });
    assert.equal((await fails(post(), 'retry')).retryAfterMs, 1_250);
    inject({ kind: 'status', status: 412 });
    await fails(post(), 'retry');
    assert.equal(said().length, 0);
  });

  it('is never sent twice by us: what may have arrived is unknown', async () => {
    const doubts = [
      { kind: 'lost-response' },
      { kind: 'reset' },
      { kind: 'malformed' },
      ...[500, 502, 503, 504].map((status) => ({ kind: 'status', status, retryAfter: 1 })),
    ];
    for (const doubt of doubts) {
      inject({ method: 'POST', times: 1, ...doubt });
      await fails(post(), 'unknown');
      outside.sandbox.faults.clear();
    }
    inject({ method: 'POST', kind: 'delay', ms: slowMs });
    const hasty = messenger(bookOf().book, hastyMs);
    await fails(hasty.post(inChat(), cardSaying('late')), 'unknown');
    const answered = outside.asked('connector').filter((one) => one.startsWith('POST'));
    assert.ok(answered.length <= doubts.length + 1);
    assert.ok(said().length <= 3);
  });

  it('is changed again after any failure that may pass', async () => {
    const id = await post();
    for (const fault of [
      { kind: 'lost-response' },
      { kind: 'malformed' },
      { kind: 'status', status: 502 },
    ]) {
      inject({ method: 'PUT', ...fault });
      await fails(messenger().update(inChat(), id, cardSaying('changed')), 'retry');
    }
    await messenger().update(inChat(), id, cardSaying('changed'));
    assert.equal(said().length, 1);
  });

  it('is given up where the bot may not speak', async () => {
    const nowhere = messenger().chat(tenantId, chatId('19:nowhere@thread.v2'));
    assert.equal(
      (await fails(messenger().post(nowhere, cardSaying('x')), 'refused')).code,
      'ConversationNotFound',
    );
    const gone = messenger().update(inChat(), '1234567890123', cardSaying('x'));
    assert.equal((await fails(gone, 'refused')).code, 'ActivityNotFoundInConversation');
    const notInstalled = await fails(messenger().personal(tenantId, person), 'refused');
    assert.equal(notInstalled.code, 'ForbiddenOperationException');
    const tooBig = {
      ...cardSaying('x'),
      content: { ...cardSaying('x').content, pad: 'x'.repeat(120_000) },
    };
    await fails(messenger().post(inChat(), tooBig), 'refused');
  });

  it('is said with a new token when the old one is refused', async () => {
    inject({ method: 'POST', kind: 'status', status: 401 });
    assert.ok(await post());
    inject({ method: 'POST', kind: 'status', status: 401, times: 2 });
    await fails(post(), 'refused');
    assert.equal(said().length, 1);
  });
});
