import assert from 'node:assert/strict';
import { acceptInvitation } from '../../bot/usecases/accept-invitation.ts';
import { addByHand } from '../../bot/usecases/add-by-hand.ts';
import { cancelSwarm } from '../../bot/usecases/cancel-swarm.ts';
import { reactivateSwarm } from '../../bot/usecases/reactivate-swarm.ts';
import { resolveSwarm } from '../../bot/usecases/resolve-swarm.ts';
import type { Swarm } from '../../bot/domain/swarm/swarm.ts';
import { kenji, mia, priya, rosa, tom } from '../support/builders.ts';
import { keyOfSwarm, swarmWorld } from '../support/swarm-world.ts';

async function over({ closesCase = false, isCancelled = false } = {}) {
  const world = await swarmWorld();
  const swarm = await world.opened();
  const key = keyOfSwarm(swarm);
  await world.invite(key);
  const answer = { key, by: tom, text: 'Reseat gasket 3', closesCase };
  if (isCancelled) await cancelSwarm(world.deps)({ key, by: tom, reason: 'Hung up' });
  else await resolveSwarm(world.deps)(answer);
  await world.forgetEffects();
  const again = (by = tom, reopensCase = false) =>
    reactivateSwarm(world.deps)({ key, by, reopensCase });
  return { ...world, key, again };
}

type Result = { readonly swarm: Swarm; readonly refusal?: string } | 'no-swarm';
const refusalOf = (result: Result) => (result === 'no-swarm' ? result : result.refusal);

describe('taking a swarm up again', () => {
  it('makes it active, with its people, and without how it had ended', async () => {
    const { again, swarm, key } = await over();
    assert.equal(refusalOf(await again()), undefined);
    const now = await swarm(key);
    assert.equal(now.state, 'active');
    assert.deepEqual(
      now.participants.map((one) => one.person.name),
      ['Tom', 'Mia'],
    );
    assert.doesNotMatch(JSON.stringify(now), /Reseat gasket 3|resolvedBy|isAnswerSaved/);
    assert.deepEqual(
      now.reactivations?.map((one) => one.by.name),
      ['Tom'],
    );
  });

  it('is told in the timeline, with who did it', async () => {
    const { again, store, key } = await over({ isCancelled: true });
    await again(mia);
    const last = (await store.swarms.timeline(key)).at(-1);
    assert.deepEqual(last?.event, { type: 'swarm-reactivated', reopensCase: false });
    assert.deepEqual(last.by, mia);
  });

  it('lets cards, topic, row and the search for people follow; the case stays as it is', async () => {
    const { again, effects, key, swarm } = await over({ closesCase: true });
    await again();
    const { id, case: about } = await swarm(key);
    const told = await effects();
    assert.deepEqual(
      told.filter((one) => !one.startsWith('person:')),
      [
        `case:${about.id} reactivate-row`,
        `chat:${id} show-card:resolution`,
        `chat:${id} show-card:case`,
        `chat:${id} rename-chat`,
        `experts:${id} find-experts`,
      ],
    );
  });

  it('opens the case again when its agent says so, and nobody else', async () => {
    const { again, effects, key, swarm } = await over({ closesCase: true });
    assert.equal(refusalOf(await again(mia, true)), 'only-the-agent-reopens-the-case');
    assert.equal((await swarm(key)).state, 'resolved');
    await again(tom, true);
    assert.ok((await effects()).some((one) => one.endsWith(' reopen-case')));
  });

  it('asks those again who were no longer waited for because it had ended', async () => {
    const { again, invite, key, swarm } = await over();
    const askedBefore = (await swarm(key)).invitations.map((one) => one.person.name);
    assert.deepEqual(askedBefore.toSorted(), ['Priya', 'Rosa']);
    await again();
    await invite(key);
    const pending = (await swarm(key)).invitations.filter((one) => one.status === 'pending');
    assert.deepEqual(pending.map((one) => one.person.name).toSorted(), ['Priya', 'Rosa']);
  });

  it('is refused to who is not in it, while it runs, and while another runs on its case', async () => {
    const { again, opened, swarm, key } = await over();
    assert.equal(refusalOf(await again(rosa)), 'not-a-member');
    await opened();
    assert.equal(refusalOf(await again()), 'other-swarm-runs');
    assert.equal((await swarm(key)).state, 'resolved');
  });

  it('changes nothing while it runs', async () => {
    const { again } = await over();
    await again();
    assert.equal(refusalOf(await again()), 'swarm-running');
  });

  it('lets it end again', async () => {
    const { again, deps, key, swarm } = await over();
    await again();
    const wish = { key, by: tom, text: 'It was the valve', closesCase: false };
    await resolveSwarm(deps)(wish);
    const now = await swarm(key);
    assert.equal(now.state === 'resolved' && now.resolution, 'It was the valve');
  });

  it('seats who accepts the new invitation', async () => {
    const { again, invite, deps, key, swarm } = await over();
    await again();
    await invite(key);
    const pending = (await swarm(key)).invitations.find(
      (one) => one.status === 'pending' && one.person.id === priya.id,
    );
    assert.ok(pending);
    await acceptInvitation(deps)({ key, by: priya, invitationId: pending.id });
    await addByHand(deps)({ key, by: tom, person: kenji });
    const names = (await swarm(key)).participants.map((one) => one.person.name);
    assert.deepEqual(names, ['Tom', 'Mia', 'Priya', 'Kenji']);
  });
});
