import assert from 'node:assert/strict';
import { addByHand } from '../../bot/usecases/add-by-hand.ts';
import { cancelSwarm } from '../../bot/usecases/cancel-swarm.ts';
import { postUpdate } from '../../bot/usecases/post-update.ts';
import { resolveSwarm } from '../../bot/usecases/resolve-swarm.ts';
import { sendToAgent } from '../../bot/usecases/send-to-agent.ts';
import { priya, tom } from '../support/builders.ts';
import { openSharedStore } from '../support/store.ts';
import { keyOfSwarm, swarmWorld } from '../support/swarm-world.ts';

const text =
  'Call +49 40 66969 001. Block card 4556 7375 8689 9855, IBAN DE89 3704 0044 0532 0130 00.';
const kept = 'Call +49 40 66969 001. Block card [card number hidden], IBAN [IBAN hidden].';

describe('what people type for a swarm', () => {
  before(openSharedStore);

  async function openedWith(words: { request?: string; stepsTried?: string } = {}) {
    const world = await swarmWorld();
    const key = keyOfSwarm(await world.opened(words));
    await addByHand(world.deps)({ key, by: tom, person: priya });
    return { ...world, key };
  }

  it('keeps no private number: not in the request, not in what was tried', async () => {
    const { swarm, key } = await openedWith({ request: text, stepsTried: text });
    const { request, stepsTried } = await swarm(key);
    assert.deepEqual([request, stepsTried], [kept, kept]);
  });

  it('keeps none in an update, nor in words for the agent', async () => {
    const { swarm, key, deps } = await openedWith();
    await postUpdate(deps)({ key, by: priya, text });
    await sendToAgent(deps)({ key, by: priya, from: priya, text });
    const { updates, deskNotes } = await swarm(key);
    assert.deepEqual([updates[0]?.text, deskNotes[0]?.text], [kept, kept]);
  });

  it('keeps none in the answer, nor in why it was called off', async () => {
    const solved = await openedWith();
    await resolveSwarm(solved.deps)({ key: solved.key, by: tom, text, closesCase: false });
    const answered = await solved.swarm(solved.key);
    assert.ok(answered.state === 'resolved' && answered.resolution === kept);
    const off = await openedWith();
    await cancelSwarm(off.deps)({ key: off.key, by: tom, reason: text });
    const cancelled = await off.swarm(off.key);
    assert.ok(cancelled.state === 'cancelled' && cancelled.reason === kept);
  });
});
