import assert from 'node:assert/strict';
import { tenantId } from '../../bot/domain/ids.ts';
import type { FeedEntry } from '../../bot/ports/timeline-feed.ts';
import { keyOf, tenant } from '../support/builders.ts';
import { gate } from '../support/far-side.ts';
import { said, swarmsIn } from '../support/growing-swarms.ts';
import type { StoreHome, TestStore } from '../support/store.ts';

const wordsOf = ({ entry: { swarmId, event } }: FeedEntry): string =>
  `${swarmId} ${event?.type === 'update-posted' ? event.text : (event?.type ?? 'erased')}`;

/** All there is after a position, as who follows reads it: page by page. */
async function follow({ feed }: TestStore, from = 0): Promise<readonly string[]> {
  const end = await feed.end(tenant);
  const heard: string[] = [];
  for (let at = from; at < end;) {
    const page = await feed.after(tenant, at, 2);
    heard.push(...page.map(wordsOf));
    at = page.at(-1)?.position ?? end;
  }
  return heard;
}

/** The timelines of a tenant as one. */
export function timelineFeedContract(home: StoreHome): void {
  describe('the feed of all timelines', () => {
    it('tells what was recorded, in its order, from any position on', async () => {
      const store = await home.emptyStore();
      const { record, open } = swarmsIn(store);
      assert.equal(await store.feed.end(tenant), 0);
      await open('a');
      await open('b');
      await record('a', said('one'));
      assert.deepEqual(await follow(store), ['a swarm-opened', 'b swarm-opened', 'a one']);
      const end = await store.feed.end(tenant);
      await record('b', said('two'));
      assert.deepEqual(await follow(store, end), ['b two']);
      assert.deepEqual(await store.feed.after(tenant, await store.feed.end(tenant), 9), []);
    });

    it('tells each with its swarm as it stands now', async () => {
      const store = await home.emptyStore();
      const { record, open } = swarmsIn(store);
      await open('a');
      await record('a', said('one'));
      await store.feed.end(tenant);
      const [first] = await store.feed.after(tenant, 0, 1);
      assert.equal(first?.swarm.version, 2);
      const [kept] = await store.swarms.timeline(keyOf('a'));
      assert.deepEqual(first.entry, kept);
    });

    it('keeps to the order within a swarm, whatever the clocks say', async () => {
      const store = await home.emptyStore();
      const { record, open } = swarmsIn(store);
      await open('a', { at: 10 });
      await record('a', said('one'), { at: 3 });
      await record('a', said('two'), { at: 12 });
      await open('b', { at: 11 });
      assert.deepEqual(await follow(store), ['a swarm-opened', 'a one', 'b swarm-opened', 'a two']);
    });

    it('is each tenant’s own', async () => {
      const store = await home.emptyStore();
      const { open } = swarmsIn(store);
      const elsewhere = tenantId('tenant-2');
      await open('a');
      await open('z', { of: elsewhere });
      assert.deepEqual(await follow(store), ['a swarm-opened']);
      const theirs = await store.feed.end(elsewhere);
      assert.equal(theirs, 1);
      assert.deepEqual((await store.feed.after(elsewhere, 0, 9)).map(wordsOf), ['z swarm-opened']);
    });

    it('is numbered once, however many look at the same time, and each sees the end', async () => {
      const store = await home.emptyStore();
      const { open } = swarmsIn(store);
      for (let count = 1; count <= 12; count += 1) {
        await open(`swarm ${count}`);
        const looks = Array.from({ length: 6 }, () => store.feed.end(tenant));
        assert.deepEqual(new Set(await Promise.all(looks)), new Set([count]));
      }
      const positions = (await store.feed.after(tenant, 0, 20)).map((one) => one.position);
      assert.deepEqual(
        positions,
        Array.from({ length: 12 }, (_, nth) => nth + 1),
      );
    });

    it('calls at once in the process that recorded, and only for what was committed', async () => {
      const store = await home.emptyStore();
      const { open } = swarmsIn(store);
      const rung: string[] = [];
      const stop = store.feed.onRecorded((one) => rung.push(one));
      await open('a');
      assert.deepEqual(rung, [tenant]);
      await assert.rejects(
        open('b', { held: () => Promise.reject(new Error('thought better of it')) }),
      );
      stop();
      await open('c');
      assert.deepEqual(rung, [tenant]);
      assert.deepEqual(await follow(store), ['a swarm-opened', 'c swarm-opened']);
    });

    // PGlite has one connection: there nothing overlaps.
    if (home.name === 'PGlite') return;

    it('loses nothing of decisions that overlap, whichever commits first', async () => {
      const store = await home.emptyStore();
      const { open } = swarmsIn(store);
      const [first, second] = [gate(), gate()];
      const began = gate();
      const slow = open('began first', {
        held: async () => {
          began.open();
          await first.pass();
        },
      });
      await began.pass();
      const beganToo = gate();
      const slower = open('began second', {
        held: async () => {
          beganToo.open();
          await second.pass();
        },
      });
      await beganToo.pass();
      await open('quick');
      assert.deepEqual(await follow(store), ['quick swarm-opened']);
      const end = await store.feed.end(tenant);
      second.open();
      await slower;
      assert.deepEqual(await follow(store, end), ['began second swarm-opened']);
      const later = await store.feed.end(tenant);
      first.open();
      await slow;
      assert.deepEqual(await follow(store, later), ['began first swarm-opened']);
      assert.equal((await follow(store)).length, 3);
    });

    it('loses nothing while many processes record and follow at once', async () => {
      const store = await home.emptyStore();
      const another = await home.storeAgain();
      const names = Array.from({ length: 40 }, (_, n) => `swarm ${n}`);
      const heard: string[] = [];
      let at = 0;
      const recording = { isOver: false };
      const following = (async () => {
        while (!recording.isOver || at < (await another.feed.end(tenant))) {
          await another.feed.end(tenant);
          for (const one of await another.feed.after(tenant, at, 7)) {
            heard.push(wordsOf(one));
            at = one.position;
          }
        }
      })();
      const { open } = swarmsIn(store);
      await Promise.all(names.map((name) => open(name)));
      recording.isOver = true;
      await following;
      assert.deepEqual(heard.toSorted(), names.map((name) => `${name} swarm-opened`).toSorted());
    });
  });
}
