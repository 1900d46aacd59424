import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Kernel } from '../../sandbox/kernel/kernel.ts';
import { startJars, until, type Jars } from './jars.ts';

describe('faults in the sandbox', () => {
  let system: Jars;
  let kernel: Kernel;
  let url: string;

  beforeEach(async () => {
    system = await startJars();
    ({ kernel, url } = system);
  });
  afterEach(() => system.close());

  describe('on calls to a system', () => {
    const inject = (fault: object) =>
      kernel.faults.add({ service: 'graph', method: 'POST', path: '/jars', ...fault });

    it('status: refuses without doing, once', async () => {
      inject({ kind: 'status', status: 429, retryAfter: 0.7 });
      const response = await system.put('fig');
      assert.equal(response.status, 429);
      assert.equal(response.headers.get('retry-after'), '0.7');
      assert.deepEqual(await system.list(), ['plum']);
      assert.equal((await system.put('fig')).status, 201);
    });

    it('delay: does it later, and answers', async () => {
      inject({ kind: 'delay', ms: 80 });
      const startedAt = performance.now();
      assert.equal((await system.put('fig')).status, 201);
      assert.ok(performance.now() - startedAt >= 79);
    });

    it('drop: never answers and does nothing', async () => {
      inject({ kind: 'drop' });
      await assert.rejects(
        fetch(`${url}/jars`, {
          method: 'POST',
          body: '{"name":"fig"}',
          signal: AbortSignal.timeout(100),
        }),
        /timeout/,
      );
      assert.deepEqual(await system.list(), ['plum']);
    });

    it('reset: tears the connection down before doing', async () => {
      inject({ kind: 'reset' });
      await assert.rejects(system.put('fig'), /fetch failed/);
      assert.deepEqual(await system.list(), ['plum']);
    });

    it('lost-response: does it and tells nobody', async () => {
      inject({ kind: 'lost-response' });
      await assert.rejects(system.put('fig'), /fetch failed/);
      assert.deepEqual(await system.list(), ['plum', 'fig']);
    });

    it('late-effect: no answer now, done later', async () => {
      inject({ kind: 'late-effect', ms: 60 });
      await assert.rejects(system.put('fig'), /fetch failed/);
      assert.deepEqual(await system.list(), ['plum']);
      await until(async () => (await system.list()).includes('fig'));
    });

    it('stale-read: a list as it was before the newest write', async () => {
      kernel.faults.add({ service: 'graph', kind: 'stale-read', method: 'GET', ms: 150 });
      await system.put('fig');
      assert.deepEqual(await system.list(), ['plum']);
      await until(async () => (await system.list()).includes('fig'));
    });

    it('stale-read with times: so many stale answers', async () => {
      kernel.faults.add({ service: 'graph', kind: 'stale-read', ms: 60_000, times: 1 });
      await system.put('fig');
      assert.deepEqual(await system.list(), ['plum']);
      assert.deepEqual(await system.list(), ['plum', 'fig']);
    });

    it('malformed: 200 with a body that is not JSON', async () => {
      inject({ kind: 'malformed' });
      const response = await system.put('fig');
      assert.equal(response.status, 200);
      await assert.rejects(response.json());
    });

    it('duplicate: does it twice, answers once', async () => {
      inject({ kind: 'duplicate' });
      assert.equal((await system.put('fig')).status, 201);
      assert.deepEqual(await system.list(), ['plum', 'fig', 'fig']);
    });

    it('means a path by wildcard or pattern, a number of times, or a rate', async () => {
      kernel.faults.add({ service: 'graph', path: '/ja*', kind: 'status', status: 503, times: 2 });
      assert.equal((await fetch(`${url}/jars`)).status, 503);
      assert.equal((await fetch(`${url}/jars/x`)).status, 503);
      assert.equal((await fetch(`${url}/jars`)).status, 200);
      kernel.faults.add({
        service: 'graph',
        path: '^/ja.s$',
        kind: 'status',
        status: 503,
        rate: 1,
      });
      assert.equal((await fetch(`${url}/jars`)).status, 503);
      assert.equal((await fetch(`${url}/jars`)).status, 503);
      assert.equal((await fetch(`${url}/rows(1)`)).status, 200);
      kernel.faults.clear();
      assert.equal((await fetch(`${url}/jars`)).status, 200);
    });

    it('means a served key document by the service it is journalled as', async () => {
      kernel.faults.add({ service: 'entra', kind: 'status', status: 503 });
      assert.equal((await fetch(`${url}/jars`)).status, 200);
      assert.equal((await fetch(`${url}/keys`)).status, 503);
    });

    it('refuses a fault that makes no sense, with a sentence', () => {
      for (const [fault, sentence] of [
        [{ service: 'fax', kind: 'drop' }, /service must be one of/],
        [{ service: 'graph', kind: 'earthquake' }, /kind must be one of/],
        [{ service: 'graph', kind: 'status' }, /needs a status/],
        [{ service: 'graph', kind: 'delay', ms: '5' }, /ms must be a number/],
        [{ service: 'graph', kind: 'drop', path: '^(' }, /regular expression/i],
        ['drop', /JSON object/],
      ] as const) {
        assert.throws(() => kernel.faults.add(fault), sentence);
      }
      assert.deepEqual(kernel.faults.list(), []);
    });
  });

  describe('deliveries to the bot', () => {
    const bot = createServer();
    let got: string[];

    before(async () => {
      bot.on('request', (request: IncomingMessage, response: NodeJS.WritableStream) => {
        request.on('data', (chunk: Buffer) => got.push(chunk.toString()));
        request.on('end', () => response.end('{"taken":true}'));
      });
      await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
    });
    beforeEach(() => {
      got = [];
    });
    after(() => {
      bot.closeAllConnections();
      bot.close();
    });

    const deliver = () =>
      kernel.control.world.deliver('connector', {
        url: `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`,
        headers: { authorization: 'Bearer very-secret', 'content-type': 'application/json' },
        body: '{}',
      });

    it('are journalled under `bot`, without the token', async () => {
      const answer = await deliver();
      assert.deepEqual([answer.status, answer.body], [200, '{"taken":true}']);
      const text = JSON.stringify(kernel.journal.har('bot'));
      assert.ok(text.includes('/api/messages') && !text.includes('very-secret'));
    });

    it('are sent twice by a bare duplicate of their sender', async () => {
      kernel.faults.add({ service: 'connector', kind: 'duplicate' });
      await deliver();
      assert.deepEqual(got, ['{}', '{}']);
    });

    it('are lost, or answered by nobody, as asked', async () => {
      kernel.faults.add({ service: 'bot', kind: 'drop' });
      await assert.rejects(deliver(), /no answer/);
      assert.deepEqual(got, []);
      kernel.faults.add({ service: 'connector', path: '/api/*', kind: 'lost-response' });
      await assert.rejects(deliver(), /no answer/);
      assert.deepEqual(got, ['{}']);
      kernel.faults.add({ service: 'connector', kind: 'status', status: 503 });
      assert.equal((await deliver()).status, 200);
    });

    it('fail when nobody listens', async () => {
      await assert.rejects(
        kernel.control.world.deliver('ccaas', {
          url: 'http://127.0.0.1:1/',
          headers: {},
          body: '',
        }),
      );
    });
  });
});
