import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import {
  anna,
  chatBot,
  group,
  oneToOne,
  tenant,
  tom,
  wordsOf,
  type ChatBot,
  type Place,
} from '../support/chat-bot.ts';
import { openSharedStore } from '../support/store.ts';

const chat = '19:swarm@thread.v2';

/** Both ways in which Teams tells that the app came to a place. */
const arrivals = (bot: ChatBot, place: Place): readonly Partial<Activity>[] => {
  const about = bot.from(anna, place);
  const self = about.recipient ?? { id: '', name: '' };
  return [
    { ...about, type: 'installationUpdate', action: 'add' },
    { ...about, type: 'conversationUpdate', membersAdded: [self] },
  ];
};

async function arrive(bot: ChatBot, place: Place): Promise<readonly Partial<Activity>[]> {
  const answers = arrivals(bot, place).map((one) => bot.fire(one));
  return (await Promise.all(answers)).flat();
}

describe('coming to a place', () => {
  before(openSharedStore);

  for (const place of [
    oneToOne(anna),
    group(),
    { id: '19:x@thread.tacv2', kind: 'channel' },
  ] as const) {
    it(`is greeted once in a ${place.kind} conversation, however often Teams says it`, async () => {
      const bot = await chatBot();
      const sent = [...(await arrive(bot, place)), ...(await arrive(bot, place))];
      assert.equal(sent.length, 1);
      assert.match(wordsOf(sent), /I am Case Swarm/);
      assert.match(sent[0]?.summary ?? '', /Case Swarm/);
    });
  }

  it('says in a group when it acts, and who added it', async () => {
    const bot = await chatBot();
    const said = wordsOf(await arrive(bot, group()));
    assert.match(said, /Anna Berg added me\. I act only when you mention me\./);
  });

  it('is silent in the chat of a swarm', async () => {
    const bot = await chatBot();
    await bot.open('CAS-01189', chat);
    assert.deepEqual(await arrive(bot, group(chat)), []);
  });

  it('is silent in the 1:1 chat of who is in a swarm: what it came for is the greeting', async () => {
    const bot = await chatBot();
    await bot.open();
    assert.deepEqual(await arrive(bot, oneToOne(anna)), []);
  });

  it('greets nobody else who comes', async () => {
    const bot = await chatBot();
    const member = { id: `29:${tom.id}`, name: tom.name };
    const came = { ...bot.from(anna, group()), type: 'conversationUpdate', membersAdded: [member] };
    assert.deepEqual(await bot.fire(came), []);
  });

  it('remembers where it may speak, and forgets it when it is removed', async () => {
    const bot = await chatBot();
    await bot.say(anna, 'help');
    const find = () => bot.store.conversations.personalConversation(tenant, anna.id);
    assert.equal(await find(), oneToOne(anna).id);
    const url = await bot.store.conversations.serviceUrl(tenant, oneToOne(anna).id);
    assert.equal(url, 'https://smba.example/emea/');
    await bot.fire({
      ...bot.from(anna, oneToOne(anna)),
      type: 'installationUpdate',
      action: 'remove',
    });
    assert.equal(await find(), undefined);
  });
});

describe('who is heard', () => {
  before(openSharedStore);

  it('is in a group only who mentions the bot', async () => {
    const bot = await chatBot();
    const swarm = await bot.open('CAS-01189', chat);
    const overheard = { text: 'cancel that idea', entities: [] };
    assert.deepEqual(await bot.say(anna, '', group(chat), overheard), []);
    assert.equal((await bot.now(swarm))?.state, 'active');
  });

  it('is nobody of another tenant', async () => {
    const bot = await chatBot();
    const stranger = { tenant: { id: '99999999-0000-4000-8000-000000000000' } };
    const said = await bot.say(anna, 'swarm CAS-01189 help', oneToOne(anna), {
      channelData: stranger,
    });
    assert.match(wordsOf(said), /not set up for your organization/);
    assert.deepEqual(await bot.store.swarms.activeSwarmsOf(tenant, anna.id), []);
    assert.equal(await bot.store.conversations.personalConversation(tenant, anna.id), undefined);
    for (const activity of arrivals(bot, group())) {
      assert.deepEqual(await bot.fire({ ...activity, channelData: stranger }), []);
    }
  });

  it('is nobody of another tenant who clicks', async () => {
    const bot = await chatBot();
    const [answer] = await bot.fire({
      ...bot.from(anna, oneToOne(anna)),
      type: 'invoke',
      name: 'adaptiveCard/action',
      channelData: { tenant: { id: 'somewhere-else' } },
      value: { action: { verb: 'help' } },
    });
    assert.match(JSON.stringify(answer?.value), /not set up for your organization/);
  });

  it('is told when Teams does not say who speaks', async () => {
    const bot = await chatBot();
    const nameless = { from: { id: '29:guest', name: 'Guest' } };
    const said = await bot.say(anna, 'help', oneToOne(anna), nameless);
    assert.match(wordsOf(said), /does not tell me who you are/);
  });
});
