import assert from 'node:assert/strict';
import { request, type IncomingMessage } from 'node:http';
import { activeSwarm, participant, timelineOf } from '../support/builders.ts';
import { anna, eventsRig, jonas, tenant } from '../support/events-rig.ts';
import { fakeFeed } from '../support/fake-feed.ts';
import { gate } from '../support/far-side.ts';
import { said } from '../support/growing-swarms.ts';
import { until } from '../support/until.ts';

describe('the connection of GET /api/v1/events', () => {
  const { bearer, serve, withStore } = eventsRig();

  it('breaks off when the feed cannot be read, and goes on from there', async () => {
    const feed = fakeFeed();
    const { as, log } = await serve({ feed: feed.process().feed });
    feed.fail(1);
    const broken = await as(anna);
    await broken.ended();
    assert.equal(broken.end(), 'broken');
    assert.deepEqual(log.codes, ['http-request-broke']);
    await (await as(anna)).heard('ready');
  });

  it('ends at once when the server closes', async () => {
    const { as, close } = await withStore();
    const streams = await Promise.all([as(anna), as(anna), as(jonas)]);
    await Promise.all(streams.map((stream) => stream.heard('ready')));
    await close();
    await Promise.all(streams.map((stream) => stream.ended()));
    for (const stream of streams) assert.equal(stream.end(), 'ended');
  });

  it('does not hold up a close that was asked for while somebody was being let in', async () => {
    const [asked, held] = [gate(), gate()];
    const { as, close } = await withStore({
      held: () => {
        asked.open();
        return held.pass();
      },
    });
    const arriving = as(anna);
    await asked.pass();
    const closing = close();
    held.open();
    await closing;
    const stream = await arriving;
    await stream.ended();
    assert.equal(stream.end(), 'ended');
  });

  it('holds back for a reader that does not read, and closes without them', async () => {
    const swarm = activeSwarm({ participants: [participant(anna)] });
    const [entry] = timelineOf([[said('x'.repeat(20_000)), anna]]);
    assert.ok(entry);
    const feed = fakeFeed({ entry, swarm });
    const process = feed.process();
    process.record(100_000, tenant);
    const { url, close } = await serve({ feed: process.feed });
    const headers = { authorization: await bearer(anna), 'last-event-id': '0' };
    const unread = await new Promise<IncomingMessage>((resolve, reject) => {
      request(`${url}/api/v1/events`, { headers }, resolve).once('error', reject).end();
    });
    unread.once('error', () => undefined);
    const asked = () => feed.pages.reduce((sum, count) => sum + count, 0);
    // Two gigabytes are waiting. What fits into the sockets goes out; then it asks for no more.
    let [before, looks] = [-1, feed.looks()];
    await until(() => {
      if (feed.looks() < looks + 4) return false;
      const isStill = asked() === before;
      [before, looks] = [asked(), feed.looks()];
      return isStill;
    });
    assert.ok(asked() > 0 && asked() < 5_000, `asked for ${asked()} entries`);
    await close();
    unread.destroy();
  });
});
