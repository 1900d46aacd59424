import assert from 'node:assert/strict';
import { chatId } from '../../bot/domain/ids.ts';
import type {
  InteractionEvent,
  InteractionFact,
} from '../../bot/domain/interaction/interaction.ts';
import { recordChat, recordChatReady } from '../../bot/usecases/record-chat.ts';
import { recordInteraction } from '../../bot/usecases/record-interaction.ts';
import { espressoCase, minutesPast, tenant } from '../support/builders.ts';
import { openSharedStore } from '../support/store.ts';
import { keyOfSwarm, swarmWorld } from '../support/swarm-world.ts';

const address = { tenantId: tenant, connection: 'desk', externalId: 'call-1' };
const event = (id: string, minute: number, fact: InteractionFact): InteractionEvent => ({
  id,
  at: minutesPast(minute),
  fact,
});
const started = event('1', 0, { type: 'started', channel: 'voice' });
const aboutCase = event('2', 1, { type: 'case-named', caseNumber: espressoCase.number });
const held = event('3', 2, { type: 'held' });
const ended = event('4', 3, { type: 'ended' });

async function world() {
  const swarms = await swarmWorld();
  const record = recordInteraction(swarms.deps);
  return {
    ...swarms,
    tell: (...events: InteractionEvent[]) => record(address, events),
    /** Opened, with a chat the bot may speak in, and nothing waiting. */
    openedWithChat: async () => {
      const key = keyOfSwarm(await swarms.opened());
      await recordChat(swarms.deps)(key, { id: chatId('19:x'), webUrl: 'https://x' });
      await recordChatReady(swarms.deps)(key);
      await swarms.forgetEffects();
      return key;
    },
  };
}

describe('recording an interaction', () => {
  before(openSharedStore);

  it('shows it in the swarm of its case', async () => {
    const { tell, openedWithChat, swarm, store, effects } = await world();
    const key = await openedWithChat();
    await tell(started, aboutCase);
    const { interactionId } = await swarm(key);
    assert.ok(interactionId);
    assert.equal((await store.swarms.findInteraction(tenant, interactionId))?.channel, 'voice');
    assert.deepEqual(await effects(), [`live:${key.swarmId} show-card:live`]);
  });

  it('is picked up by a swarm that opens while it runs', async () => {
    const { tell, opened } = await world();
    await tell(started, aboutCase);
    assert.ok((await opened()).interactionId);
  });

  it('redraws the live card for what is new, and only for that', async () => {
    const { tell, openedWithChat, forgetEffects, effects, swarm } = await world();
    const key = await openedWithChat();
    await tell(started, aboutCase);
    await forgetEffects();
    const { version } = await swarm(key);
    await tell(held);
    assert.deepEqual(await effects(), [`live:${key.swarmId} show-card:live`]);
    await forgetEffects();
    await tell(held, started);
    assert.deepEqual(await effects(), []);
    assert.equal((await swarm(key)).version, version, 'the timeline is not a transcript');
  });

  it('is the same told at once, one by one, or by two webhooks at the same time', async () => {
    const { tell, store, openedWithChat, swarm } = await world();
    const key = await openedWithChat();
    await Promise.all([tell(held, started), tell(aboutCase), tell(started, held)]);
    const { interactionId } = await swarm(key);
    const interaction = await store.swarms.findInteraction(tenant, interactionId!);
    assert.equal(interaction?.phase, 'held');
    assert.equal(interaction.phaseSince, minutesPast(2));
  });

  it('is not shown when it had ended before it was known which case it is about', async () => {
    const { tell, openedWithChat, swarm } = await world();
    const key = await openedWithChat();
    await tell(started, ended);
    await tell(aboutCase);
    assert.equal((await swarm(key)).interactionId, undefined);
  });

  it('is shown to its end', async () => {
    const { tell, openedWithChat, forgetEffects, effects } = await world();
    const key = await openedWithChat();
    await tell(started, aboutCase);
    await forgetEffects();
    await tell(ended);
    assert.deepEqual(await effects(), [`live:${key.swarmId} show-card:live`]);
  });

  it('is not shown anywhere while its case has no swarm', async () => {
    const { tell, effects } = await world();
    await tell(started, aboutCase);
    assert.deepEqual(await effects(), []);
  });
});
