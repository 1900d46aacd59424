import assert from 'node:assert/strict';
import { cancelSwarm } from '../../bot/usecases/cancel-swarm.ts';
import { priya, tenant, tom } from '../support/builders.ts';
import { happens, offered, offerWorld, started, talksWith, tomsMail } from '../support/offers.ts';
import { openSharedStore } from '../support/store.ts';
import { keyOfSwarm, recordOf } from '../support/swarm-world.ts';

/** Tom has a call, was asked which of his swarms it is about, and nothing waits. */
async function askedTom() {
  const world = await offerWorld();
  const key = keyOfSwarm(await world.opened());
  await world.tell([started, talksWith('a-1', 1, tomsMail), offered(2)]);
  await world.forgetEffects();
  const { id: interactionId } = await world.call();
  const answer = { key, interactionId, by: tom };
  return { ...world, key, interactionId, answer };
}

const ended = happens('end', 9, { type: 'ended' });

describe('connecting a call to a swarm by hand', () => {
  before(openSharedStore);

  it('is recorded as said by that person, and the card says so', async () => {
    const { link, answer, key, interactionId, store, effects, stateFor } = await askedTom();
    const linked = await link(answer);
    assert.ok(typeof linked === 'object');
    assert.equal(linked.interactionId, interactionId);
    const last = (await store.swarms.timeline(key)).at(-1);
    assert.deepEqual([last?.event?.type, last?.by], ['interaction-linked', tom]);
    assert.deepEqual(await effects(), ['person:tom offer-contact']);
    assert.equal(await stateFor(), 'connected');
  });

  it('happens once when it comes twice at once, also for two swarms', async () => {
    const { link, answer, cases, opened } = await askedTom();
    cases.set('CAS-2', recordOf('CAS-2'));
    const other = keyOfSwarm(await opened({ case: 'CAS-2' }));
    const answers = await Promise.all([
      link(answer),
      link(answer),
      link({ ...answer, key: other }),
    ]);
    const refusals = answers.filter((one) => typeof one === 'string');
    assert.deepEqual(refusals, ['already-linked', 'already-linked']);
  });

  it('is for who was asked, about swarms of their own', async () => {
    const { link, answer, cases, opened, swarm, key } = await askedTom();
    cases.set('CAS-2', recordOf('CAS-2'));
    const priyas = keyOfSwarm(await opened({ case: 'CAS-2', by: priya }));
    assert.equal(await link({ ...answer, by: priya }), 'not-yours');
    assert.equal(await link({ ...answer, key: priyas }), 'not-yours');
    assert.equal((await swarm(key)).interactionId, undefined);
  });

  it('is refused once the call is with somebody else, and taken when it is back', async () => {
    const { link, answer, tell } = await askedTom();
    await tell([talksWith('a-2', 3)]);
    assert.equal(await link(answer), 'not-yours');
    await tell([happens('left', 4, { type: 'agent-left', agentId: 'a-2' })]);
    assert.equal(typeof (await link(answer)), 'object');
  });

  it('is refused when the call is over, or has its case', async () => {
    const over = await askedTom();
    await over.tell([ended]);
    assert.equal(await over.link(over.answer), 'over');
    const named = await askedTom();
    await named.tell([happens('case', 3, { type: 'case-named', caseNumber: 'CAS-77' })]);
    assert.equal(await named.link(named.answer), 'already-linked');
  });

  it('is refused by a swarm that is closed, or shows another call that goes on', async () => {
    const closed = await askedTom();
    await cancelSwarm(closed.deps)({ key: closed.key, by: tom, reason: 'Wrong case' });
    assert.equal(await closed.link(closed.answer), 'swarm-closed');
    const { link, answer, tell, call } = await askedTom();
    await tell([started, talksWith('a-1', 1, tomsMail), offered(3)], 'call-2');
    const { id: second } = await call('call-2');
    assert.equal(typeof (await link(answer)), 'object');
    assert.equal(await link({ ...answer, interactionId: second }), 'swarm-has-contact');
    await tell([ended]);
    assert.equal(typeof (await link({ ...answer, interactionId: second })), 'object');
  });
});

describe('the question which swarm a call is about', () => {
  before(openSharedStore);

  it('is asked anew of nobody who said none', async () => {
    const { decline, answer, gatherAll, stateFor, cardEffects, forgetEffects } = await askedTom();
    const { interactionId, by } = answer;
    const none = { tenantId: tenant, interactionId, by };
    assert.equal(await decline({ ...none, by: priya }), 'not-yours');
    assert.equal(await decline(none), 'declined');
    await gatherAll();
    assert.deepEqual(await cardEffects(), ['person:tom offer-contact']);
    assert.equal(await stateFor(), 'none-of-these');
    await forgetEffects();
    assert.equal(await decline(none), 'declined');
    await gatherAll();
    assert.deepEqual(await cardEffects(), []);
  });

  it('shows what has become of it: the end, a case, somebody else', async () => {
    for (const [news, kind] of [
      [ended, 'over'],
      [happens('case', 3, { type: 'case-named', caseNumber: 'CAS-77' }), 'case-known'],
      [talksWith('a-2', 3), 'passed-on'],
    ] as const) {
      const { tell, stateFor, cardEffects } = await askedTom();
      await tell([news]);
      assert.deepEqual(await cardEffects(), ['person:tom offer-contact'], kind);
      assert.equal(await stateFor(), kind);
    }
  });

  it('is not drawn anew for what it does not show', async () => {
    const { tell, cardEffects } = await askedTom();
    await tell([happens('held', 4, { type: 'held' })]);
    assert.deepEqual(await cardEffects(), []);
  });

  it('is one of its own for each call', async () => {
    const { tell, call, store } = await askedTom();
    await tell([happens('case', 3, { type: 'case-named', caseNumber: 'CAS-77' })]);
    await tell([started, talksWith('a-1', 1, tomsMail), offered(3)], 'call-2');
    const rows = await store.db
      .selectFrom('deliveries')
      .select('interaction_id')
      .where('kind', '=', 'offer-contact')
      .orderBy('lane_seq')
      .execute();
    assert.deepEqual(
      rows.map((row) => row.interaction_id),
      [(await call()).id, (await call('call-2')).id],
    );
  });

  it('goes to the next agent, and leaves the one before', async () => {
    const { tell, cardEffects, stateFor } = await askedTom();
    await tell([talksWith('a-2', 3), offered(4, priya, 'a-2')]);
    assert.deepEqual(await cardEffects(), [
      'person:priya offer-contact',
      'person:tom offer-contact',
    ]);
    assert.equal(await stateFor(tom), 'passed-on');
    assert.equal(await stateFor(priya), 'nothing-to-offer');
  });
});
