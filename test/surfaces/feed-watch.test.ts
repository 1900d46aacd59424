import assert from 'node:assert/strict';
import type { Store } from '../../bot/adapters/store/index.ts';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { msOf, tenantId } from '../../bot/domain/ids.ts';
import { FeedWatch, type Page, type Place } from '../../bot/surfaces/tab-api/feed-watch.ts';
import { openProcess } from '../support/bot-processes.ts';
import { minutesPast, noon, tenant } from '../support/builders.ts';
import { fakeFeed, fakeLive } from '../support/fake-feed.ts';
import { gate } from '../support/far-side.ts';
import { said, swarmsIn } from '../support/growing-swarms.ts';
import { handClock } from '../support/hand-clock.ts';
import { recordingLog, silentLog } from '../support/log.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { until } from '../support/until.ts';

const elsewhere = tenantId('tenant-2');
const hintsIn = (page: Page | undefined) => page?.hints.map((one) => one.swarmId);
const positionsIn = (page: Page | undefined): readonly number[] =>
  page?.entries.map((one) => one.position) ?? [];

function watching() {
  const clock = handClock(msOf(noon));
  const log = recordingLog();
  const feed = fakeFeed();
  const [here, there] = [feed.process(), feed.process()];
  const live = fakeLive();
  const watch = new FeedWatch({ feed: here.feed, live, clock, log });
  const stayed = new AbortController();
  /** What comes after a position, as soon as it has come. */
  const ask = (place: Place, { waitMs = 60_000, gone = stayed.signal, of = tenant } = {}) => {
    const asked: { page?: Page } = {};
    void watch.after(of, place, { gone, waitMs }).then((page) => {
      asked.page = page;
    });
    return asked;
  };
  /** All that needs no time has happened: whoever still runs waits for the clock, or for a ring. */
  const settled = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const pass = async (ms: number) => {
    clock.advance(ms);
    await settled();
  };
  const inSteps = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 50) await pass(50);
  };
  return { clock, log, feed, live, here, there, watch, ask, settled, pass, inSteps };
}

describe('the watch over the feed', () => {
  it('tells at once what this process has recorded, without the clock moving', async () => {
    const { here, watch, ask, settled } = watching();
    const end = await watch.open(tenant);
    const asked = ask(end);
    await settled();
    assert.equal(asked.page, undefined);
    here.record();
    await settled();
    assert.deepEqual(positionsIn(asked.page), [1]);
    await watch.stop();
  });

  it('tells within a second what another process has recorded', async () => {
    const { there, watch, ask, settled, inSteps } = watching();
    const end = await watch.open(tenant);
    const asked = ask(end);
    there.record();
    await settled();
    assert.equal(asked.page, undefined);
    await inSteps(1_000);
    assert.deepEqual(positionsIn(asked.page), [1]);
    await watch.stop();
  });

  it('reads once for all who are at the end', async () => {
    const { feed, here, watch, ask, settled } = watching();
    const end = await watch.open(tenant);
    await watch.open(tenant);
    const viewers = [ask(end), ask(end)];
    here.record(3);
    await settled();
    for (const { page } of viewers) assert.deepEqual(positionsIn(page), [1, 2, 3]);
    assert.deepEqual(feed.pages, [3]);
    await watch.stop();
  });

  it('reads page by page for who is far behind, and misses nothing up to the end', async () => {
    const { here, watch, ask, settled } = watching();
    here.record(450);
    let place: Place = { ...(await watch.open(tenant)), position: 0 };
    const heard: number[] = [];
    const pages: number[] = [];
    while (place.position < 450) {
      const asked = ask(place);
      await settled();
      assert.ok(asked.page);
      pages.push(asked.page.entries.length);
      heard.push(...positionsIn(asked.page));
      place = asked.page.place;
    }
    assert.deepEqual(pages, [200, 200, 50]);
    assert.deepEqual(
      heard,
      Array.from({ length: 450 }, (_, nth) => nth + 1),
    );
    await watch.stop();
  });

  it('reads again for who fell behind what is kept, and leaves no gap where both meet', async () => {
    const { feed, here, watch, ask, settled, pass } = watching();
    let place = await watch.open(tenant);
    here.record(700);
    await settled();
    await pass(1_000);
    feed.pages.length = 0;
    const heard: number[] = [];
    while (place.position < 700) {
      const asked = ask(place);
      await settled();
      assert.ok(asked.page);
      heard.push(...positionsIn(asked.page));
      place = asked.page.place;
    }
    assert.deepEqual(
      heard,
      Array.from({ length: 700 }, (_, nth) => nth + 1),
    );
    // The first 200 are no longer kept; all the rest is.
    assert.deepEqual(feed.pages, [200]);
    await watch.stop();
  });

  it('tries again when the feed fails, and says so', async () => {
    const { feed, log, here, watch, ask, settled, pass, inSteps } = watching();
    const end = await watch.open(tenant);
    const asked = ask(end);
    feed.fail(2);
    here.record();
    await settled();
    await pass(250);
    assert.equal(asked.page, undefined);
    assert.deepEqual(log.codes.slice(0, 1), ['feed-look-failed']);
    await inSteps(1_000);
    assert.deepEqual(positionsIn(asked.page), [1]);
    await watch.stop();
  });

  it('looks a few times only, however often it is rung', async () => {
    const { feed, here, watch, settled, pass } = watching();
    await watch.open(tenant);
    await settled();
    const before = feed.looks();
    for (let nth = 0; nth < 200; nth += 1) {
      here.record();
      await settled();
    }
    assert.equal(feed.looks() - before, 1);
    await pass(50);
    assert.equal(feed.looks() - before, 2);
    await watch.stop();
  });

  it('ends a wait when its time is over, and when nobody reads any more', async () => {
    const { watch, ask, settled, pass } = watching();
    const end = await watch.open(tenant);
    const gone = new AbortController();
    const patient = ask(end, { waitMs: 15_000 });
    const leaving = ask(end, { gone: gone.signal });
    await settled();
    gone.abort();
    await settled();
    assert.deepEqual(leaving.page, { entries: [], hints: [], place: end });
    await pass(14_999);
    assert.equal(patient.page, undefined);
    await pass(1);
    assert.deepEqual(patient.page, { entries: [], hints: [], place: end });
    await watch.stop();
  });

  it('hints once of a swarm whose contact has changed, whoever gathered it', async () => {
    const { live, watch, ask, settled, inSteps } = watching();
    const from = await watch.open(tenant);
    const asked = ask(from);
    await settled();
    live.gather('a', noon);
    await inSteps(1_000);
    assert.deepEqual(hintsIn(asked.page), ['a']);
    assert.ok(asked.page);
    const again = ask(asked.page.place);
    await inSteps(3_000);
    assert.equal(again.page, undefined);
    live.gather('a', minutesPast(1));
    await inSteps(1_000);
    assert.deepEqual(hintsIn(again.page), ['a']);
    await watch.stop();
  });

  it('hints at once when this process gathered, and of each swarm once to who comes late', async () => {
    const { live, here, watch, ask, settled, inSteps } = watching();
    const from = await watch.open(tenant);
    const asked = ask(from);
    await settled();
    live.gather('a', noon);
    here.ring();
    await settled();
    assert.deepEqual(hintsIn(asked.page), ['a']);
    live.gather('b', noon);
    await inSteps(500);
    live.gather('a', minutesPast(1));
    await inSteps(500);
    const late = ask(from);
    await settled();
    assert.deepEqual(hintsIn(late.page), ['b', 'a']);
    await watch.stop();
  });

  it('keeps tenants apart', async () => {
    const { here, watch, ask, settled, pass } = watching();
    const end = await watch.open(tenant);
    const theirEnd = await watch.open(elsewhere);
    const [ours, theirs] = [ask(end), ask(theirEnd, { of: elsewhere })];
    await settled();
    here.record(2, elsewhere);
    await settled();
    assert.deepEqual(positionsIn(theirs.page), [1, 2]);
    await pass(1_000);
    assert.equal(ours.page, undefined);
    await watch.stop();
  });

  it('does nothing while nobody watches, and begins again with the next who does', async () => {
    const { clock, feed, here, watch, ask, settled, pass } = watching();
    assert.equal(clock.waiting(), 0);
    await watch.open(tenant);
    await watch.open(tenant);
    watch.close(tenant);
    await settled();
    assert.equal(here.listeners.size, 1);
    watch.close(tenant);
    await settled();
    assert.equal(here.listeners.size, 0);
    assert.equal(clock.waiting(), 0);
    const before = feed.looks();
    here.record();
    await pass(5_000);
    assert.equal(feed.looks(), before);
    const asked = ask(await watch.open(tenant));
    here.record();
    await settled();
    assert.deepEqual(positionsIn(asked.page), [2]);
    await watch.stop();
  });

  it('stops after the look that runs, and leaves no timer behind', async () => {
    const { clock, here } = watching();
    const held = gate();
    let isLooking = false;
    let isOpen = false;
    const slow = {
      ...here.feed,
      end: async () => {
        if (!isOpen) return 0;
        isLooking = true;
        await held.pass();
        return 0;
      },
    };
    const watch = new FeedWatch({ feed: slow, live: fakeLive(), clock, log: recordingLog() });
    await watch.open(tenant);
    isOpen = true;
    here.record();
    await until(() => isLooking);
    let hasStopped = false;
    const stopping = watch.stop().then(() => {
      hasStopped = true;
    });
    await Promise.resolve();
    assert.equal(hasStopped, false);
    held.open();
    await stopping;
    assert.equal(clock.waiting(), 0);
    assert.equal(here.listeners.size, 0);
  });
});

describe('the watch of one process over what another records, on PostgreSQL', () => {
  let stores: readonly Store[] = [];
  before(async function () {
    this.timeout(60_000);
    const url = await emptyDatabase();
    stores = await Promise.all([openProcess(url), openProcess(url)]);
  });
  after(() => Promise.all(stores.map((store) => store.close())));

  it('tells all of it, in order, though nobody rings there', async () => {
    const [here, there] = stores;
    assert.ok(here && there);
    const watch = new FeedWatch({ ...there, clock: systemClock, log: silentLog });
    const stayed = new AbortController();
    const { open, record } = swarmsIn(here);
    await open('a');
    let place = await watch.open(tenant);
    assert.equal(place.position, 1);
    const heard: number[] = [];
    for (let nth = 0; nth < 3; nth += 1) {
      await Promise.all([record('a', said('one')), open(`b${nth}`)]);
      const due = 3 + nth * 2;
      while (place.position < due) {
        const page = await watch.after(tenant, place, { gone: stayed.signal, waitMs: 3_000 });
        assert.ok(page.entries.length > 0, 'it was not heard within 3 s');
        heard.push(...positionsIn(page));
        place = page.place;
      }
    }
    assert.deepEqual(heard, [2, 3, 4, 5, 6, 7]);
    watch.close(tenant);
    await watch.stop();
  });
});
