import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import type { Thread } from '../../bot/domain/helpdesk/thread.ts';
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import { anna, group, tenant, tom, wordsOf } from '../support/chat-bot.ts';
import { deskBot, under, type DeskBot } from '../support/helpdesk-bot.ts';
import { openSharedStore } from '../support/store.ts';

const botMention = {
  type: 'mention',
  text: '<at>Case Swarm</at>',
  mentioned: { id: '28:c0ffee00-5a11-4a5e-b07d-0d15ea5e0001', name: 'Case Swarm' },
};
const html = (content: string): Partial<Activity> => ({
  attachments: [{ contentType: 'text/html', content }],
});

type Change = {
  readonly type: 'messageUpdate' | 'messageDelete';
  readonly eventType: string;
  readonly text?: string;
  readonly id?: string;
  readonly at?: number;
};

/** What Teams tells of a message under post 10 that somebody changes. */
const changes = (
  bot: DeskBot,
  person: Person,
  { type, eventType, text, id = '11', at = 1 }: Change,
) =>
  bot.fire({
    ...bot.from(person, under('10')),
    ...{ type, id, timestamp: new Date(at) },
    ...(text !== undefined && {
      text: `<at>Case Swarm</at> ${text}`,
      entities: [botMention],
    }),
    channelData: { tenant: { id: tenant }, eventType },
  });

const edited = { type: 'messageUpdate', eventType: 'editMessage' } as const;
const restored = { type: 'messageUpdate', eventType: 'undeleteMessage' } as const;
const deleted = { type: 'messageDelete', eventType: 'softDeleteMessage' } as const;

/** Everything that is passed on of a thread, in order, as it reads now. */
async function passedOn(bot: DeskBot, thread: Thread): Promise<readonly string[]> {
  const rows = await bot.store.db
    .selectFrom('deliveries')
    .select('action_json')
    .where('kind', '=', 'note-on-case')
    .orderBy('lane_seq')
    .execute();
  const ids = rows.map(({ action_json: action }) =>
    'messageId' in action ? action.messageId : '',
  );
  const messages = await Promise.all(ids.map((id) => bot.message(thread, id)));
  return messages.map((one) => one?.text ?? '');
}

async function withPerson() {
  const bot = await deskBot();
  await bot.say(anna, 'case It smokes', under('10'), { id: '10' });
  return { bot, thread: await bot.onlyThread() };
}

describe('a message at a desk', () => {
  before(openSharedStore);

  it('is passed on with the names of who is mentioned, and the addresses behind its links', async () => {
    const { bot, thread } = await withPerson();
    const mention = {
      type: 'mention',
      text: '<at>Tom Ek</at>',
      mentioned: { id: '29:tom', name: 'Tom Ek' },
    };
    await bot.say(anna, '<at>Tom Ek</at> saw the log, and the log again', under('10'), {
      id: '11',
      entities: [botMention, mention],
      ...html(
        '<p>Tom Ek saw <a href="https://logs.example/?a=1&amp;b=2">the log</a>, <a href="javascript:x()">and</a></p>',
      ),
    });
    assert.deepEqual(await passedOn(bot, thread), [
      'Tom Ek saw the log (https://logs.example/?a=1&b=2), and the log again',
    ]);
  });

  it('with pictures alone is taken, and says that they stand with the case', async () => {
    const { bot, thread } = await withPerson();
    const contentUrl = 'https://smba.example/v3/attachments/1/views/original';
    const attachments = [
      { contentType: 'image/*', contentUrl },
      { contentType: 'text/html', content: '<p><img src="https://x.example/imgo"></p>' },
      { contentType: 'application/vnd.microsoft.card.adaptive', content: {} },
    ];
    await bot.say(anna, '', under('10'), { id: '11', attachments });
    assert.deepEqual(await passedOn(bot, thread), ['[1 picture, with the case]']);
    const key = { tenantId: thread.tenantId, threadId: thread.id };
    const waiting = await bot.store.helpdesk.picturesWaiting(key);
    assert.deepEqual(
      waiting.map(({ url }) => url),
      [contentUrl],
    );
    assert.ok((await bot.effects()).includes('save-pictures'));
    // What is deleted before it was read is not read any more.
    await changes(bot, anna, deleted);
    assert.deepEqual(await bot.store.helpdesk.picturesWaiting(key), []);
  });

  it('that is edited is said again as edited, once each', async () => {
    const { bot, thread } = await withPerson();
    await bot.say(anna, 'It says E7', under('10'), { id: '11' });
    await changes(bot, anna, { ...edited, text: 'It says E9' });
    await changes(bot, anna, { ...edited, text: 'It says E9' });
    await changes(bot, anna, { ...edited, text: 'It says E7', at: 2 });
    await changes(bot, anna, { ...edited, text: 'It says E9', at: 3 });
    assert.deepEqual(await passedOn(bot, thread), [
      'It says E9',
      '(edited) It says E9',
      '(edited) It says E7',
      '(edited) It says E9',
    ]);
  });

  it('that gets a preview of a link is not edited', async () => {
    const { bot, thread } = await withPerson();
    await bot.say(anna, 'See https://x.example', under('10'), { id: '11' });
    await changes(bot, anna, { ...edited, text: 'See https://x.example' });
    assert.equal((await passedOn(bot, thread)).length, 1);
  });

  it('that is deleted is gone from the store, and the far side hears when it was written', async () => {
    const { bot, thread } = await withPerson();
    await bot.say(anna, 'My password is 4711', under('10'), { id: '11' });
    await changes(bot, anna, deleted);
    assert.deepEqual(await passedOn(bot, thread), ['', '(deleted the message of 13:00)']);
    await changes(bot, anna, deleted);
    assert.equal((await passedOn(bot, thread)).length, 2);
    await changes(bot, anna, { ...restored, text: 'My PIN is lost' });
    assert.equal((await passedOn(bot, thread)).at(-1), '(restored) My PIN is lost');
  });

  it('that was never taken changes nothing, whatever becomes of it', async () => {
    const { bot, thread } = await withPerson();
    await changes(bot, tom, { ...deleted, id: '99' });
    await changes(bot, tom, { ...restored, id: '99', text: 'Back' });
    assert.deepEqual(await passedOn(bot, thread), []);
  });

  it('that mentions the bot only after an edit is taken then', async () => {
    const { bot, thread } = await withPerson();
    await changes(bot, tom, { ...edited, id: '12', text: 'Mine too' });
    assert.deepEqual(await passedOn(bot, thread), ['Mine too']);
  });

  it('of somebody Teams does not name is answered with why it cannot be taken', async () => {
    const { bot } = await withPerson();
    const nameless = { id: '29:stranger', name: 'Somebody' };
    const said = await bot.say(tom, 'Mine too', under('10'), { id: '13', from: nameless });
    assert.match(wordsOf(said), /does not tell me who you are/);
  });

  it('is none of ours in chats that are no desk', async () => {
    const bot = await deskBot();
    const change = { ...bot.from(anna, group()), type: 'messageUpdate', text: 'x' };
    assert.equal(
      wordsOf(
        await bot.fire({
          ...change,
          channelData: { tenant: { id: tenant }, eventType: 'editMessage' },
        }),
      ),
      '',
    );
    assert.equal((await bot.threads()).length, 0);
  });
});
