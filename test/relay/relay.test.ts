import assert from 'node:assert/strict';
import { after, msOf } from '../../bot/domain/ids.ts';
import { NotYet } from '../../bot/relay/perform.ts';
import { relaySettings } from '../../bot/relay/relay.ts';
import { minutesPast, noon, tenant } from '../support/builders.ts';
import { failing, gate, neverAnswering, throwing } from '../support/far-side.ts';
import { lane, laneKey, post, refresh } from '../support/lanes.ts';
import { relayOver, relayWithLanes } from '../support/relay.ts';
import { openSharedStore } from '../support/store.ts';
import { until } from '../support/until.ts';

describe('the relay', () => {
  before(openSharedStore);

  it('delivers each lane in the order of decision', async () => {
    const { relay, decide, target } = await relayWithLanes();
    await decide([post('a'), post('b')]);
    await decide([post('c')]);
    await relay.processAll();
    assert.deepEqual(target.heard(), ['a', 'b', 'c']);
  });

  it('delivers nothing twice', async () => {
    const { relay, decide, target, wake } = await relayWithLanes();
    await relay.start();
    await decide([post('a')]);
    await Promise.all([wake(laneKey()), wake(laneKey()), relay.processAll()]);
    await wake(laneKey());
    await relay.stop();
    assert.deepEqual(target.heard(), ['a']);
  });

  it('delivers what a delivery leads to', async () => {
    const { relay, decide, target } = await relayWithLanes();
    target.on('a', () => decide([post('b'), post('c', 'swarm-2')]));
    await decide([post('a')]);
    await relay.processAll();
    assert.deepEqual(target.heard().toSorted(), ['a', 'b', 'c']);
  });

  it('lets a slow far side hold up its own lane only', async () => {
    const { relay, decide, target, left } = await relayWithLanes();
    const { open, pass } = gate();
    target.on('slow', pass);
    const others = Array.from({ length: 9 }, (_, i) => post(`quick ${i}`, `swarm-${i + 2}`));
    await decide([post('slow'), post('behind it'), ...others]);
    const processed = relay.processAll();
    await until(async () =>
      (await Promise.all(others.map((_, i) => left(`swarm-${i + 2}`)))).every(
        (one) => one.length === 0,
      ),
    );
    assert.deepEqual(await left(), ['slow', 'behind it']);
    open();
    await processed;
    assert.deepEqual(await left(), []);
  });

  it('tries again later what certainly did not happen', async () => {
    const { relay, decide, target, clock, asked } = await relayWithLanes();
    target.on('a', failing('retry'), failing('retry'));
    await decide([post('a'), post('b')]);
    await relay.processAll();
    assert.deepEqual(target.heard(), ['a'], 'what is behind it waits');
    assert.deepEqual(asked, [{ lane: lane('swarm-1'), at: after(noon, 1_000) }]);
    await clock.tick(1_000);
    await relay.processAll();
    await clock.tick(2_000);
    await relay.processAll();
    assert.deepEqual(target.heard(), ['a', 'a', 'a', 'b']);
    assert.deepEqual(
      target.tries.map((one) => one.unsettledSince),
      [undefined, undefined, undefined, undefined],
    );
  });

  it('waits as long as the far side says, to the millisecond', async () => {
    const { relay, decide, target, asked } = await relayWithLanes();
    target.on('a', failing('retry', { code: 'http-429', retryAfterMs: 2_499.2 }));
    await decide([post('a')]);
    await relay.processAll();
    assert.equal(asked[0]?.at, after(noon, 2_500));
  });

  it('says to look first when an answer got lost', async () => {
    const { relay, decide, target, clock } = await relayWithLanes();
    target.on('a', failing('unknown', { code: 'network' }));
    await decide([post('a')]);
    await relay.processAll();
    await clock.tick(1_000);
    await relay.processAll();
    assert.deepEqual(
      target.tries.map((one) => one.unsettledSince),
      [undefined, noon],
    );
  });

  it('gives up at once what is refused, and shows why', async () => {
    const { relay, decide, target, deliveries, left, log } = await relayWithLanes();
    target.on('a', failing('refused', { code: 'http-403' }));
    await decide([post('a'), post('b'), post('c', 'swarm-2')]);
    await relay.processAll();
    assert.deepEqual(await left(), ['a', 'b']);
    assert.deepEqual(await left('swarm-2'), []);
    const [parked] = await deliveries.parked(tenant);
    assert.equal(parked?.reason, 'http-403');
    assert.deepEqual(log.codes, ['delivery-parked']);
  });

  it('goes on behind what somebody had retried or skipped', async () => {
    const { relay, decide, target, deliveries } = await relayWithLanes();
    target.on('a', failing('refused'), failing('refused'));
    await decide([post('a'), post('b')]);
    await relay.processAll();
    const [parked] = await deliveries.parked(tenant);
    await deliveries.retry(tenant, parked!.delivery.id);
    await relay.processAll();
    await deliveries.skip(tenant, parked!.delivery.id, noon);
    await relay.processAll();
    assert.deepEqual(target.heard(), ['a', 'a', 'b']);
  });

  it('gives up when the tries run out', async () => {
    const { relay, decide, target, clock, deliveries } = await relayWithLanes({ maxTries: 3 });
    target.on('a', ...Array.from({ length: 9 }, () => failing('retry', { code: 'http-500' })));
    await decide([post('a')]);
    for (let minute = 0; minute < 5; minute += 1) {
      await relay.processAll();
      await clock.tick(60_000);
    }
    assert.equal(target.tries.length, 3);
    assert.equal((await deliveries.parked(tenant))[0]?.reason, 'http-500');
  });

  it('counts no try that came too early', async () => {
    const { relay, decide, target, clock } = await relayWithLanes({ maxTries: 1 });
    const pace = (minute: number) => throwing(new NotYet(minutesPast(minute), 'a moment ago'));
    target.on('a', pace(1), pace(2), pace(3));
    await decide([post('a')]);
    for (let minute = 0; minute < 4; minute += 1) {
      await relay.processAll();
      await clock.tick(60_000);
    }
    assert.deepEqual(
      target.tries.map((one) => one.attempts),
      [1, 1, 1, 1],
    );
  });

  it('treats its own breakage as a lost answer, and says so in the log', async () => {
    const { relay, decide, target, clock, log } = await relayWithLanes();
    target.on('a', throwing(new TypeError('x is undefined')));
    await decide([post('a')]);
    await relay.processAll();
    await clock.tick(1_000);
    await relay.processAll();
    assert.equal(target.tries[1]?.unsettledSince, noon);
    assert.deepEqual(log.codes, ['delivery-broke', 'delivery-deferred']);
  });

  it('shows once what changed many times while it waited', async () => {
    const { relay, decide, target, clock } = await relayWithLanes();
    target.on('show-card', failing('retry'));
    for (let i = 0; i < 20; i += 1) await decide([refresh()]);
    await relay.processAll();
    for (let i = 0; i < 20; i += 1) await decide([refresh()]);
    await clock.tick(1_000);
    await relay.processAll();
    assert.equal(target.tries.length, 2);
  });

  it('wakes what was left behind, every few seconds', async () => {
    const { relay, decide, asked, clock } = await relayWithLanes();
    await relay.start();
    await decide([post('a')]);
    assert.deepEqual(asked, []);
    await clock.tick(5_000);
    await until(() => asked.length > 0);
    assert.deepEqual(asked[0], { lane: lane('swarm-1'), at: undefined });
    await relay.stop();
  });

  it('stops after the try in hand and begins no other', async () => {
    const { relay, decide, target, left } = await relayWithLanes();
    const { open, pass } = gate();
    target.on('a', pass);
    await decide([post('a'), post('b')]);
    const processing = relay.processAll();
    await until(() => target.tries.length === 1);
    const stopped = relay.stop();
    open();
    await Promise.all([stopped, processing]);
    assert.deepEqual(await left(), ['b']);
  });
});

describe('after a kill', () => {
  before(openSharedStore);

  async function killedWhile(moment: 'calling' | 'waiting') {
    const store = await relayWithLanes();
    store.target.on('b', moment === 'calling' ? neverAnswering : failing('unknown'));
    await store.decide([post('a'), post('b'), post('c')]);
    const dying = store.relay.processAll();
    await until(() => store.target.tries.length === 2);
    if (moment === 'waiting') await dying;
    await store.clock.tick(10_000);
    const next = relayOver(store);
    await next.relay.start();
    await next.relay.processAll();
    await next.relay.stop();
    return { store, next };
  }

  it('in the middle of a call, the next life looks what the call left, and goes on', async () => {
    const { next } = await killedWhile('calling');
    assert.deepEqual(next.target.heard(), ['b', 'c']);
    assert.deepEqual(
      next.target.tries.map((one) => one.unsettledSince),
      [noon, undefined],
    );
  });

  it('between two tries, the next life makes the next one', async () => {
    const { next } = await killedWhile('waiting');
    assert.deepEqual(next.target.heard(), ['b', 'c']);
    assert.equal(next.target.tries[0]?.unsettledSince, noon);
    assert.equal(next.target.tries[0].attempts, 2);
  });

  it('between the effect and its being noted, the next life looks first', async () => {
    const store = await relayWithLanes();
    const dying = relayOver(store, {
      deliveries: {
        ...store.deliveries,
        head: (key, now, done) =>
          done ? new Promise(() => undefined) : store.deliveries.head(key, now),
      },
    });
    await store.decide([post('a')]);
    void dying.relay.processAll();
    await until(() => dying.target.tries.length === 1);
    const next = relayOver(store);
    await next.relay.start();
    await next.relay.processAll();
    await next.relay.stop();
    assert.equal(next.target.tries[0]?.unsettledSince, noon);
  });

  it('between the decision and its wake-up, the next life finds the lane by itself', async () => {
    const store = await relayWithLanes();
    await store.decide([post('a')]);
    await store.relay.start();
    assert.deepEqual(store.asked, [{ lane: lane('swarm-1'), at: undefined }]);
    await store.relay.stop();
  });
});

describe('two processes', () => {
  before(openSharedStore);

  it('never drain a lane at once, and together drain all', async () => {
    const store = await relayWithLanes();
    let inFlight = 0;
    let most = 0;
    const heard: string[] = [];
    const perform = async ({ laneSeq }: { laneSeq: number }) => {
      most = Math.max(most, (inFlight += 1));
      await new Promise<void>((resume) => setImmediate(resume));
      heard.push(String(laneSeq));
      inFlight -= 1;
    };
    await store.decide(Array.from({ length: 10 }, (_, i) => post(`${i}`)));
    const processes = ['one', 'other'].map((name) =>
      relayOver(store, { deliveries: store.asProcess(name), perform }),
    );
    await Promise.all(processes.map(({ relay }) => relay.processAll()));
    assert.equal(most, 1);
    assert.deepEqual(
      heard,
      Array.from({ length: 10 }, (_, i) => `${i + 1}`),
    );
  });

  it('share the work of one that died when its lease is over', async () => {
    const store = await relayWithLanes();
    store.target.on('a', neverAnswering);
    const dying = relayOver(store, {
      deliveries: store.asProcess('dying'),
      perform: store.target.perform,
    });
    await store.decide([post('a')]);
    void dying.relay.processAll();
    await until(() => store.target.tries.length === 1);
    const next = relayOver(store, { deliveries: store.asProcess('next') });
    await next.relay.processAll();
    assert.deepEqual(next.target.heard(), []);
    // The time jumps and no timer of the dead one fires: it does not renew.
    await store.clock.setTime(msOf(minutesPast(1)));
    await next.relay.processAll();
    assert.deepEqual(next.target.heard(), ['a']);
    assert.equal(next.target.tries[0]?.unsettledSince, noon);
  });

  it('leave a lane to the one that is still at a long call', async () => {
    const store = await relayWithLanes();
    const { open, pass } = gate();
    store.target.on('a', pass);
    await store.decide([post('a')]);
    const working = store.relay.processAll();
    const { leaseMs } = relaySettings;
    await until(() => store.target.tries.length === 1);
    for (let i = 0; i < 6; i += 1) {
      await store.clock.tick(leaseMs / 3);
      await until(async () => (await leaseOf(store)) > store.clock.now() + 0.8 * leaseMs);
    }
    const next = relayOver(store, { deliveries: store.asProcess('next') });
    await next.relay.processAll();
    assert.deepEqual(next.target.heard(), []);
    open();
    await working;
  });
});

async function leaseOf({ db }: Awaited<ReturnType<typeof relayWithLanes>>): Promise<number> {
  const row = await db.selectFrom('lanes').select('lease_until').executeTakeFirst();
  return row?.lease_until?.getTime() ?? 0;
}
