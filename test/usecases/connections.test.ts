import assert from 'node:assert/strict';
import type { ContactCenter } from '../../bot/ports/contact-center.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import type { Pause } from '../../bot/ports/settings.ts';
import { ConnectionPauses } from '../../bot/usecases/pause-connection.ts';
import { testConnection } from '../../bot/usecases/test-connection.ts';
import { kenji, tenant } from '../support/builders.ts';

const of = { tenantId: tenant, connection: 'voice' };

function world() {
  let nowMs = 1_000_000;
  let reads = 0;
  let isDown = false;
  let pause: Pause | undefined;
  const logged: string[] = [];
  const connections = {
    paused: () => {
      reads += 1;
      if (isDown) return Promise.reject(new Error('the store is down'));
      return Promise.resolve(pause ? [of] : []);
    },
    setPause: (_of: unknown, next: Pause | undefined) => {
      pause = next;
      return Promise.resolve();
    },
  };
  const deps = {
    connections,
    clock: { now: () => nowMs },
    log: { info: (code: string) => void logged.push(code) },
  };
  return {
    here: new ConnectionPauses(deps),
    elsewhere: new ConnectionPauses(deps),
    pass: (ms: number) => void (nowMs += ms),
    reads: () => reads,
    goDown: () => void (isDown = true),
    pause: () => pause,
    logged,
  };
}

describe('a connection that is paused', () => {
  it('is so at once where it was pressed, and within two seconds everywhere', async () => {
    const { here, elsewhere, pass, pause, logged } = world();
    assert.equal(await elsewhere.isPaused(of), false);
    assert.equal(await here.isPaused(of), false);
    await here.pause(of, { isPaused: true, by: kenji });
    assert.equal(pause()?.by, kenji.name);
    assert.equal(await here.isPaused(of), true);
    assert.equal(await elsewhere.isPaused(of), false, 'not heard yet');
    pass(2_000);
    assert.equal(await elsewhere.isPaused(of), true);
    await here.pause(of, { isPaused: false, by: kenji });
    assert.equal(await here.isPaused(of), false);
    assert.deepEqual(logged, ['connection-paused', 'connection-resumed']);
  });

  it('is looked up once for as many webhooks as come at the same time', async () => {
    const { here, reads } = world();
    await Promise.all(Array.from({ length: 50 }, () => here.isPaused(of)));
    assert.equal(reads(), 1);
  });

  it('stays so while the database does not answer', async () => {
    const { here, pass, goDown } = world();
    await here.pause(of, { isPaused: true, by: kenji });
    assert.equal(await here.isPaused(of), true);
    goDown();
    pass(60_000);
    assert.equal(await here.isPaused(of), true);
  });

  it('is no other connection', async () => {
    const { here } = world();
    await here.pause(of, { isPaused: true, by: kenji });
    assert.equal(await here.isPaused({ ...of, connection: 'chat' }), false);
  });
});

describe('testing a connection', () => {
  const center = (test?: () => Promise<void>): ContactCenter => ({
    can: {
      hold: true,
      mood: true,
      transcript: true,
      messages: true,
      repair: true,
      createOnce: true,
      note: true,
    },
    doors: [],
    receive: () => Promise.reject(new Error('not asked for')),
    ...(test && { test }),
  });
  const tested = (test?: () => Promise<void>, id = 'voice') =>
    testConnection({
      centers: new Map([['voice', { id: 'voice', tenantId: tenant, center: center(test) }]]),
      clock: { now: () => 5 },
    })(tenant, id);

  it('says that its API answers', async () => {
    assert.deepEqual(await tested(() => Promise.resolve()), { kind: 'answered', tookMs: 0 });
  });

  it('says by its code why it does not, and whether trying again would help', async () => {
    for (const verdict of ['refused', 'retry'] as const) {
      const failure = new OutsideError('contact-center', { verdict, code: 'http-401' });
      assert.deepEqual(await tested(() => Promise.reject(failure)), {
        kind: 'not-answered',
        code: 'http-401',
        isRefused: verdict === 'refused',
      });
    }
  });

  it('claims nothing where there is no API to ask', async () => {
    assert.deepEqual(await tested(), { kind: 'nothing-to-ask' });
  });

  it('knows no connection but the tenant’s own', async () => {
    assert.equal(await tested(undefined, 'other'), 'not-found');
  });
});
