import assert from 'node:assert/strict';
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import { anna, group, mia, paul, tom, wordsIn, type ChatBot } from '../support/chat-bot.ts';
import { openSharedStore } from '../support/store.ts';
import {
  formIn,
  here,
  notesOf,
  sentenceIn,
  swarmWithTom,
  textsOf,
} from '../support/swarm-in-call.ts';

/** A message of this person's, as Teams describes it to a message extension. */
const messageBy = (person: Person | undefined, html: string, more: object = {}) => ({
  linkToMessage: 'https://teams.microsoft.com/l/message/19:swarm@thread.v2/1700000000001',
  id: '1700000000001',
  replyToId: null,
  createdDateTime: '2026-11-22T12:00:00.000Z',
  lastModifiedDateTime: null,
  deleted: false,
  importance: 'normal',
  body: { contentType: 'html', content: html },
  from: {
    device: null,
    conversation: null,
    application: person ? null : { applicationIdentityType: 'bot', id: 'x', displayName: 'Bot' },
    user: person ? { userIdentityType: 'aadUser', id: person.id, displayName: person.name } : null,
  },
  reactions: [],
  mentions: [],
  attachments: [],
  ...more,
});

const command = { commandId: 'sendToAgent', commandContext: 'message', context: { theme: 'dark' } };

/** The message action: the dialog it opens, and what is filled in there. */
const menuOf = (bot: ChatBot, person: Person, messagePayload: object, place = here) => ({
  open: () =>
    bot.dialog(person, 'composeExtension/fetchTask', { ...command, messagePayload }, place),
  submit: (data: object, id?: string) =>
    bot.dialog(
      person,
      'composeExtension/submitAction',
      { ...command, messagePayload, data },
      place,
      id === undefined ? {} : { id },
    ),
});

describe('“Send to agent” in the menu of a message', () => {
  before(openSharedStore);
  const html = '<p>Reseat <b>gasket&nbsp;3</b>,<br>torque &lt; 4&#160;Nm &amp; done</p>';
  const read = 'Reseat gasket 3,\ntorque < 4 Nm & done';

  it('opens a dialog with its words and who will get them', async () => {
    const { bot } = await swarmWithTom();
    const form = formIn(await menuOf(bot, anna, messageBy(tom, html)).open());
    assert.match(wordsIn(form), /^To Anna Berg’s desktop/);
    assert.ok(wordsIn(form).includes(read), wordsIn(form));
    assert.match(JSON.stringify(form), /"Action.Submit"/, 'a dialog knows no other');
  });

  it('sends unchanged words as whose they are', async () => {
    const { bot, swarm } = await swarmWithTom();
    const menu = menuOf(bot, anna, messageBy(tom, html));
    const done = await menu.submit({ swarmId: swarm.id, text: read });
    assert.equal(sentenceIn(done), 'On its way to Anna Berg’s desktop.');
    const [note] = await notesOf(bot, swarm);
    assert.deepEqual([note?.text, note?.from, note?.source], [read, tom, '1700000000001']);
  });

  it('sends changed words as the changer’s own, and those of a bot as the sender’s', async () => {
    const { bot, swarm } = await swarmWithTom();
    const changed = { swarmId: swarm.id, text: 'Reseat gasket 3' };
    await menuOf(bot, anna, messageBy(tom, html)).submit(changed);
    await menuOf(bot, anna, messageBy(undefined, 'Hold on')).submit({
      ...changed,
      text: 'Hold on',
    });
    assert.deepEqual(
      (await notesOf(bot, swarm)).map((one) => one.from.name),
      ['Anna Berg', 'Anna Berg'],
    );
  });

  it('that Teams repeats, under the same id and 30 s later under another, is sent once', async () => {
    const { bot, swarm } = await swarmWithTom();
    const menu = menuOf(bot, anna, messageBy(tom, html));
    const data = { swarmId: swarm.id, text: read };
    const first = await menu.submit(data, 'f:1');
    assert.deepEqual(await menu.submit(data, 'f:1'), first);
    bot.clock.advance(30_000);
    const all = await Promise.all([menu.submit(data, 'f:2'), menu.submit(data, 'f:3')]);
    assert.deepEqual(all, [first, first]);
    assert.deepEqual(await textsOf(bot, swarm), [read]);
  });

  it('comes again with the reason and the words when they cannot be taken', async () => {
    const { bot, swarm } = await swarmWithTom();
    const menu = menuOf(bot, anna, messageBy(tom, html));
    const empty = formIn(await menu.submit({ swarmId: swarm.id, text: ' ' }));
    assert.match(wordsIn(empty), /Add your text: “what the agent should read”/);
    const long = formIn(await menu.submit({ swarmId: swarm.id, text: `y${'x'.repeat(4_000)}` }));
    assert.match(wordsIn(long), /too long: 4,000 characters fit.*yxxx/s);
    assert.deepEqual(await textsOf(bot, swarm), []);
  });

  it('is refused in the dialog for who is not in the swarm, opened or filled in', async () => {
    const { bot, swarm } = await swarmWithTom();
    const menu = menuOf(bot, mia, messageBy(tom, html));
    assert.match(sentenceIn(await menu.open()), /Only members/);
    assert.match(sentenceIn(await menu.submit({ swarmId: swarm.id, text: read })), /Only members/);
    assert.match(sentenceIn(await menu.submit({ swarmId: 'none', text: read })), /don’t find/);
    assert.match(sentenceIn(await menu.submit({})), /don’t find/);
    assert.deepEqual(await textsOf(bot, swarm), []);
  });

  it('says that the swarm is over before anybody writes', async () => {
    const { bot, swarm } = await swarmWithTom();
    await bot.say(anna, 'cancel hung up');
    const menu = menuOf(bot, anna, messageBy(tom, html));
    assert.match(sentenceIn(await menu.open()), /not active any more/);
    assert.match(sentenceIn(await menu.submit({ swarmId: swarm.id, text: read })), /not active/);
  });

  it('asks which swarm is meant in a chat of no swarm', async () => {
    const { bot, swarm } = await swarmWithTom();
    bot.clock.advance(1_000);
    const other = await bot.open('CAS-01190', '19:other@thread.v2');
    const menu = menuOf(bot, anna, messageBy(tom, html), group());
    assert.match(wordsIn(formIn(await menu.open())), /Which swarm\?.*CAS-01190.*CAS-01189/s);
    const done = await menu.submit({ swarmId: other.id, text: read });
    assert.match(sentenceIn(done), /panel; no call is connected/);
    assert.deepEqual(await textsOf(bot, swarm), []);
    assert.deepEqual(await textsOf(bot, other), [read]);
    const alone = menuOf(bot, paul, messageBy(tom, html), group());
    assert.match(sentenceIn(await alone.open()), /in no active swarm/);
  });

  it('takes what people wrote out of a card', async () => {
    const { bot } = await swarmWithTom();
    const content = {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'Update from Tom' },
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Gasket 3 is worn' }] },
      ],
    };
    const cardType = 'application/vnd.microsoft.card.adaptive';
    for (const one of [content, JSON.stringify(content)]) {
      const message = messageBy(undefined, '<attachment id="1"></attachment>', {
        attachments: [{ id: '1', contentType: cardType, content: one }],
      });
      const form = wordsIn(formIn(await menuOf(bot, anna, message).open()));
      assert.match(form, /Gasket 3 is worn/);
      assert.doesNotMatch(form, /Update from/);
    }
  });

  it('opens an empty form when Teams says nothing of the message', async () => {
    const { bot } = await swarmWithTom();
    for (const messagePayload of [undefined, null, { id: 7 }, 'x']) {
      const value = { ...command, messagePayload };
      const form = formIn(await bot.dialog(anna, 'composeExtension/fetchTask', value, here));
      assert.match(wordsIn(form), /What should the agent read\?/);
    }
  });

  it('says in a dialog what is wrong with the tenant or the command', async () => {
    const { bot } = await swarmWithTom();
    const name = 'composeExtension/fetchTask';
    const unknown = await bot.dialog(anna, name, { ...command, commandId: 'other' }, here);
    assert.match(sentenceIn(unknown), /don’t know this button/);
    const elsewhere = { channelData: { tenant: { id: 'another' } } };
    const stranger = await bot.dialog(anna, name, command, here, elsewhere);
    assert.match(sentenceIn(stranger), /not set up for your organization/);
    const nobody = { from: { id: '29:x', name: 'Guest' } };
    assert.match(sentenceIn(await bot.dialog(anna, name, command, here, nobody)), /who you are/);
  });
});
