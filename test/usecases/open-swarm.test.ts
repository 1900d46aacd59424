import assert from 'node:assert/strict';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { rebuild } from '../../bot/domain/swarm/apply-event.ts';
import { firstBreak } from '../../bot/domain/swarm/timeline.ts';
import { cancelSwarm } from '../../bot/usecases/cancel-swarm.ts';
import { openSwarm } from '../../bot/usecases/open-swarm.ts';
import { boilers, espressoCase, mia, priya, tenant, tom } from '../support/builders.ts';
import { openSharedStore } from '../support/store.ts';
import { espressoRecord, keyOfSwarm, recordOf, swarmWorld } from '../support/swarm-world.ts';

describe('opening a swarm', () => {
  before(openSharedStore);

  it('records it with its first entry, and what the outside must be told', async () => {
    const { open, store, effects } = await swarmWorld();
    const opened = await open();
    assert.equal(opened.kind, 'opened');
    assert.deepEqual(await store.swarms.findSwarm(keyOfSwarm(opened.swarm)), opened.swarm);
    const entries = await store.swarms.timeline(keyOfSwarm(opened.swarm));
    assert.deepEqual(rebuild(entries), opened.swarm);
    assert.equal(firstBreak(entries, sha256), undefined);
    const id = opened.swarm.id;
    assert.deepEqual(await effects(), [
      `case:case-1 save-swarm`,
      `case:case-1 save-skills`,
      `case:case-1 save-participant:tom`,
      `case:case-1 save-participant:mia`,
      `chat:${id} open-chat`,
      `chat:${id} show-card:case`,
      `experts:${id} find-experts`,
      'person:tom offer-calls',
    ]);
  });

  it('takes along who leads the agent', async () => {
    const { opened } = await swarmWorld();
    const { participants } = await opened();
    assert.deepEqual(
      participants.map((one) => [one.person, one.role]),
      [
        [tom, 'agent'],
        [mia, 'observer'],
      ],
    );
  });

  it('offers the one that runs on the case already', async () => {
    const { open, opened } = await swarmWorld();
    const first = await opened();
    assert.deepEqual(await open({ by: priya }), { kind: 'already-swarming', swarm: first });
  });

  it('by two people at once opens one', async () => {
    const { open } = await swarmWorld();
    const both = await Promise.all([open(), open({ by: priya })]);
    assert.deepEqual(both.map((one) => one.kind).toSorted(), ['already-swarming', 'opened']);
  });

  it('is possible again when the last one is over, with another code', async () => {
    const { opened, open, deps } = await swarmWorld();
    const first = await opened();
    await cancelSwarm(deps)({ key: keyOfSwarm(first), by: tom, reason: 'hung up' });
    const second = await open();
    assert.equal(second.kind, 'opened');
    assert.notEqual(second.swarm.code, first.code);
  });

  it('takes the skills from the words when none are named', async () => {
    const { cases, deps } = await swarmWorld();
    cases.set(espressoCase.number, { ...espressoRecord, title: 'The boiler leaks' });
    const opened = await openSwarm(deps)({
      tenantId: tenant,
      by: tom,
      case: espressoCase.number,
      request: 'What to do?',
    });
    assert.deepEqual(opened.kind === 'opened' && opened.swarm.skills, [boilers]);
  });

  for (const [what, told, refusal] of [
    ['a case nobody knows', { case: 'CAS-404' }, 'case-not-found'],
    ['a case the agent may not see', { case: 'CAS-403' }, 'case-forbidden'],
    ['a case that is closed', { case: 'CAS-9' }, 'case-closed'],
    ['no request', { request: ' ' }, 'request-missing'],
    ['a request of 20,000 characters', { request: 'x'.repeat(20_000) }, 'request-too-long'],
    ['a skill nobody knows', { skillIds: ['magic'] }, 'unknown-skill'],
  ] as const) {
    it(`is refused for ${what}, and nothing is recorded`, async () => {
      const { open, cases, effects } = await swarmWorld();
      cases.set('CAS-403', 'forbidden');
      cases.set('CAS-9', { ...recordOf('CAS-9'), isOpen: false });
      assert.deepEqual(await open(told), { kind: 'refused', refusal });
      assert.deepEqual(await effects(), []);
    });
  }
});
