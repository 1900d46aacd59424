import assert from 'node:assert/strict';
import { anna, chatBot, oneToOne, tenant, wordsOf, type ChatBot } from '../support/chat-bot.ts';
import { openSharedStore } from '../support/store.ts';

const anonymous = { authenticationType: 'anonymous' };
const playground = 'http://localhost:56150/_connector';

const help = (bot: ChatBot, serviceUrl: string) =>
  bot.fire(
    { ...bot.from(anna, oneToOne(anna)), type: 'message', text: 'help', serviceUrl },
    anonymous,
  );

describe('who comes without a token (playground profile)', () => {
  before(openSharedStore);

  it('is answered, and lends no address to what the bot says of its own accord', async () => {
    const bot = await chatBot();
    assert.match(wordsOf(await help(bot, playground)), /What you can say/);
    assert.equal(await bot.store.conversations.serviceUrl(tenant), undefined);
    assert.equal(await bot.store.conversations.personalConversation(tenant, anna.id), undefined);
  });

  const elsewhere = ['https://evil.example/', 'http://localhost.evil.example/', 'no address'];
  for (const serviceUrl of elsewhere) {
    it(`is not answered at ${serviceUrl}: the bot’s token would go there`, async () => {
      const bot = await chatBot();
      assert.deepEqual(await help(bot, serviceUrl), []);
      assert.deepEqual(bot.log.codes, ['chat-anonymous-elsewhere']);
    });
  }
});
