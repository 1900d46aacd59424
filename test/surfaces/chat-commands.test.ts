import assert from 'node:assert/strict';
import { isMember } from '../../bot/domain/swarm/swarm.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import { commands } from '../../bot/surfaces/chat/commands/index.ts';
import { isOneSlip, lookup } from '../../bot/surfaces/chat/commands/find-command.ts';
import {
  anna,
  caseOf,
  chatBot,
  group,
  mia,
  oneToOne,
  tenant,
  tom,
  wordsOf,
  type ChatBot,
} from '../support/chat-bot.ts';
import { openSharedStore } from '../support/store.ts';

const chat = '19:swarm@thread.v2';

describe('what is said to the bot', () => {
  before(openSharedStore);

  const greetings = ['help', 'Hi', 'hello!', 'HALLO', 'hilfe', '/help', 'Thanks', '?'];
  for (const word of greetings) {
    it(`answers “${word}” with every command there is`, async () => {
      const bot = await chatBot();
      const said = wordsOf(await bot.say(anna, word));
      for (const { help } of commands) assert.ok(said.includes(help.usage), help.usage);
    });
  }

  const answers: readonly (readonly [said: string, answer: RegExp])[] = [
    ['what is the weather', /didn’t get that.*swarm CAS-01189/],
    ['please look at CAS-04711', /Try “help”, “case” or “swarm CAS-04711”/],
    ['udpate it is the gasket', /Did you mean “update it is the gasket”/],
    ['swam CAS-01170', /Did you mean “swarm CAS-01170”/],
    ['resolv', /Did you mean “resolve <answer>”/],
    ['case', /in no active swarm/],
    ['update it is the gasket', /in no active swarm/],
    ['update', /Add your text: “update <what you found>”/],
    ['resolve', /Add your text: “resolve <answer>”/],
    ['resolve and close', /Add your text: “resolve <answer>”/],
    ['cancel', /Add your text: “cancel <reason>”/],
    ['invite', /Whom\?/],
    ['swarm', /Which case\?/],
    ['swarm CAS-99999 help', /found no case CAS-99999/],
    ['swarm CAS-99999', /found no case CAS-99999/],
    [`swarm CAS-01189 ${'x'.repeat(20_000)}`, /too long: 2,000 characters fit/],
  ];
  for (const [said, answer] of answers) {
    it(`answers “${said.slice(0, 40)}” with a way forward`, async () => {
      const bot = await chatBot();
      assert.match(wordsOf(await bot.say(anna, said)), answer);
    });
  }

  it('opens a swarm when it is told what is needed', async () => {
    const bot = await chatBot();
    const said = wordsOf(await bot.say(anna, 'Schwarm CAS-01189 the boiler leaks'));
    assert.match(said, /is open on CAS-01189. I’m asking for boiler hydraulics/);
    const [swarm] = await bot.store.swarms.activeSwarmsOf(tenant, anna.id);
    assert.equal(swarm?.request, 'the boiler leaks');
  });

  it('asks with a form when only the case is named, the likely subjects chosen', async () => {
    const bot = await chatBot();
    const [answer] = await bot.say(anna, 'swarm cas-01189');
    const card = JSON.stringify(answer?.attachments?.[0]?.content);
    assert.match(card, /"value":"skill-boilers"/);
    assert.match(card, /Machine leaks under the boiler/);
  });

  it('shows the title of a case in no group', async () => {
    const bot = await chatBot();
    const said = wordsOf(await bot.say(anna, 'swarm CAS-01189', group()));
    assert.doesNotMatch(said, /Machine leaks/);
  });

  it('offers the swarm that runs already', async () => {
    const bot = await chatBot();
    const swarm = await bot.open();
    const again = wordsOf(await bot.say(tom, 'swarm CAS-01189 leaks too'));
    assert.match(again, new RegExp(`already has a swarm: ${swarm.code}. Ask Anna Berg`));
  });

  it('offers the swarm that runs already in place of an empty form', async () => {
    const bot = await chatBot();
    const swarm = await bot.open();
    const others = wordsOf(await bot.say(tom, 'swarm CAS-01189'));
    assert.match(others, new RegExp(`already has a swarm: ${swarm.code}. Ask Anna Berg`));
    const own = wordsOf(await bot.say(anna, 'swarm CAS-01189'));
    assert.match(own, new RegExp(`already has a swarm: ${swarm.code}. You are in it.\nOpen swarm`));
  });

  it('refuses a closed case and one the person may not see', async () => {
    const closed = await chatBot({ cases: [caseOf('CAS-01189', { isOpen: false })] });
    assert.match(wordsOf(await closed.say(anna, 'swarm CAS-01189 help')), /is closed/);
    const hidden = await chatBot({ findCase: () => Promise.resolve('forbidden') });
    assert.match(wordsOf(await hidden.say(anna, 'swarm CAS-01189 help')), /can’t open CAS-01189/);
  });

  it('says which system does not answer', async () => {
    const failure = new OutsideError('dataverse', { verdict: 'retry', code: 'http-503' });
    const bot = await chatBot({ findCase: () => Promise.reject(failure) });
    assert.match(wordsOf(await bot.say(anna, 'swarm CAS-01189 help')), /Dynamics does not answer/);
    assert.deepEqual(bot.log.codes, ['chat-turn-broke']);
  });

  it('notes where it broke, and nothing of what was said', async () => {
    const bot = await chatBot({ findCase: () => Promise.reject(new TypeError('a secret')) });
    const noted: unknown[] = [];
    Object.assign(bot.log, { error: (_code: string, fields: unknown) => noted.push(fields) });
    await bot.say(anna, 'swarm CAS-01189 help');
    assert.match(JSON.stringify(noted), /"at":"chat-commands\.test\.ts:\d+"/);
    assert.doesNotMatch(JSON.stringify(noted), /secret/);
  });

  it('does nothing twice for one activity', async () => {
    const bot = await chatBot();
    await bot.open();
    const again = { id: 'the-same' };
    await bot.say(anna, 'update gasket 3', oneToOne(anna), again);
    const repeated = await bot.say(anna, 'update gasket 3', oneToOne(anna), again);
    assert.deepEqual(repeated, []);
  });
});

describe('commands on a swarm', () => {
  before(openSharedStore);

  /** Said where the swarm is, and elsewhere by somebody who is in this one only. */
  const places = [
    ['in its chat', group(chat)],
    ['in the 1:1 chat', oneToOne(anna)],
    ['in some other group', group()],
  ] as const;
  for (const [where, place] of places) {
    it(`act on it ${where}`, async () => {
      const bot = await chatBot();
      const swarm = await bot.open('CAS-01189', chat);
      assert.match(wordsOf(await bot.say(anna, 'case', place)), new RegExp(swarm.code));
      await bot.say(anna, 'update it is gasket 3', place);
      assert.match(wordsOf(await bot.say(anna, 'invite Tom Ek', place)), /Tom Ek joins/);
      await bot.say(anna, 'resolve and close Reseat gasket 3', place);
      const now = await bot.now(swarm);
      assert.ok(now?.state === 'resolved' && now.closesCase && isMember(now, tom.id));
      assert.equal(now.resolution, 'Reseat gasket 3');
      assert.equal(now.updates[0]?.text, 'it is gasket 3');
      const late = wordsOf(await bot.say(anna, 'cancel too late', group(chat)));
      assert.match(late, /is not active any more/);
    });
  }

  it('keep the case itself out of other groups', async () => {
    const bot = await chatBot();
    await bot.open('CAS-01189', chat);
    const said = wordsOf(await bot.say(anna, 'case', group()));
    assert.match(said, /only in its own chat/);
    assert.doesNotMatch(said, /EM-400|Machine leaks/);
  });

  it('ask which one when there are several, and do it on the chosen one', async () => {
    const bot = await chatBot();
    await bot.open('CAS-01189');
    const second = await bot.open('CAS-01190');
    const [question] = await bot.say(anna, 'cancel wrong customer');
    const { actions } = question?.attachments?.[0]?.content as {
      actions: { title: string; verb: string; data: unknown }[];
    };
    const button = actions.find((one) => one.title.includes('CAS-01190'));
    assert.equal(actions.length, 2);
    assert.match(wordsOf([question ?? {}]), /Which swarm do you want to cancel\?/);
    const answer = await bot.click(anna, button?.verb ?? '', button?.data);
    assert.match(JSON.stringify(answer.value), /is cancelled/);
    assert.equal((await bot.now(second))?.state, 'cancelled');
  });

  it('ask for the chat when the text is too long for buttons', async () => {
    const bot = await chatBot();
    await bot.open('CAS-01189');
    await bot.open('CAS-01190');
    assert.match(
      wordsOf(await bot.say(anna, `update ${'ü'.repeat(3_000)}`)),
      /in the chat of the one/,
    );
  });

  it('are for its members', async () => {
    const bot = await chatBot();
    const swarm = await bot.open('CAS-01189', chat);
    for (const said of ['update x', 'resolve x', 'cancel x', 'invite Tom Ek']) {
      assert.match(wordsOf(await bot.say(mia, said, group(chat))), /Only members/);
    }
    assert.equal((await bot.now(swarm))?.version, swarm.version);
  });

  it('leave closing the case to its agent', async () => {
    const bot = await chatBot();
    const swarm = await bot.open('CAS-01189', chat);
    await bot.say(anna, 'invite Tom Ek', group(chat));
    assert.match(wordsOf(await bot.say(tom, 'resolve and close x', group(chat))), /Only Anna Berg/);
    assert.equal((await bot.now(swarm))?.state, 'active');
  });

  it('refuse an update of more than 4,000 characters', async () => {
    const bot = await chatBot();
    await bot.open('CAS-01189', chat);
    assert.match(
      wordsOf(await bot.say(anna, `update ${'x'.repeat(4_001)}`)),
      /4,000 characters fit/,
    );
  });
});

describe('inviting by hand', () => {
  before(openSharedStore);

  it('asks whom when several are called so', async () => {
    const bot = await chatBot();
    const swarm = await bot.open('CAS-01189', chat);
    const [question] = await bot.say(anna, 'invite Tom', group(chat));
    assert.match(wordsOf([question ?? {}]), /Tom Ek\nTom Ekberg/);
    await bot.click(anna, 'add-person', { swarmId: swarm.id, who: tom.id }, { place: group(chat) });
    const now = await bot.now(swarm);
    assert.ok(now && isMember(now, tom.id));
  });

  it('takes a mention', async () => {
    const bot = await chatBot();
    const swarm = await bot.open('CAS-01189', chat);
    await mention(bot, '8:orgid:00000000-0000-4000-8000-000000000005');
    const now = await bot.now(swarm);
    assert.ok(now && isMember(now, tom.id));
  });

  it('takes a mention that tells only the name', async () => {
    const bot = await chatBot();
    const swarm = await bot.open('CAS-01189', chat);
    await mention(bot, '29:1abc');
    const now = await bot.now(swarm);
    assert.ok(now && isMember(now, tom.id));
  });

  it('says when nobody is called so', async () => {
    const bot = await chatBot();
    await bot.open('CAS-01189', chat);
    assert.match(wordsOf(await bot.say(anna, 'invite Zoe', group(chat))), /nobody called Zoe/);
  });

  const mention = (bot: ChatBot, id: string) =>
    bot.say(anna, '', group(chat), {
      text: '<at>Case Swarm</at> invite <at>Tom Ek</at>',
      entities: [
        {
          type: 'mention',
          text: '<at>Case Swarm</at>',
          mentioned: { id: botOf(bot), name: 'Case Swarm' },
        },
        { type: 'mention', text: '<at>Tom Ek</at>', mentioned: { id, name: 'Tom Ek' } },
      ],
    });
  const botOf = (bot: ChatBot): string => bot.from(anna, group()).recipient?.id ?? '';
});

describe('the list of commands', () => {
  it('does not start with two of one word', () => {
    const [first] = commands;
    assert.ok(first);
    assert.throws(() => lookup([...commands, { ...first, word: 'other' }]), /is a word of both/);
  });

  it('knows one slip from two', () => {
    for (const typed of ['updte', 'updaate', 'udpate', 'uptate']) {
      assert.ok(isOneSlip('update', typed), typed);
    }
    for (const typed of ['update', 'upd', 'updates now', 'dateup']) {
      assert.ok(!isOneSlip('update', typed), typed);
    }
  });
});
