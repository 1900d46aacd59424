import assert from 'node:assert/strict';
import { boilers, minutesPast, priya } from '../support/builders.ts';
import { openSharedStore } from '../support/store.ts';
import { keyOfSwarm, recordOf, swarmWorld } from '../support/swarm-world.ts';

describe('inviting experts', () => {
  before(openSharedStore);

  it('asks the smallest set, each with a time to answer by', async () => {
    const { opened, invite, swarm } = await swarmWorld();
    const key = keyOfSwarm(await opened());
    await invite(key);
    const { invitations, passedOver } = await swarm(key);
    assert.deepEqual(
      invitations.map((one) => [one.person.name, one.status, one.answerBy]),
      [
        ['Priya', 'pending', minutesPast(5)],
        ['Rosa', 'pending', minutesPast(5)],
      ],
    );
    assert.deepEqual(
      passedOver.map((one) => one.person.name),
      ['Kenji'],
    );
  });

  it('sends each a card, and sets a timer for a reminder and one for their silence', async () => {
    const { opened, invite, swarm, store, effects } = await swarmWorld();
    const key = keyOfSwarm(await opened());
    await invite(key);
    const ids = (await swarm(key)).invitations.map((one) => one.id);
    const [first, second] = ids;
    assert.deepEqual(
      (await effects()).filter((effect) => effect.includes('show-invitation')),
      [`person:priya show-invitation:${first!}`, `person:rosa show-invitation:${second!}`],
    );
    const timers = (await store.waitingJobs()).filter((job) => job.startsWith('timers'));
    const each = ids.flatMap((id) => [`timers ${id}`, `timers ${id}`]);
    assert.deepEqual(timers, each.toSorted());
  });

  it('does not ask again while somebody is being asked', async () => {
    const { opened, invite, swarm } = await swarmWorld();
    const key = keyOfSwarm(await opened());
    await invite(key);
    const before = await swarm(key);
    await invite(key);
    assert.deepEqual(await swarm(key), before);
  });

  it('run twice at once asks once', async () => {
    const { opened, invite, swarm } = await swarmWorld();
    const key = keyOfSwarm(await opened());
    await Promise.all([invite(key), invite(key)]);
    assert.equal((await swarm(key)).invitations.length, 2);
  });

  it('passes over who has become offline, and who helps in enough swarms', async () => {
    const { opened, invite, swarm, presence, cases } = await swarmWorld();
    presence.set(priya.id, 'offline');
    for (const number of ['CAS-1', 'CAS-2']) {
      cases.set(number, recordOf(number));
      await invite(keyOfSwarm(await opened({ case: number, skillIds: [boilers.id] })));
    }
    const key = keyOfSwarm(await opened({ skillIds: [boilers.id] }));
    await invite(key);
    const found = await swarm(key);
    assert.deepEqual(found.invitations, []);
    assert.deepEqual(
      found.passedOver.map((one) => [one.person.name, one.why]),
      [
        ['Priya', 'is offline'],
        ['Kenji', 'is already helping in 2 swarms'],
      ],
    );
    assert.deepEqual(found.unmatchedSkills, [boilers]);
  });
});
