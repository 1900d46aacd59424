import assert from 'node:assert/strict';
import { anna, wordsOf } from '../support/chat-bot.ts';
import { deskBot, hrDesk, itDesk, under } from '../support/helpdesk-bot.ts';
import { openSharedStore } from '../support/store.ts';

const paused = { ...itDesk, isPaused: true };
const closed = /^IT Help Desk takes no new questions/;

describe('a desk that is paused', () => {
  before(openSharedStore);

  it('takes no new question in its channel, and says so in the language of it', async () => {
    const bot = await deskBot([paused]);
    const said = await bot.say(anna, 'My screen is black', under('10'), { id: '10' });
    assert.match(wordsOf(said), closed);
    const german = await bot.say(anna, 'Mein Bildschirm ist schwarz', under('11'), { id: '11' });
    assert.match(wordsOf(german), /^IT Help Desk nimmt zurzeit keine neuen Fragen an/);
    assert.match(wordsOf(await bot.say(anna, 'case It smokes', under('12'))), closed);
    assert.deepEqual(await bot.threads(), []);
  });

  it('goes on with what is under way', async () => {
    const bot = await deskBot();
    await bot.say(anna, 'My screen is black', under('10'), { id: '10' });
    await bot.store.desks.save({ ...paused, version: 1 });
    assert.equal(wordsOf(await bot.say(anna, 'And it beeps', under('10'), { id: '11' })), '');
    const thread = await bot.onlyThread();
    assert.equal(thread.version > 1, true);
  });

  it('is not offered 1:1 beside one that is open', async () => {
    const bot = await deskBot([paused, hrDesk]);
    assert.equal(wordsOf(await bot.say(anna, 'My screen is black')), '');
    assert.equal((await bot.onlyThread()).deskId, hrDesk.id);
  });

  it('says so 1:1 when it is the only one', async () => {
    const bot = await deskBot([paused]);
    assert.match(wordsOf(await bot.say(anna, 'My screen is black')), closed);
    assert.match(wordsOf(await bot.say(anna, 'case My screen is black')), closed);
    assert.deepEqual(await bot.threads(), []);
  });

  it('is not there any more for a card that offers it still', async () => {
    const bot = await deskBot([itDesk, hrDesk]);
    await bot.say(anna, 'Something odd');
    await bot.store.desks.save({ ...paused, version: 1 });
    const press = { deskId: itDesk.id, messageId: '1', question: 'Something odd' };
    const answer = await bot.click(anna, 'desk-choose', press);
    assert.match(String(answer.value), closed);
    assert.deepEqual(await bot.threads(), []);
  });

  it('learns the team of a channel that was named by its link', async () => {
    const bot = await deskBot();
    await bot.fire({
      ...bot.from(anna, under('10')),
      ...{ type: 'message', id: '10', text: 'My screen is black' },
      channelData: { tenant: { id: itDesk.tenantId }, team: { id: '19:team@thread.tacv2' } },
    });
    const desk = await bot.store.desks.find(itDesk.tenantId, itDesk.id);
    assert.equal(desk?.teamId, '19:team@thread.tacv2');
  });
});
