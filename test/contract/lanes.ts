import assert from 'node:assert/strict';
import { askedOf, keyOf, minutesPast, priya } from '../support/builders.ts';
import {
  deliverAll,
  lane,
  laneKey,
  otherProcess,
  pause,
  post,
  ready,
  refresh,
  storeWithLanes,
  textOf,
} from '../support/lanes.ts';
import type { StoreHome } from '../support/store.ts';

/** What must stay in order, and who drains it. */
export function lanesContract(home: StoreHome): void {
  describe('the order in a lane', () => {
    it('is the order of the effects of one decision', async () => {
      const store = await storeWithLanes(home);
      await store.decide(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((text) => post(text)));
      await store.take();
      const delivered = await deliverAll(store);
      assert.equal(delivered.map((one) => textOf(one.action)).join(''), 'abcdefg');
      assert.deepEqual(
        delivered.map((one) => one.laneSeq),
        [1, 2, 3, 4, 5, 6, 7],
      );
    });

    it('is kept in each of several lanes of one decision', async () => {
      const store = await storeWithLanes(home);
      const [x, y] = ['swarm-x', 'swarm-y'];
      await store.decide([post('1', y), post('1', x), post('2', y), post('2', x)]);
      assert.deepEqual(await store.left(x), ['1', '2']);
      assert.deepEqual(await store.left(y), ['1', '2']);
    });

    // PGlite has one connection, so there the second decision cannot begin to write before the first is
    // through. That the lane's lock alone decides is seen on PostgreSQL (two-processes.test.ts, too).
    it('is the order in which decisions got hold of the lane, not in which they were begun', async () => {
      const store = await storeWithLanes(home);
      const order: string[] = [];
      const decideAs = (name: string) =>
        store.swarms.transact(async (tx) => {
          await tx.enqueue([{ ...keyOf(), effects: [post(`${name}1`), post(`${name}2`)] }]);
          order.push(`${name}1`, `${name}2`);
        });
      await Promise.all(['a', 'b', 'c', 'd'].map(decideAs));
      assert.deepEqual(await store.left(), order);
    });

    it('has no gaps and no number twice, however many decide at once', async () => {
      const store = await storeWithLanes(home);
      await Promise.all(Array.from({ length: 20 }, (_, i) => store.decide([post(`${i}`)])));
      await store.take();
      const numbers = (await deliverAll(store)).map((one) => one.laneSeq);
      assert.deepEqual(
        numbers,
        Array.from({ length: 20 }, (_, i) => i + 1),
      );
    });

    it('is each tenant’s and lane’s own', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a'), post('a', 'swarm-2')]);
      await store.take();
      assert.equal(ready(await store.head()).laneSeq, 1);
      await store.take(laneKey('swarm-2'));
      assert.equal(ready(await store.head(laneKey('swarm-2'))).laneSeq, 1);
    });
  });

  describe('a decision that is rolled back', () => {
    it('leaves no delivery, no number, no wake-up and no timer', async () => {
      const store = await storeWithLanes(home);
      const broken = store.swarms.transact(async (tx) => {
        await tx.enqueue([{ ...keyOf(), effects: [post('a')] }]);
        await tx.setTimer({
          ...keyOf(),
          kind: 'silence',
          at: minutesPast(5),
          invitationId: askedOf(priya),
        });
        throw new Error('killed before commit');
      });
      await assert.rejects(broken, /killed/);
      assert.deepEqual(await store.left(), []);
      assert.deepEqual(await store.waitingJobs(), []);
      await store.decide([post('b')]);
      await store.take();
      assert.equal(ready(await store.head()).laneSeq, 1);
    });
  });

  describe('a wake-up', () => {
    it('is sent once per lane of a decision', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a'), post('b'), post('a', 'swarm-2')]);
      assert.deepEqual(await store.waitingJobs(), [
        'lanes tenant-1 chat:swarm-1',
        'lanes tenant-1 chat:swarm-2',
      ]);
    });

    it('that waits already is enough for the next decision', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a')]);
      await store.decide([post('b')]);
      assert.deepEqual(await store.waitingJobs(), ['lanes tenant-1 chat:swarm-1']);
    });

    it('for later does not swallow one for now', async () => {
      const store = await storeWithLanes(home);
      await store.wakeUps.wakeLane(laneKey(), minutesPast(1));
      await store.decide([post('a')]);
      assert.equal((await store.waitingJobs()).length, 2);
    });
  });

  describe('a refresh', () => {
    it('is not queued beside one that waits', async () => {
      const store = await storeWithLanes(home);
      await store.decide([refresh(), post('a'), refresh()]);
      await store.decide([refresh(), post('b')]);
      assert.deepEqual(await store.left(), ['show-card', 'a', 'b']);
    });

    it('is queued beside one that is being tried: that one may have read an older state', async () => {
      const store = await storeWithLanes(home);
      await store.decide([refresh()]);
      await store.take();
      await store.head();
      await store.decide([refresh()]);
      assert.deepEqual(await store.left(), ['show-card', 'show-card']);
    });

    it('is not queued beside one that waits for its next try', async () => {
      const store = await storeWithLanes(home);
      await store.decide([refresh()]);
      await store.take();
      await store.deliveries.defer(ready(await store.head()), pause());
      await store.decide([refresh()]);
      assert.deepEqual(await store.left(), ['show-card']);
    });

    it('is queued beside one that was given up, which people may skip', async () => {
      const store = await storeWithLanes(home);
      await store.decide([refresh()]);
      await store.take();
      await store.deliveries.park(ready(await store.head()), 'http-403', store.now());
      await store.decide([refresh()]);
      assert.deepEqual(await store.left(), ['show-card', 'show-card']);
    });

    it('of one swarm says nothing of another on the same lane', async () => {
      const store = await storeWithLanes(home);
      await store.decide([refresh()], keyOf('one'));
      await store.decide([refresh()], keyOf('other'));
      assert.deepEqual(await store.left(), ['show-card', 'show-card']);
    });

    it('is new again once the last one is done', async () => {
      const store = await storeWithLanes(home);
      await store.decide([refresh()]);
      await store.take();
      await deliverAll(store);
      await store.decide([refresh()]);
      assert.deepEqual(await store.left(), ['show-card']);
    });
  });

  describe('a lane', () => {
    it('is held by one process until its lease is over', async () => {
      const store = await storeWithLanes(home);
      const other = otherProcess(store);
      await store.decide([post('a')]);
      assert.equal(await store.take(), true);
      assert.equal(await other.take(), false);
      assert.equal((await other.head()).kind, 'empty');
      await store.clock.tick(59_999);
      assert.equal(await other.take(), false);
      await store.renew();
      await store.clock.tick(59_999);
      assert.equal(await other.take(), false);
      await store.clock.tick(1);
      assert.equal(await other.take(), true);
      assert.equal((await store.head()).kind, 'empty', 'who slept too long holds it no more');
    });

    it('that was let go of is not held by a renewal that comes late', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a')]);
      await store.take();
      await store.deliveries.releaseLane(laneKey(), store.now());
      await store.renew();
      assert.equal(await otherProcess(store).take(), true);
      await store.renew();
      assert.equal((await store.head()).kind, 'empty', 'nor is one of another');
    });

    it('that nobody ever put anything in cannot be held', async () => {
      const store = await storeWithLanes(home);
      assert.equal(await store.take(), false);
    });

    it('is let go with word of what came in meanwhile', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a')]);
      await store.take();
      await store.deliveries.done(ready(await store.head()), store.now());
      await store.decide([post('b')]);
      assert.equal(await store.deliveries.releaseLane(laneKey(), store.now()), true);
      assert.equal(await otherProcess(store).take(), true);
    });

    it('is let go as soon as nothing in it is ready', async () => {
      const store = await storeWithLanes(home);
      const other = otherProcess(store);
      await store.decide([post('a')]);
      await store.take();
      const first = ready(await store.head());
      assert.equal(await other.take(), false);
      assert.deepEqual(await store.deliveries.head(laneKey(), store.now(), first), {
        kind: 'empty',
      });
      assert.deepEqual(await store.left(), []);
      assert.equal(await other.take(), true);
      assert.equal(await store.deliveries.releaseLane(laneKey(), store.now()), false);
    });

    it('goes on with the next one as one is done', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a'), post('b')]);
      await store.take();
      const first = ready(await store.head());
      const next = ready(await store.deliveries.head(laneKey(), store.now(), first));
      assert.deepEqual([next.laneSeq, next.attempts], [2, 1]);
      assert.equal(await otherProcess(store).take(), false);
    });

    it('of another is not let go', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a')]);
      await store.take();
      const other = otherProcess(store);
      assert.equal(await other.deliveries.releaseLane(laneKey(), store.now()), false);
      assert.equal(await other.take(), false);
    });

    it('is idle while nobody holds it and its head is due', async () => {
      const store = await storeWithLanes(home);
      const idle = async () =>
        (await store.deliveries.idleLanes(store.now())).map((key) => key.lane);
      await store.decide([post('a'), post('b'), post('c', 'swarm-2')]);
      assert.deepEqual(await idle(), [lane('swarm-1'), lane('swarm-2')]);
      await store.take();
      assert.deepEqual(await idle(), [lane('swarm-2')]);
      await store.deliveries.defer(ready(await store.head()), pause());
      await store.deliveries.releaseLane(laneKey(), store.now());
      assert.deepEqual(await idle(), [lane('swarm-2')]);
      await store.clock.tick(60_000);
      assert.deepEqual(await idle(), [lane('swarm-1'), lane('swarm-2')]);
    });

    it('is idle again when its holder’s lease is over', async () => {
      const store = await storeWithLanes(home);
      await store.decide([post('a')]);
      await store.take();
      await store.clock.tick(60_000);
      assert.deepEqual(await store.deliveries.idleLanes(store.now()), [laneKey()]);
    });
  });
}
