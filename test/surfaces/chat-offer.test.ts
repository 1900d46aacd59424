import assert from 'node:assert/strict';
import { interactionId } from '../../bot/domain/ids.ts';
import type { Swarm } from '../../bot/domain/swarm/swarm.ts';
import { interactionIn } from '../contract/cards-content.ts';
import { anna, chatBot, paul, tenant, wordsIn, type ChatBot } from '../support/chat-bot.ts';
import { openSharedStore } from '../support/store.ts';

const call = { interactionId: 'call-of-anna' };

/** Anna has a call that names no case, and was asked whether it is about her swarm. */
async function askedAnna() {
  const bot = await chatBot();
  const swarm = await bot.open();
  const interaction = interactionIn('talking', {
    tenantId: tenant,
    id: interactionId(call.interactionId),
    agents: [{ id: 'a-1' }],
    offer: { to: anna, agentId: 'a-1', isDeclined: false },
  });
  await bot.store.db
    .insertInto('interactions')
    .values({
      tenant_id: tenant,
      id: interaction.id,
      connection: interaction.connection,
      external_id: interaction.externalId,
      phase: interaction.phase,
      state_json: JSON.stringify(interaction),
    })
    .execute();
  return { bot, swarm };
}

const linked = async (bot: ChatBot, swarm: Swarm) => (await bot.now(swarm))?.interactionId;

describe('the card that asks which swarm a call is about', () => {
  before(openSharedStore);

  it('connects the call at a press, and says so in its place', async () => {
    const { bot, swarm } = await askedAnna();
    const press = () => bot.click(anna, 'link-contact', { ...call, swarmId: swarm.id });
    assert.match(wordsIn((await press()).value), /^Connected to CAS-01189/);
    assert.equal(await linked(bot, swarm), call.interactionId);
    assert.match(wordsIn((await press()).value), /^Connected to CAS-01189/, 'pressed twice');
  });

  it('takes "none of these" at once', async () => {
    const { bot, swarm } = await askedAnna();
    const answer = await bot.click(anna, 'decline-contact', call);
    assert.match(wordsIn(answer.value), /^Not connected to a swarm/);
    assert.equal(await linked(bot, swarm), undefined);
  });

  it('tells nobody else anything, and connects nothing for them', async () => {
    const { bot, swarm } = await askedAnna();
    for (const [verb, data] of [
      ['link-contact', { ...call, swarmId: swarm.id }],
      ['decline-contact', call],
      ['refresh-offer', call],
      ['refresh-offer', { interactionId: 'none' }],
    ] as const) {
      const { value } = await bot.click(paul, verb, data);
      assert.equal(value, 'Someone else has this call.', verb);
    }
    assert.equal(await linked(bot, swarm), undefined);
  });

  it('is drawn as it is now when asked to refresh', async () => {
    const { bot, swarm } = await askedAnna();
    const { value } = await bot.click(anna, 'refresh-offer', call);
    assert.ok(wordsIn(value).includes(`Is this call about CAS-01189 (${swarm.code})?`));
  });
});
