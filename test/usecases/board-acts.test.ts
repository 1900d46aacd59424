import assert from 'node:assert/strict';
import { deliveryId, type DeliveryId } from '../../bot/domain/ids.ts';
import { boardSwarmOf } from '../../bot/domain/board/board-swarm.ts';
import { foldTimeline } from '../../bot/domain/board/fold-timeline.ts';
import type { Swarm } from '../../bot/domain/swarm/swarm.ts';
import { addByHand } from '../../bot/usecases/add-by-hand.ts';
import { askMore } from '../../bot/usecases/ask-more.ts';
import { cancelSwarm } from '../../bot/usecases/cancel-swarm.ts';
import { parkDelivery } from '../../bot/usecases/park-delivery.ts';
import { postUpdate } from '../../bot/usecases/post-update.ts';
import { resolveSwarm } from '../../bot/usecases/resolve-swarm.ts';
import { listParked, settleParked } from '../../bot/usecases/settle-parked.ts';
import { kenji, mia, noon, priya, tenant, tom } from '../support/builders.ts';
import { callInto } from '../support/contact-of-swarm.ts';
import { openSharedStore } from '../support/store.ts';
import { keyOfSwarm, swarmWorld } from '../support/swarm-world.ts';

/** Kenji is no member, and no supervisor unless he acts as one. */
async function supervised() {
  const world = await swarmWorld();
  const swarm = await world.opened();
  const key = keyOfSwarm(swarm);
  const by = kenji;
  const as = 'supervisor';
  const told = async () =>
    (await world.store.swarms.timeline(key)).map(({ event, by: who }) => [
      event?.type,
      who === 'system' ? who : who.name,
    ]);
  return { ...world, key, by, as, told } as const;
}

describe('a supervisor in a swarm they are not in', () => {
  before(openSharedStore);

  it('has more people asked, also for what somebody is asked for already', async () => {
    const { deps, invite, swarm, key, by, as, told } = await supervised();
    await invite(key);
    assert.deepEqual(await namesAsked(swarm(key)), ['Priya', 'Rosa']);
    const asked = await askMore(deps)({ key, by: mia, as });
    assert.ok(asked !== 'no-swarm' && !asked.refusal);
    await invite(key);
    assert.deepEqual(await namesAsked(swarm(key)), ['Kenji', 'Priya', 'Rosa']);
    assert.ok(
      (await told()).some(([type, who]) => type === 'more-experts-wanted' && who === 'Mia'),
    );
    assert.equal((await swarm(key)).wantsMore, undefined);
    assert.equal(refusalOf(await askMore(deps)({ key, by, as: 'member' })), 'not-a-member');
  });

  it('is told when nobody is left to be needed', async () => {
    const { deps, key, swarm, by, as } = await supervised();
    const world = await swarm(key);
    assert.ok(world.skills.length > 0);
    await cancelSwarm(deps)({ key, by, reason: 'done', as });
    assert.equal(refusalOf(await askMore(deps)({ key, by, as })), 'swarm-closed');
  });

  it('names somebody, who is in at once', async () => {
    const { deps, key, by, as, swarm, told } = await supervised();
    await addByHand(deps)({ key, by, person: priya, as });
    assert.ok((await swarm(key)).participants.some((one) => one.person.id === priya.id));
    assert.deepEqual((await told()).at(-1), ['participant-added', 'Kenji']);
  });

  it('writes to the chat, and says who wrote it', async () => {
    const { deps, key, by, as, swarm } = await supervised();
    await postUpdate(deps)({ key, by, text: 'I look into it.', as });
    assert.deepEqual(
      (await swarm(key)).updates.map((one) => [one.by.name, one.text]),
      [['Kenji', 'I look into it.']],
    );
  });

  it('closes it: solved, with words for who has the customer', async () => {
    const { deps, key, by, as, swarm, store, told, clock } = await supervised();
    await callInto(store, { clock }).ring((await swarm(key)).case.number);
    await resolveSwarm(deps)({ key, by, text: 'Reseat gasket 3.', closesCase: false, as });
    const solved = await swarm(key);
    assert.equal(solved.state === 'resolved' && solved.resolvedBy.name, 'Kenji');
    assert.deepEqual(
      solved.deskNotes.map((note) => [note.from.name, note.text]),
      [['Kenji', 'Reseat gasket 3.']],
    );
    assert.ok((await told()).some(([type, who]) => type === 'swarm-resolved' && who === 'Kenji'));
  });

  it('closes it: cancelled', async () => {
    const { deps, key, by, as, told } = await supervised();
    await cancelSwarm(deps)({ key, by, reason: 'Opened twice.', as });
    assert.ok((await told()).some(([type, who]) => type === 'swarm-cancelled' && who === 'Kenji'));
  });

  it('may none of it as a mere stranger', async () => {
    const { deps, key, by } = await supervised();
    const refusals = [
      await addByHand(deps)({ key, by, person: priya }),
      await postUpdate(deps)({ key, by, text: 'Hello.' }),
      await resolveSwarm(deps)({ key, by, text: 'Done.', closesCase: false }),
      await cancelSwarm(deps)({ key, by, reason: 'No.' }),
    ].map(refusalOf);
    assert.deepEqual(
      refusals,
      refusals.map(() => 'not-a-member'),
    );
  });

  it('does not close the case: that is its agent’s', async () => {
    const { deps, key, by, as } = await supervised();
    const wish = { key, by, text: 'Done.', closesCase: true, as } as const;
    assert.equal(refusalOf(await resolveSwarm(deps)(wish)), 'only-the-agent-closes-the-case');
  });
});

describe('the customer on hold', () => {
  before(openSharedStore);

  it('stands in the timeline from when it began, and no more once they are back', async () => {
    const { store, swarm, key, clock, told } = await supervised();
    const call = callInto(store, { clock });
    await call.ring((await swarm(key)).case.number);
    await call.tell({ type: 'agent-assigned', agent: { id: 'agent-1' } });
    assert.equal((await swarm(key)).heldSince, undefined);
    await call.tell({ type: 'held' });
    const since = (await swarm(key)).heldSince;
    assert.ok(since !== undefined && since > noon);
    await call.tell({ type: 'line', segmentId: '1', speaker: 'agent', text: 'Hm.', isFinal: true });
    assert.equal((await swarm(key)).heldSince, since, 'said once');
    await call.tell({ type: 'resumed' });
    assert.equal((await swarm(key)).heldSince, undefined);
    const holds = (await told()).filter(([type]) => type?.startsWith('customer-'));
    assert.deepEqual(holds, [
      ['customer-on-hold', 'system'],
      ['customer-off-hold', 'system'],
    ]);
  });

  it('is noted too where the hold began before the swarm showed the call', async () => {
    const { store, swarm, key, clock } = await supervised();
    const call = callInto(store, { clock });
    await call.tell(
      { type: 'started', channel: 'voice' },
      { type: 'agent-assigned', agent: { id: 'agent-1' } },
      { type: 'held' },
    );
    await call.tell({ type: 'case-named', caseNumber: (await swarm(key)).case.number });
    await call.tell();
    assert.notEqual((await swarm(key)).heldSince, undefined);
  });

  it('is over when they hang up', async () => {
    const { store, swarm, key, clock } = await supervised();
    const call = callInto(store, { clock });
    await call.ring((await swarm(key)).case.number);
    await call.tell({ type: 'agent-assigned', agent: { id: 'agent-1' } }, { type: 'held' });
    await call.tell({ type: 'ended' });
    assert.equal((await swarm(key)).heldSince, undefined);
  });
});

describe('what was given up', () => {
  before(openSharedStore);

  /** Whatever stands first in the case's lane was tried and is given up. */
  async function givenUp() {
    const world = await supervised();
    const { store, deps, key, clock } = world;
    const at = new Date(clock.now()).toISOString() as typeof noon; // the test's own clock
    const lanes = await store.deliveries.idleLanes(at);
    const lane = lanes.find((one) => one.lane.startsWith('case:'));
    assert.ok(lane);
    const until = new Date(clock.now() + 60_000).toISOString() as typeof noon;
    assert.ok(await store.deliveries.takeLane(lane, { until, now: at }));
    const head = await store.deliveries.head(lane, at);
    assert.ok(head.kind === 'ready');
    await parkDelivery(deps)(head.delivery, 'http-403', at);
    const parked = { ...deps, deliveries: store.deliveries };
    const undelivered = async (): Promise<readonly DeliveryId[]> =>
      (await world.swarm(key)).undelivered ?? [];
    return {
      ...world,
      delivery: head.delivery,
      undelivered,
      list: listParked(parked),
      settle: settleParked(parked),
    };
  }

  it('stands in the timeline, and on the board as its timeline tells it', async () => {
    const { delivery, undelivered, told, swarm, store, key } = await givenUp();
    assert.deepEqual(await undelivered(), [delivery.id]);
    assert.deepEqual((await told()).at(-1), ['delivery-parked', 'system']);
    const alone = foldTimeline(await store.swarms.timeline(key));
    assert.deepEqual(boardSwarmOf(await swarm(key)), alone);
  });

  it('is seen by members and supervisors, and by nobody else', async () => {
    const { list, by } = await givenUp();
    assert.equal((await list({ tenantId: tenant, by: tom })).length, 1);
    assert.equal((await list({ tenantId: tenant, by })).length, 0);
    assert.equal((await list({ tenantId: tenant, by, as: 'supervisor' })).length, 1);
  });

  for (const how of ['retry', 'skip'] as const) {
    it(`is decided by a supervisor (${how}), who stands in the timeline`, async () => {
      const { settle, delivery, by, as, undelivered, told, store } = await givenUp();
      const wish = { tenantId: tenant, by, as, deliveryId: delivery.id, how } as const;
      assert.equal(await settle({ ...wish, as: 'member' }), 'not-parked');
      assert.equal(await settle(wish), 'settled');
      assert.deepEqual(await undelivered(), []);
      assert.deepEqual((await told()).at(-1), ['delivery-settled', 'Kenji']);
      assert.deepEqual(await store.deliveries.parked(tenant), []);
      assert.equal(await settle(wish), 'not-parked', 'once');
    });
  }

  it('is not told of when a newer try has begun', async () => {
    const { deps, key, told, delivery } = await givenUp();
    const before = (await told()).length;
    await parkDelivery(deps)({ ...delivery, id: deliveryId('gone') }, 'http-403', noon);
    assert.equal((await told()).length, before, String(key.swarmId));
  });
});

const namesAsked = async (swarm: Promise<Swarm>): Promise<readonly string[]> =>
  (await swarm).invitations.map((one) => one.person.name).toSorted();

const refusalOf = (changed: { refusal?: string } | 'no-swarm'): string | undefined =>
  changed === 'no-swarm' ? changed : changed.refusal;
