import assert from 'node:assert/strict';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { chatId } from '../../bot/domain/ids.ts';
import { rebuild } from '../../bot/domain/swarm/apply-event.ts';
import { firstBreak } from '../../bot/domain/swarm/timeline.ts';
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import { acceptInvitation } from '../../bot/usecases/accept-invitation.ts';
import { addByHand } from '../../bot/usecases/add-by-hand.ts';
import { cancelSwarm } from '../../bot/usecases/cancel-swarm.ts';
import { declineInvitation } from '../../bot/usecases/decline-invitation.ts';
import { expireInvitation } from '../../bot/usecases/expire-invitation.ts';
import { postUpdate } from '../../bot/usecases/post-update.ts';
import { recordAnswerSaved } from '../../bot/usecases/record-answer-saved.ts';
import { recordChat } from '../../bot/usecases/record-chat.ts';
import { resolveSwarm } from '../../bot/usecases/resolve-swarm.ts';
import { boilers, kenji, keyOf, noon, priya, rosa, tom } from '../support/builders.ts';
import { openSharedStore } from '../support/store.ts';
import { keyOfSwarm, swarmWorld } from '../support/swarm-world.ts';

/** A swarm in which Priya (boilers) and Rosa (warranty) are being asked, nothing else waiting. */
async function askedWorld() {
  const world = await swarmWorld();
  const key = keyOfSwarm(await world.opened());
  await world.invite(key);
  await world.forgetEffects();
  const { deps } = world;
  const invitationOf = async (person: Person) => {
    const { invitations } = await world.swarm(key);
    return invitations.findLast((one) => one.person.id === person.id)!.id;
  };
  const answer = async (by: Person) => ({ key, by, invitationId: await invitationOf(by) });
  return {
    ...world,
    key,
    invitationOf,
    accept: async (by: Person) => acceptInvitation(deps)(await answer(by)),
    decline: async (by: Person) =>
      declineInvitation(deps)({ ...(await answer(by)), reason: 'in-a-call' }),
    silence: async (person: Person) =>
      expireInvitation(deps)({ key, invitationId: await invitationOf(person) }),
  };
}

const refusalOf = (changed: { refusal?: string } | 'no-swarm') =>
  changed === 'no-swarm' ? changed : changed.refusal;

describe('answering an invitation', () => {
  before(openSharedStore);

  it('with yes seats the person and tells chat, case and the card', async () => {
    const { accept, swarm, key, effects, invitationOf } = await askedWorld();
    assert.equal(refusalOf(await accept(priya)), undefined);
    assert.deepEqual(
      (await swarm(key)).participants.map((one) => one.person.name),
      ['Tom', 'Mia', 'Priya'],
    );
    assert.deepEqual(await effects(), [
      'case:case-1 save-participant:priya',
      `chat:${key.swarmId} add-to-chat:priya`,
      `chat:${key.swarmId} show-card:case`,
      `person:priya show-invitation:${await invitationOf(priya)}`,
    ]);
  });

  it('with yes twice, or from two devices at once, seats once', async () => {
    const { accept, swarm, key } = await askedWorld();
    const both = await Promise.all([accept(priya), accept(priya)]);
    assert.deepEqual(both.map(refusalOf).toSorted(), ['already-accepted', undefined]);
    assert.equal((await swarm(key)).participants.length, 3);
  });

  it('with no, the next is looked for at once', async () => {
    const { decline, invite, swarm, key, effects } = await askedWorld();
    await decline(priya);
    assert.ok((await effects()).includes(`experts:${key.swarmId} find-experts`));
    await invite(key);
    const asked = (await swarm(key)).invitations.map((one) => [one.person.name, one.status]);
    assert.deepEqual(asked, [
      ['Priya', 'declined'],
      ['Rosa', 'pending'],
      ['Kenji', 'pending'],
    ]);
  });

  it('with silence, the next is looked for; a ring after the answer changes nothing', async () => {
    const { accept, silence, swarm, key, effects, forgetEffects } = await askedWorld();
    await silence(rosa);
    assert.ok((await effects()).includes(`experts:${key.swarmId} find-experts`));
    await accept(priya);
    await forgetEffects();
    await silence(priya);
    await silence(rosa);
    assert.deepEqual(await effects(), []);
    const asked = (await swarm(key)).invitations.map((one) => one.status);
    assert.deepEqual(asked, ['accepted', 'expired']);
  });

  it('too late says what happened instead and changes nothing', async () => {
    const { decline, accept, invite, key, swarm } = await askedWorld();
    await decline(priya);
    await invite(key);
    await accept(kenji);
    const before = await swarm(key);
    assert.equal(refusalOf(await accept(priya)), 'already-covered');
    assert.deepEqual(await swarm(key), before);
  });

  it('in a swarm that does not exist finds none', async () => {
    const { deps, invitationOf } = await askedWorld();
    const invitationId = await invitationOf(priya);
    const answer = { key: keyOf('none'), by: priya, invitationId };
    assert.equal(await acceptInvitation(deps)(answer), 'no-swarm');
  });
});

describe('working in a swarm', () => {
  before(openSharedStore);

  it('brings people in by hand, answering what they were being asked', async () => {
    const { deps, key, swarm } = await askedWorld();
    const add = addByHand(deps);
    await add({ key, by: tom, person: kenji });
    await add({ key, by: tom, person: priya });
    const { participants } = await swarm(key);
    assert.deepEqual(
      participants.slice(2).map((one) => [one.person.name, one.joinedBy, one.skills]),
      [
        ['Kenji', 'hand', []],
        ['Priya', 'invitation', [boilers]],
      ],
    );
    assert.equal(refusalOf(await add({ key, by: tom, person: priya })), 'already-in');
  });

  it('posts updates in their order', async () => {
    const { deps, key, swarm, effects } = await askedWorld();
    await postUpdate(deps)({ key, by: tom, text: 'One.' });
    await postUpdate(deps)({ key, by: tom, text: 'Two.' });
    assert.deepEqual(
      (await swarm(key)).updates.map((one) => one.text),
      ['One.', 'Two.'],
    );
    // The card that waits between them shows both.
    assert.deepEqual(await effects(), [
      `chat:${key.swarmId} post-update`,
      `chat:${key.swarmId} show-card:case`,
      `chat:${key.swarmId} post-update`,
    ]);
  });

  it('remembers the first chat it is told of', async () => {
    const { deps, key, swarm } = await askedWorld();
    await recordChat(deps)(key, { id: chatId('first'), webUrl: 'https://first' });
    await recordChat(deps)(key, { id: chatId('second'), webUrl: 'https://second' });
    assert.equal((await swarm(key)).chat?.id, 'first');
  });
});

describe('ending a swarm', () => {
  before(openSharedStore);

  const answer = { by: tom, text: 'The gasket.', closesCase: true };

  it('with an answer writes it to the case and closes that only when its agent says so', async () => {
    const { deps, key, swarm, effects, accept, forgetEffects } = await askedWorld();
    await accept(priya);
    await forgetEffects();
    await resolveSwarm(deps)({ key, ...answer });
    assert.equal((await swarm(key)).state, 'resolved');
    assert.deepEqual(
      (await effects()).filter((effect) => effect.startsWith('case:')),
      [
        'case:case-1 save-swarm',
        'case:case-1 add-resolution-note',
        'case:case-1 close-case',
        'case:case-1 save-participant:rosa',
      ],
    );
    assert.equal((await swarm(key)).invitations[1]?.status, 'withdrawn');
  });

  it('is not closing the case when somebody else than the agent asks', async () => {
    const { deps, key, accept, effects, forgetEffects } = await askedWorld();
    await accept(priya);
    await forgetEffects();
    const resolved = await resolveSwarm(deps)({ key, ...answer, by: priya });
    assert.equal(refusalOf(resolved), 'only-the-agent-closes-the-case');
    assert.deepEqual(await effects(), []);
  });

  it('happens once, whichever of two comes first', async () => {
    const { deps, key, swarm } = await askedWorld();
    const both = await Promise.all([
      resolveSwarm(deps)({ key, ...answer }),
      cancelSwarm(deps)({ key, by: tom, reason: 'hung up' }),
    ]);
    assert.deepEqual(both.map(refusalOf).toSorted(), ['swarm-closed', undefined]);
    assert.notEqual((await swarm(key)).state, 'active');
  });

  it('knows when its answer stands on the case, and is told once', async () => {
    const { deps, key, store } = await askedWorld();
    await recordAnswerSaved(deps)(key);
    await resolveSwarm(deps)({ key, ...answer });
    await recordAnswerSaved(deps)(key);
    await recordAnswerSaved(deps)(key);
    const told = (await store.swarms.timeline(key)).filter(
      (entry) => entry.event?.type === 'answer-saved',
    );
    assert.equal(told.length, 1);
  });

  it('leaves a timeline that tells it all', async () => {
    const { deps, key, swarm, store, accept, decline } = await askedWorld();
    await decline(priya);
    await accept(rosa);
    await resolveSwarm(deps)({ key, ...answer });
    const entries = await store.swarms.timeline(key);
    assert.equal(firstBreak(entries, sha256), undefined);
    assert.deepEqual(rebuild(entries), await swarm(key));
    assert.deepEqual(entries[0]?.by, tom);
    assert.equal(entries[0].at, noon);
  });
});
