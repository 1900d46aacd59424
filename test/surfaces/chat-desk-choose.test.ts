import assert from 'node:assert/strict';
import { anna, oneToOne, wordsIn } from '../support/chat-bot.ts';
import { deskBot, hrDesk, itDesk } from '../support/helpdesk-bot.ts';
import { openSharedStore } from '../support/store.ts';

const press = { deskId: 'hr', messageId: 'm-1', question: 'Who approves my leave?' };

describe('a question 1:1 where several desks are', () => {
  before(openSharedStore);

  const asked = async () => {
    const bot = await deskBot([itDesk, hrDesk]);
    const sent = await bot.say(anna, press.question, oneToOne(anna), { id: 'm-1' });
    return { bot, sent };
  };

  it('asks which is meant when no article tells, and takes nothing until then', async () => {
    const { bot, sent } = await asked();
    assert.equal(sent.length, 1);
    assert.match(
      wordsIn(sent[0]?.attachments),
      /Which helpdesk is this for\?.*Who approves my leave\?.*HR.*IT Help Desk/s,
    );
    assert.deepEqual(await bot.threads(), []);
  });

  it('goes to the one that is chosen, once, as it was asked', async () => {
    const { bot } = await asked();
    await bot.click(anna, 'desk-choose', press);
    await bot.click(anna, 'desk-choose', press);
    const thread = await bot.onlyThread();
    assert.deepEqual([thread.deskId, thread.question], ['hr', press.question]);
    assert.equal(thread.place.kind, 'personal');
  });

  it('is not asked again while that question is open', async () => {
    const { bot } = await asked();
    await bot.click(anna, 'desk-choose', press);
    const sent = await bot.say(anna, 'For two weeks in May', oneToOne(anna), { id: 'm-2' });
    assert.deepEqual(sent, []);
    assert.equal((await bot.onlyThread()).deskId, 'hr');
  });

  it('is taken at once where there is only one', async () => {
    const bot = await deskBot([itDesk]);
    assert.deepEqual(await bot.say(anna, 'My screen is dark', oneToOne(anna), { id: 'm-1' }), []);
    assert.equal((await bot.onlyThread()).deskId, 'it');
  });
});
