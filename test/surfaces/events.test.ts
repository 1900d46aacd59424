import assert from 'node:assert/strict';
import { request, type IncomingMessage } from 'node:http';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { createSandbox } from '../../sandbox/create.ts';
import { app, tenantId } from '../../sandbox/people.ts';
import { accepted, activeSwarm, invited, participant, timelineOf } from '../support/builders.ts';
import {
  anna,
  bearerOf,
  jonas,
  serveEvents,
  serveSwarms,
  tenant,
  type EventsWorld,
} from '../support/events-rig.ts';
import { fakeFeed } from '../support/fake-feed.ts';
import { gate } from '../support/far-side.ts';
import { said } from '../support/growing-swarms.ts';
import { handClock } from '../support/hand-clock.ts';
import { startOutside, type Outside } from '../support/outside.ts';
import { openSharedStore } from '../support/store.ts';
import { until } from '../support/until.ts';

describe('GET /api/v1/events', () => {
  let outside: Outside;
  before(openSharedStore);
  before(async () => {
    outside = await startOutside();
  });
  after(() => outside.sandbox.close());

  let served: { stop(): Promise<void> } | undefined;
  afterEach(async () => {
    await served?.stop();
    served = undefined;
  });
  const serve = async (world: Omit<EventsWorld, 'outside'>) => {
    const made = await serveEvents({ outside, ...world });
    served = made;
    return made;
  };
  const withStore = async (world: Omit<EventsWorld, 'outside' | 'feed'> = {}) => {
    const made = await serveSwarms({ outside, ...world });
    served = made;
    return made;
  };

  it('says that it listens, then tells what happens as it happens', async () => {
    const { as, openFor, record } = await withStore();
    await openFor(anna, 'a');
    const stream = await as(anna);
    await stream.heard('ready');
    await record('a', said('Descale it twice.\nThen call.'));
    await until(() => stream.news().length === 1);
    const [ready, news] = stream.told;
    assert.deepEqual(ready, { id: 1, event: 'ready', data: {} });
    assert.equal(news?.id, 2);
    assert.deepEqual(stream.news(), [
      {
        swarmId: 'a',
        code: 'S-a',
        type: 'update-posted',
        at: '2026-11-22T12:02:00.000Z',
        by: anna.name,
        words: `${anna.name} posted an update`,
        text: 'Descale it twice.\nThen call.',
      },
    ]);
  });

  it('is not kept anywhere on its way, nor changed', async () => {
    const { as } = await withStore();
    const { headers } = await as(anna);
    assert.equal(headers.get('cache-control'), 'no-store, no-transform');
    assert.equal(headers.get('x-accel-buffering'), 'no');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });

  it('tells of the swarms one is a member of, and nothing of the others', async () => {
    const { as, openFor, record } = await withStore();
    await openFor(anna, 'hers');
    await openFor(jonas, 'his');
    const [hers, his] = [await as(anna), await as(jonas)];
    await Promise.all([hers.heard('ready'), his.heard('ready')]);
    await record('hers', said('for Anna'));
    await record('his', said('for Jonas'), jonas);
    await record('hers', said('for Anna again'));
    await until(() => hers.news().length === 2 && his.news().length === 1);
    assert.deepEqual(hers.texts(), ['for Anna', 'for Anna again']);
    assert.deepEqual(his.texts(), ['for Jonas']);
  });

  it('tells who was asked nothing until they are in', async () => {
    const { as, openFor, record } = await withStore();
    await openFor(anna, 'a');
    const stream = await as(jonas);
    await stream.heard('ready');
    await record('a', invited(jonas));
    await record('a', said('before'));
    await openFor(jonas, 'his own');
    await until(() => stream.news().length === 1);
    await record('a', accepted(jonas), jonas);
    await record('a', said('after'));
    await until(() => stream.news().length === 3);
    assert.deepEqual(stream.texts(), ['swarm-opened', 'invitation-accepted', 'after']);
  });

  it('goes on after a dropped connection: nothing is lost and nothing repeated', async () => {
    const { as, openFor, record } = await withStore();
    await openFor(anna, 'a');
    await openFor(jonas, 'b');
    const all: string[] = [];
    const say = async (count: number) => {
      for (let nth = 0; nth < count; nth += 1) {
        all.push(`update ${all.length}`);
        await record('a', said(`update ${all.length - 1}`));
        await record('b', said('of others'), jonas);
      }
    };
    const heard: string[] = [];
    let lastId: number | undefined = 1;
    for (let drop = 0; drop < 12; drop += 1) {
      const stream = await as(anna, lastId);
      // Dropped at once, in the middle of what is told, or when all has been.
      await say(drop % 3);
      if (drop % 2 === 0) await until(() => stream.news().length >= all.length - heard.length);
      await stream.leave();
      heard.push(...stream.texts());
      lastId = stream.lastId();
      await say(drop % 4);
    }
    const last = await as(anna, lastId);
    await until(() => last.news().length >= all.length - heard.length);
    heard.push(...last.texts());
    assert.ok(all.length > 20);
    assert.deepEqual(heard, all);
  });

  it('starts at what happens now for a number that is further on than there is anything', async () => {
    const { as, openFor, record } = await withStore();
    await openFor(anna, 'a');
    const stream = await as(anna, 999_999);
    await stream.heard('ready');
    assert.equal(stream.lastId(), 1);
    await record('a', said('now'));
    await until(() => stream.news().length === 1);
    assert.deepEqual(stream.texts(), ['now']);
  });

  it('refuses a Last-Event-ID that is none of ours', async () => {
    const { ask } = await withStore();
    const authorization = await bearerOf(outside, anna);
    for (const id of ['abc', '-1', '1.5', '1e3', '', '0x10', '1234567890123456']) {
      const answer = await ask('/api/v1/events', {
        headers: { authorization, 'last-event-id': id },
      });
      assert.equal(answer.status, 400, id);
      const { code, message } = (await answer.json()) as { code: string; message: string };
      assert.equal(code, 'malformed');
      assert.match(message, /last-event-id/);
    }
  });

  it('refuses who is nobody, and who is somebody elsewhere', async () => {
    const { ask } = await withStore();
    const other = await createSandbox({ botUrl: 'http://localhost:1' });
    const iss = `${outside.sandbox.urls.entra}/${tenantId}/v2.0`;
    const forged = await other.tokens.mint({ aud: app.id, iss, tid: tenantId, oid: anna.id });
    await other.close();
    const tid = '11111111-2222-4333-8444-555555555555';
    const abroad = { tid, iss: `${outside.sandbox.urls.entra}/${tid}/v2.0` };
    const refused: readonly (readonly [string | undefined, number])[] = [
      [undefined, 401],
      ['Bearer x.y.z', 401],
      [`Bearer ${forged}`, 401],
      [await bearerOf(outside, anna, { ttlSeconds: -3_600 }), 401],
      [await bearerOf(outside, anna, { over: abroad }), 403],
    ];
    for (const [authorization, status] of refused) {
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await ask('/api/v1/events', { headers });
      assert.equal(answer.status, status);
      await answer.body?.cancel();
    }
    assert.equal((await ask('/api/v1/events?access_token=x')).status, 401);
  });

  it('ends with the token, and says so; with a new one it goes on', async () => {
    const clock = handClock(systemClock.now());
    const { as, openFor, record } = await withStore({ clock });
    await openFor(anna, 'a');
    const stream = await as(anna, undefined, 600);
    await stream.heard('ready');
    clock.advance(600_000);
    await until(() => stream.comments.length === 1);
    assert.equal(stream.end(), undefined);
    clock.advance(61_000);
    await stream.ended();
    assert.equal(stream.end(), 'ended');
    assert.deepEqual(stream.told.at(-1), { id: 1, event: 'expired', data: {} });
    await record('a', said('meanwhile'));
    const next = await as(anna, stream.lastId(), 1_200);
    await until(() => next.news().length === 1);
    assert.deepEqual(next.texts(), ['meanwhile']);
  });

  it('says every 15 s that it is still there, and how far it has come, also while others have news', async () => {
    const clock = handClock(systemClock.now());
    const { as, openFor, record } = await withStore({ clock });
    await openFor(jonas, 'his');
    const [stream, his] = [await as(anna), await as(jonas)];
    await Promise.all([stream.heard('ready'), his.heard('ready')]);
    for (let nth = 1; nth <= 6; nth += 1) {
      clock.advance(5_000);
      await record('his', said(`to him ${nth}`), jonas);
      await until(() => {
        clock.advance(1);
        return his.news().length === nth;
      });
    }
    clock.advance(1_000);
    await until(() => stream.comments.length === 2);
    assert.match(stream.comments[0] ?? '', /^still here at 20\d\d-/);
    assert.deepEqual(stream.news(), []);
    assert.ok((stream.lastId() ?? 0) > 1, String(stream.lastId()));
    assert.deepEqual(his.comments, []);
  });

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
    const headers = { authorization: await bearerOf(outside, anna), 'last-event-id': '0' };
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
