import assert from 'node:assert/strict';
import { interactionId } from '../../bot/domain/ids.ts';
import { addByHand } from '../../bot/usecases/add-by-hand.ts';
import { changeSwarm } from '../../bot/usecases/change-swarm.ts';
import { recordDeskTold } from '../../bot/usecases/record-desk-told.ts';
import { resolveSwarm } from '../../bot/usecases/resolve-swarm.ts';
import { sendToAgent } from '../../bot/usecases/send-to-agent.ts';
import { keyOf, kenji, priya, tom } from '../support/builders.ts';
import { openSharedStore } from '../support/store.ts';
import { keyOfSwarm, swarmWorld } from '../support/swarm-world.ts';

/** Tom's swarm with Priya in it and a call connected, nothing waiting. */
async function callWorld() {
  const world = await swarmWorld();
  const { deps } = world;
  const key = keyOfSwarm(await world.opened());
  await addByHand(deps)({ key, by: tom, person: priya });
  await changeSwarm(deps, { key, by: 'system' }, () => [
    { type: 'interaction-linked', interactionId: interactionId('call-1') },
  ]);
  await world.forgetEffects();
  const send = sendToAgent(deps);
  const words = { key, by: priya, from: priya, text: 'Reseat gasket 3' };
  return { ...world, key, words, send };
}

const refusalOf = (changed: { refusal?: string } | 'no-swarm') =>
  changed === 'no-swarm' ? changed : changed.refusal;

describe('sending to the agent', () => {
  before(openSharedStore);

  it('goes to the desktop of the contact and onto the case card', async () => {
    const { send, words, key, swarm, effects } = await callWorld();
    assert.equal(refusalOf(await send({ ...words, by: tom })), undefined);
    assert.deepEqual(await effects(), [
      'call:call-1 tell-desk',
      `chat:${key.swarmId} show-card:case`,
      'person:tom tell-agent',
    ]);
    const [note] = (await swarm(key)).deskNotes;
    assert.equal(note?.text, 'Reseat gasket 3');
    assert.deepEqual(note.from, priya);
  });

  it('stands once when it comes twice at once', async () => {
    const { send, words, key, swarm, effects } = await callWorld();
    const wish = { ...words, source: 'm-1' };
    const both = await Promise.all([send(wish), send(wish)]);
    assert.deepEqual(both.map(refusalOf).toSorted(), ['already-sent', undefined]);
    assert.equal((await swarm(key)).deskNotes.length, 1);
    assert.equal((await effects()).filter((one) => one.endsWith('tell-desk')).length, 1);
  });

  it('is for members, of a swarm there is', async () => {
    const { send, words, key, swarm } = await callWorld();
    assert.equal(refusalOf(await send({ ...words, by: kenji })), 'not-a-member');
    assert.equal(await send({ ...words, key: keyOf('none') }), 'no-swarm');
    assert.deepEqual((await swarm(key)).deskNotes, []);
  });

  it('is known to have arrived once, and then the cards are drawn anew', async () => {
    const { send, words, key, deps, swarm, effects, forgetEffects } = await callWorld();
    await send(words);
    await forgetEffects();
    const [note] = (await swarm(key)).deskNotes;
    await recordDeskTold(deps)(key, note?.id ?? '');
    await recordDeskTold(deps)(key, note?.id ?? '');
    assert.deepEqual(await effects(), [`chat:${key.swarmId} show-card:case`]);
    assert.equal((await swarm(key)).deskNotes[0]?.isOnDesk, true);
  });

  it('happens with the answer, which every card about it then shows', async () => {
    const { key, deps, swarm, effects, forgetEffects } = await callWorld();
    await resolveSwarm(deps)({ key, by: tom, text: 'The gasket.', closesCase: false });
    const [note] = (await swarm(key)).deskNotes;
    assert.equal(note?.isResolution, true);
    assert.ok((await effects()).includes('call:call-1 tell-desk'));
    await forgetEffects();
    await recordDeskTold(deps)(key, note.id);
    assert.deepEqual(await effects(), [
      `chat:${key.swarmId} show-card:case`,
      `chat:${key.swarmId} show-card:resolution`,
    ]);
  });
});
