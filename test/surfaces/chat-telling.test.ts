import assert from 'node:assert/strict';
import { after, isoTime } from '../../bot/domain/ids.ts';
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import { recordDeskTold } from '../../bot/usecases/record-desk-told.ts';
import { anna, mia, tenant, tom, wordsIn, wordsOf, type ChatBot } from '../support/chat-bot.ts';
import { openSharedStore } from '../support/store.ts';
import {
  formIn,
  here,
  keyOf,
  notesOf,
  sentenceIn,
  swarmWithTom,
  textsOf,
} from '../support/swarm-in-call.ts';

describe('“tell” in a chat', () => {
  before(openSharedStore);

  it('puts the words before the agent who has the customer, and says so', async () => {
    const { bot, swarm } = await swarmWithTom();
    assert.match(
      wordsOf(await bot.say(tom, 'tell Reseat gasket 3', here)),
      /^On its way to Anna Berg’s desktop\.$/,
    );
    const [note] = await notesOf(bot, swarm);
    assert.equal(note?.text, 'Reseat gasket 3');
    assert.deepEqual(note.from, tom);
    assert.match(wordsOf(await bot.say(tom, 'case')), /To the agent.*Reseat gasket 3.*on its way/s);
  });

  it('says where else it stands when no call is connected', async () => {
    const { bot, swarm } = await swarmWithTom({ inCall: false });
    const said = wordsOf(await bot.say(tom, 'tell Reseat gasket 3'));
    assert.equal(said, 'It will stand in Anna Berg’s panel; no call is connected.');
    assert.deepEqual(await textsOf(bot, swarm), ['Reseat gasket 3']);
  });

  it('says where else it stands when the contact center takes no notes', async () => {
    const { bot } = await swarmWithTom({ takesNotes: false });
    assert.match(
      wordsOf(await bot.say(tom, 'tell Reseat it')),
      /panel; this contact center takes no notes/,
    );
  });

  it('says once more where it is, and sends nothing twice', async () => {
    const { bot, swarm } = await swarmWithTom();
    const first = wordsOf(await bot.say(tom, 'tell Reseat gasket 3'));
    assert.equal(wordsOf(await bot.say(tom, 'tell Reseat gasket 3')), first);
    const [note] = await notesOf(bot, swarm);
    await recordDeskTold(bot.base)(keyOf(swarm), note?.id ?? '');
    assert.match(
      wordsOf(await bot.say(tom, 'tell Reseat gasket 3')),
      /It is on Anna Berg’s desktop/,
    );
    assert.deepEqual(await textsOf(bot, swarm), ['Reseat gasket 3']);
  });

  it('is refused in a sentence that leads on', async () => {
    const { bot, swarm } = await swarmWithTom();
    assert.match(wordsOf(await bot.say(mia, 'tell Hang up', here)), /Only members/);
    assert.match(wordsOf(await bot.say(tom, 'tell')), /Add your text: “tell <text>”/);
    const long = `tell ${'x'.repeat(4_001)}`;
    assert.match(wordsOf(await bot.say(tom, long)), /too long: 4,000 characters fit/);
    await bot.say(anna, 'cancel hung up');
    assert.match(wordsOf(await bot.say(tom, 'tell Reseat it', here)), /not active any more/);
    assert.deepEqual(await textsOf(bot, swarm), []);
  });
});

describe('“Send to agent” on an update', () => {
  before(openSharedStore);

  async function updateBy(person: Person) {
    const { bot, swarm } = await swarmWithTom();
    await bot.say(person, 'update Gasket 3 is worn', here);
    const update = (await bot.now(swarm))?.updates.at(-1);
    const data = { swarmId: swarm.id, by: update?.by.id, at: update?.at };
    const click = (by: Person, change: object = {}) =>
      bot.click(by, 'send-update', { ...data, ...change }, { place: here });
    return { bot, swarm, click };
  }

  it('sends its words as whose they are, once', async () => {
    const { bot, swarm, click } = await updateBy(tom);
    const first = await click(anna);
    assert.match(String(first.value), /On its way to Anna Berg’s desktop/);
    bot.clock.advance(3 * 60_000);
    assert.deepEqual(await click(anna), first);
    assert.deepEqual(await click(tom), first);
    const notes = await notesOf(bot, swarm);
    assert.deepEqual(
      notes.map(({ text, from }) => [text, from.name]),
      [['Gasket 3 is worn', 'Tom Ek']],
    );
  });

  it('is nothing for who only looks on, nor for an update there is none of', async () => {
    const { bot, swarm, click } = await updateBy(tom);
    assert.match(String((await click(mia)).value), /Only members/);
    const unknown = await click(anna, { at: isoTime(0) });
    assert.match(String(unknown.value), /don’t find this update/);
    assert.deepEqual(await textsOf(bot, swarm), []);
  });
});

describe('“Send to agent” on the live card', () => {
  before(openSharedStore);
  const ask = (bot: ChatBot, person: Person, kind: 'fetch' | 'submit', data: object) =>
    bot.dialog(person, `task/${kind}`, { data: { verb: 'tell', ...data } }, here);

  it('opens a dialog of one’s own, and sends what is written there', async () => {
    const { bot, swarm } = await swarmWithTom();
    const { id: swarmId } = swarm;
    const form = wordsIn(formIn(await ask(bot, tom, 'fetch', { swarmId })));
    assert.match(form, /^To Anna Berg’s desktop/);
    const done = await ask(bot, tom, 'submit', { swarmId, text: 'Reseat gasket 3' });
    assert.equal(sentenceIn(done), 'On its way to Anna Berg’s desktop.');
    assert.deepEqual(await ask(bot, tom, 'submit', { swarmId, text: 'Reseat gasket 3' }), done);
    assert.deepEqual(await textsOf(bot, swarm), ['Reseat gasket 3']);
  });

  it('is refused to who only looks on', async () => {
    const { bot, swarm } = await swarmWithTom();
    const data = { swarmId: swarm.id, text: 'Hang up' };
    assert.match(sentenceIn(await ask(bot, mia, 'fetch', data)), /Only members/);
    assert.match(sentenceIn(await ask(bot, mia, 'submit', data)), /Only members/);
    assert.match(sentenceIn(await ask(bot, tom, 'fetch', { swarmId: 'none' })), /don’t find/);
    assert.deepEqual(await textsOf(bot, swarm), []);
  });
});

describe('sending again what did not arrive', () => {
  before(openSharedStore);

  it('is for members, while it is given up', async () => {
    const { bot, swarm } = await swarmWithTom();
    await bot.say(tom, 'tell Reseat gasket 3', here);
    const click = async (person: Person) =>
      String((await bot.click(person, 'send-again', { swarmId: swarm.id }, { place: here })).value);
    assert.match(await click(tom), /nothing left to send/);
    const at = isoTime(bot.clock.now());
    const lane = { tenantId: tenant, lane: 'call:interaction-1' as `call:${never}` };
    await bot.store.deliveries.takeLane(lane, { until: after(at, 60_000), now: at });
    const head = await bot.store.deliveries.head(lane, at);
    assert.ok(head.kind === 'ready' && head.delivery.action.kind === 'tell-desk');
    await bot.store.deliveries.park(head.delivery, 'http-403', at);
    assert.match(wordsOf(await bot.say(tom, 'case')), /not delivered.*Send again/s);
    assert.match(await click(mia), /nothing left to send|for the members/);
    assert.match(await click(tom), /being sent to Anna Berg’s desktop again/);
    assert.match(wordsOf(await bot.say(tom, 'case')), /Reseat gasket 3.*on its way/s);
  });
});
