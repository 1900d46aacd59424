import assert from 'node:assert/strict';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { createSandbox } from '../../sandbox/create.ts';
import { app, tenantId } from '../../sandbox/people.ts';
import { accepted, espressoCase, invited } from '../support/builders.ts';
import { callInto } from '../support/contact-of-swarm.ts';
import { anna, eventsRig, jonas, tenant } from '../support/events-rig.ts';
import { said } from '../support/growing-swarms.ts';
import { handClock } from '../support/hand-clock.ts';
import { until } from '../support/until.ts';

describe('GET /api/v1/events', () => {
  const { sandbox, bearer, withStore } = eventsRig();

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
        happened: { kind: 'update-posted', by: anna.name },
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

  it('hints to who is asked that something is theirs to look at, and says no more', async () => {
    const { as, openFor, record } = await withStore();
    await openFor(anna, 'a');
    const stream = await as(jonas);
    await stream.heard('ready');
    await record('a', invited(jonas));
    await until(() => stream.hints().length === 1);
    assert.deepEqual([stream.hints(), stream.news()], [['a'], []]);
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

  it('hints that the customer’s contact has changed, and at what nobody need be told', async () => {
    const { as, openFor, record, store } = await withStore();
    await openFor(anna, 'a');
    const call = callInto(store, { of: tenant });
    await call.ring(espressoCase.number);
    const [hers, his] = [await as(anna), await as(jonas)];
    await Promise.all([hers.heard('ready'), his.heard('ready')]);
    // What changed just before may be hinted at once more.
    await until(() => hers.hints().length === 1);
    await call.tell({ type: 'held' });
    await until(() => hers.hints().length === 2);
    await record('a', { type: 'chat-ready' });
    await until(() => hers.hints().length === 3);
    assert.deepEqual(hers.hints(), ['a', 'a', 'a']);
    assert.deepEqual(hers.news(), []);
    await record('a', said('to all'));
    await until(() => hers.news().length === 1);
    assert.deepEqual(his.hints(), []);
    assert.deepEqual(
      hers.told.map((one) => one.id),
      hers.told.map((one) => one.id).toSorted((one, other) => one - other),
    );
  });

  it('does not hint at what the news that came after it makes one read anyway', async () => {
    const { as, openFor, record } = await withStore();
    await openFor(anna, 'a');
    await record('a', { type: 'chat-ready' });
    await record('a', said('after it'));
    const stream = await as(anna, 0);
    await until(() => stream.news().length === 2);
    await record('a', said('and this'));
    await until(() => stream.news().length === 3);
    assert.deepEqual(stream.hints(), []);
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
    const authorization = await bearer(anna);
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
    const iss = `${sandbox().urls.entra}/${tenantId}/v2.0`;
    const forged = await other.tokens.mint({ aud: app.id, iss, tid: tenantId, oid: anna.id });
    await other.close();
    const tid = '11111111-2222-4333-8444-555555555555';
    const abroad = { tid, iss: `${sandbox().urls.entra}/${tid}/v2.0` };
    const refused: readonly (readonly [string | undefined, number])[] = [
      [undefined, 401],
      ['Bearer x.y.z', 401],
      [`Bearer ${forged}`, 401],
      [await bearer(anna, { ttlSeconds: -3_600 }), 401],
      [await bearer(anna, { over: abroad }), 403],
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
});
