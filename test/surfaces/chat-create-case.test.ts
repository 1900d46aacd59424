import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { DeskCaseState } from '../../bot/ports/helpdesk-cases.ts';
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import {
  anna,
  group,
  oneToOne,
  paul,
  tom,
  wordsIn,
  type DialogAnswer,
  type Place,
} from '../support/chat-bot.ts';
import { handOverCard } from '../../bot/surfaces/chat/cards/helpdesk-hand-over/card.ts';
import { noon } from '../support/builders.ts';
import { deskBot, hrDesk, itDesk, under, type DeskBot } from '../support/helpdesk-bot.ts';
import { openSharedStore } from '../support/store.ts';
import { formIn, sentenceIn } from '../support/swarm-in-call.ts';

const link = 'https://teams.microsoft.com/l/message/19:lunch@thread.v2/1700000000001';

/** A message of this person's, as Teams describes it to a message extension. */
const messageBy = (person: Person, html: string, more: object = {}) => ({
  id: '1700000000001',
  linkToMessage: link,
  replyToId: null,
  body: { contentType: 'html', content: html },
  from: { application: null, user: { id: person.id, displayName: person.name } },
  mentions: [],
  attachments: [],
  ...more,
});

const menuOf = (bot: DeskBot, person: Person, messagePayload: object, place: Place = group()) => {
  const value = { commandId: 'createCase', commandContext: 'message', messagePayload };
  return {
    open: () => bot.dialog(person, 'composeExtension/fetchTask', value, place),
    submit: (data: object) =>
      bot.dialog(person, 'composeExtension/submitAction', { ...value, data }, place),
  };
};

/** Dynamics gives the number while the dialog waits for it; never without `state`. */
async function numbered(
  bot: DeskBot,
  answer: Promise<DialogAnswer>,
  state?: Partial<DeskCaseState>,
): Promise<DialogAnswer> {
  const progress = { isDone: false };
  const done = answer.finally(() => (progress.isDone = true));
  let isTold = false;
  while (!progress.isDone) {
    await setImmediate();
    const [thread] = await bot.threads();
    if (thread && state && !isTold) {
      isTold = true;
      await bot.caseIs(thread, state);
    }
    bot.clock.advance(50);
  }
  return done;
}

describe('“Create case” in the menu of a message', () => {
  before(openSharedStore);
  const html = '<p>Hi, the label printer in Lyon smokes. It began today.</p>';

  it('asks for a title, with the one the message suggests, and shows what goes into it', async () => {
    const bot = await deskBot();
    const form = formIn(await menuOf(bot, anna, messageBy(tom, html)).open());
    const { body } = form as { body: readonly { id?: string; value?: string }[] };
    const title = body.find(({ id }) => id === 'title')?.value;
    assert.equal(title, 'the label printer in Lyon smokes');
    assert.match(wordsIn(form), /Tom Ek wrote.*It began today/s);
    assert.match(JSON.stringify(form), /"Action.Submit"/, 'a dialog knows no other');
  });

  it('opens a case under that title, and says its number and state', async () => {
    const bot = await deskBot();
    const menu = menuOf(bot, anna, messageBy(tom, html));
    const submitted = menu.submit({ title: 'Printer smokes', deskId: 'it' });
    const told = sentenceIn(await numbered(bot, submitted, { number: 'CAS-07001' }));
    assert.equal(told, 'Case CAS-07001: in progress. I tell you in our chat how it goes on.');
    const thread = await bot.onlyThread();
    assert.equal(thread.title, 'Printer smokes');
    assert.equal(thread.employee.id, anna.id);
    assert.deepEqual(thread.source, { link, author: 'Tom Ek' });
    assert.match(thread.question, /It began today/);
  });

  it('is one case however often it is pressed, and by whomever', async () => {
    const bot = await deskBot();
    const press = (by: Person) =>
      menuOf(bot, by, messageBy(tom, html)).submit({ title: 'Printer smokes' });
    const first = numbered(
      bot,
      Promise.all([press(anna), press(paul)]).then(([one]) => one),
      {},
    );
    assert.match(sentenceIn(await first), /CAS-07001/);
    const again = await numbered(bot, press(paul));
    assert.match(sentenceIn(again), /Case CAS-07001: in progress/);
    assert.equal((await bot.threads()).length, 1);
    assert.equal((await bot.effects()).filter((kind) => kind === 'save-desk-case').length, 1);
  });

  it('says that the number comes when Dynamics takes its time', async () => {
    const bot = await deskBot();
    const submitted = menuOf(bot, anna, messageBy(tom, html)).submit({ title: 'Printer' });
    assert.match(sentenceIn(await numbered(bot, submitted)), /being saved.*number in our chat/s);
  });

  it('takes files as links and says so, as Teams gives no bytes', async () => {
    const bot = await deskBot();
    const url = 'https://contoso.sharepoint.com/sites/it/photo.png';
    const attachments = [
      { id: '1', contentType: 'reference', contentUrl: url, name: 'photo.png' },
      { id: '2', contentType: 'reference', contentUrl: 'file:///etc/passwd', name: 'no.txt' },
    ];
    const menu = menuOf(bot, anna, messageBy(tom, '', { attachments }));
    const form = formIn(await menu.open());
    assert.match(wordsIn(form), /Files, as links: photo.png$/m);
    await numbered(bot, menu.submit({ title: 'Photo' }), {});
    assert.equal((await bot.onlyThread()).question, `photo.png: ${url}`);
  });

  it('makes the thread’s case of a message in a desk’s channel, for who wrote it', async () => {
    const bot = await deskBot();
    const at = '<at id="0">Case Swarm</at>&nbsp;My <b>badge</b> is lost';
    const mentions = [{ id: 0, mentioned: { application: { id: 'x' } } }];
    const message = messageBy(tom, at, { id: '10', mentions });
    const menu = menuOf(bot, anna, message, under('10'));
    assert.match(
      sentenceIn(await numbered(bot, menu.submit({ title: 'Badge' }), {})),
      /goes on in the thread/,
    );
    const thread = await bot.onlyThread();
    assert.deepEqual([thread.employee.id, thread.question], [tom.id, 'My badge is lost']);
    assert.deepEqual(thread.place, {
      kind: 'channel',
      channelId: itDesk.channelId,
      rootId: '10',
    });
    // What was asked here by words before is the same thread.
    await numbered(bot, menuOf(bot, paul, message, under('10')).submit({ title: 'Other' }));
    assert.equal((await bot.onlyThread()).title, 'Badge');
  });

  it('is the thread’s case of a question that was asked 1:1', async () => {
    const bot = await deskBot();
    await bot.say(tom, 'My badge is lost', oneToOne(tom), { id: '20' });
    const asked = messageBy(tom, '<p>My badge is lost</p>', { id: '20' });
    const menu = menuOf(bot, tom, asked, oneToOne(tom));
    assert.match(sentenceIn(await numbered(bot, menu.submit({ title: 'Badge' }), {})), /CAS-07001/);
    assert.equal((await bot.threads()).length, 1);
    assert.equal((await bot.effects()).filter((kind) => kind === 'save-desk-case').length, 1);
  });

  it('says on its card which case it is, as others may stand beside it', async () => {
    const bot = await deskBot();
    await numbered(bot, menuOf(bot, anna, messageBy(tom, html)).submit({ title: 'Smoke' }), {});
    const thread = await bot.onlyThread();
    const view = { thread, session: 1, agent: undefined, undelivered: 0, at: noon };
    const card = handOverCard({ timeZone: 'Europe/Berlin' }, view);
    assert.match(wordsIn(card.content), /Smoke/);
  });

  it('asks which desk when there are several', async () => {
    const bot = await deskBot([itDesk, hrDesk]);
    const menu = menuOf(bot, anna, messageBy(tom, html));
    assert.match(wordsIn(formIn(await menu.open())), /Helpdesk.*HR.*IT Help Desk/s);
    await numbered(bot, menu.submit({ title: 'Printer', deskId: 'it' }), {});
    assert.equal((await bot.onlyThread()).deskId, 'it');
  });

  it('comes again with the reason when the title is empty', async () => {
    const bot = await deskBot();
    const again = formIn(await menuOf(bot, anna, messageBy(tom, html)).submit({ title: ' ' }));
    assert.match(wordsIn(again), /Give the case a title/);
    assert.equal((await bot.threads()).length, 0);
  });

  it('says in the reader’s words what is missing', async () => {
    const bot = await deskBot();
    assert.match(sentenceIn(await menuOf(bot, anna, messageBy(tom, '')).open()), /no words/);
    assert.match(sentenceIn(await menuOf(bot, anna, {}).open()), /did not tell me which message/);
    const none = await deskBot([]);
    assert.match(
      sentenceIn(await menuOf(none, anna, messageBy(tom, '<p>Es raucht und stinkt</p>')).open()),
      /kein Helpdesk eingerichtet/,
    );
  });
});
