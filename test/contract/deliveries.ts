import assert from 'node:assert/strict';
import { deliveryId } from '../../bot/domain/ids.ts';
import { keyOf, minutesPast, noon, tenant } from '../support/builders.ts';
import {
  deliverAll,
  laneKey,
  otherProcess,
  pause,
  post,
  ready,
  refresh,
  storeWithLanes,
  textOf,
} from '../support/lanes.ts';
import { forgetJobs, type StoreHome } from '../support/store.ts';

/** One effect on one outside system, from its first try to its end. */
export function deliveriesContract(home: StoreHome): void {
  describe('a try', () => {
    it('is counted before it is made', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a')]);
      await store.take();
      const first = ready(await store.head());
      assert.equal(first.attempts, 1);
      assert.equal(first.unsettledSince, undefined);
      await store.deliveries.defer(first, pause());
      assert.deepEqual(await store.head(), { kind: 'waiting', until: minutesPast(1) });
      await store.clock.tick(60_000);
      await store.take();
      assert.equal(ready(await store.head()).attempts, 2);
    });

    it('that certainly did nothing leaves nothing to look for', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a')]);
      await store.take();
      await store.deliveries.defer(ready(await store.head()), pause({ settled: true }));
      await store.clock.tick(60_000);
      assert.equal(ready(await store.head()).unsettledSince, undefined);
    });

    it('without a known end makes the next one look for what it left', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a')]);
      await store.take();
      await store.deliveries.defer(ready(await store.head()), pause({ settled: false }));
      await store.clock.tick(60_000);
      assert.equal(ready(await store.head()).unsettledSince, noon);
    });

    it('that did nothing settles nothing of an earlier one', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a')]);
      await store.take();
      await store.deliveries.defer(ready(await store.head()), pause({ settled: false }));
      await store.clock.tick(60_000);
      await store.deliveries.defer(ready(await store.head()), pause({ settled: true }));
      await store.clock.tick(60_000);
      assert.equal(ready(await store.head()).unsettledSince, noon);
    });

    it('moves on what is to be looked for: its own effect may come late, too', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a')]);
      await store.take();
      await store.deliveries.defer(ready(await store.head()), pause({ settled: false }));
      await store.clock.tick(60_000);
      await store.deliveries.defer(ready(await store.head()), pause({ settled: false }));
      await store.clock.tick(60_000);
      assert.equal(ready(await store.head()).unsettledSince, minutesPast(1));
    });

    it('whose process died is one without a known end', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a')]);
      await store.take();
      await store.head();
      await store.clock.tick(60_000);
      const other = otherProcess(store);
      await other.take();
      const again = ready(await other.head());
      assert.equal(again.unsettledSince, noon);
      assert.equal(again.attempts, 2);
    });

    it('that came too early is not counted', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a')]);
      await store.take();
      await store.deliveries.defer(ready(await store.head()), pause({ counts: false }));
      await store.clock.tick(60_000);
      assert.equal(ready(await store.head()).attempts, 1);
    });

    it('that ends after a newer one began changes nothing but a success', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a'), post('b')]);
      await store.take();
      const old = ready(await store.head());
      await store.clock.tick(60_000);
      const other = otherProcess(store);
      await other.take();
      await other.head();
      await store.deliveries.park(old, 'http-403', store.now());
      await store.deliveries.defer(old, pause());
      assert.equal((await other.head()).kind, 'ready');
      await store.deliveries.done(old, store.now());
      assert.equal(textOf(ready(await other.head()).action), 'b');
    });
  });

  describe('a delivery that was given up', () => {
    async function givenUp() {
      const store = await storeWithLanes(home);
      await store.decide([post('a'), post('b')]);
      await store.take();
      const parked = ready(await store.head());
      await store.deliveries.park(parked, 'http-403', store.now());
      return { ...store, parked };
    }

    it('holds up its lane and is shown with the reason', async () => {
      const store = await givenUp();
      assert.deepEqual(await store.head(), { kind: 'parked' });
      assert.deepEqual(await store.deliveries.idleLanes(minutesPast(60)), []);
      const [shown, ...others] = await store.deliveries.parked(tenant);
      assert.deepEqual(others, []);
      assert.equal(shown?.reason, 'http-403');
      assert.equal(shown.parkedAt, noon);
      assert.equal(shown.delivery.id, store.parked.id);
    });

    it('gets another round of tries when somebody asks, and its lane is woken', async () => {
      const store = await givenUp();
      await forgetJobs(store);
      assert.equal(await store.deliveries.retry(tenant, store.parked.id), true);
      assert.deepEqual(await store.waitingJobs(), ['lanes tenant-1 chat:swarm-1']);
      const again = ready(await store.head());
      assert.equal(again.id, store.parked.id);
      assert.equal(again.attempts, 1);
      assert.equal(again.unsettledSince, noon, 'the last try may have done something');
      assert.deepEqual(await store.deliveries.parked(tenant), []);
    });

    it('lets the next one pass when somebody skips it', async () => {
      const store = await givenUp();
      assert.equal(await store.deliveries.skip(tenant, store.parked.id, store.now()), true);
      assert.equal(textOf(ready(await store.head()).action), 'b');
    });

    it('alone lets those behind it pass, is shown all the same, and can be retried', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a'), post('b'), post('c')]);
      await store.take();
      const parked = ready(await store.head());
      await store.deliveries.park(parked, 'MessageSizeTooBig', store.now(), 'goes-on');
      assert.equal(
        await store.deliveries.releaseLane(laneKey(), store.now()),
        true,
        'there is more',
      );
      assert.deepEqual(await store.deliveries.idleLanes(store.now()), [laneKey()]);
      await store.take();
      const next = ready(await store.head());
      assert.equal(textOf(next.action), 'b');
      const last = await store.deliveries.head(laneKey(), store.now(), next);
      assert.equal(textOf(ready(last).action), 'c');
      await store.deliveries.done(ready(last), store.now());
      assert.deepEqual(await store.head(), { kind: 'empty' });
      const [shown] = await store.deliveries.parked(tenant);
      assert.equal(shown?.delivery.id, parked.id);
      await store.deliveries.retry(tenant, parked.id);
      await store.take();
      assert.equal(ready(await store.head()).id, parked.id);
      await store.deliveries.park(ready(await store.head()), 'http-403', store.now());
      assert.deepEqual(await store.head(), { kind: 'parked' }, 'it stops its lane now');
    });

    it('is decided on once', async () => {
      const { deliveries, parked, now } = await givenUp();
      await deliveries.skip(tenant, parked.id, now());
      assert.equal(await deliveries.skip(tenant, parked.id, now()), false);
      assert.equal(await deliveries.retry(tenant, parked.id), false);
      assert.equal(await deliveries.retry(tenant, deliveryId('none')), false);
    });
  });

  describe('how the deliveries of a kind stand', () => {
    it('is none, waiting, done or parked', async () => {
      const store = await storeWithLanes(home);
      const state = () => store.deliveries.stateOf(keyOf(), 'post-update');
      assert.equal(await state(), 'none');
      await store.decide([post('a'), refresh()]);
      assert.equal(await state(), 'waiting');
      await store.take();
      await store.deliveries.park(ready(await store.head()), 'http-403', noon);
      assert.equal(await state(), 'parked');
      const [shown] = await store.deliveries.parked(tenant);
      await store.deliveries.retry(tenant, shown!.delivery.id);
      assert.equal(await state(), 'waiting');
      await deliverAll(store);
      assert.equal(await state(), 'done');
    });

    it('is parked for what was skipped, until a newer one is done', async () => {
      const store = await storeWithLanes(home);
      const state = () => store.deliveries.stateOf(keyOf(), 'show-card');
      await store.decide([refresh()]);
      await store.take();
      const { id, ...rest } = ready(await store.head());
      await store.deliveries.park({ id, ...rest }, 'http-403', noon);
      await store.deliveries.skip(tenant, id, noon);
      assert.equal(await state(), 'parked');
      await store.decide([refresh()]);
      await deliverAll(store);
      assert.equal(await state(), 'done');
    });
  });
}
