import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKernel, type Kernel } from '../../sandbox/kernel/kernel.ts';
import { openOrigin, PortTaken } from '../../sandbox/kernel/origin.ts';
import { startJars, type HarLog, type Jars } from './jars.ts';

describe('the sandbox kernel', () => {
  let system: Jars;
  let kernel: Kernel;
  let url: string;

  beforeEach(async () => {
    system = await startJars();
    ({ kernel, url } = system);
  });
  afterEach(() => system.close());

  it('answers 501 with the name of what is not built', async () => {
    const response = await fetch(`${url}/lids`);
    assert.equal(response.status, 501);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    assert.equal(error.code, 'NotImplemented');
    assert.match(error.message, /GET \/lids is not built/);
  });

  it('answers a refusal in the words of the stand-in, a broken body with 400', async () => {
    const refused = await fetch(`${url}/jars/a%2Fb%20c`);
    assert.equal(refused.status, 404);
    assert.equal(refused.headers.get('x-request'), 'r-1');
    assert.deepEqual(await refused.json(), {
      error: { code: 'NoSuchJar', message: 'no jar named a/b c' },
    });
    const broken = await fetch(`${url}/jars`, { method: 'POST', body: '{' });
    assert.equal(broken.status, 400);
  });

  it('finds routes by pattern, encoded or not', async () => {
    for (const path of ['/rows(a-1)', '/rows%28a-1%29']) {
      assert.deepEqual(await (await fetch(url + path)).json(), { id: 'a-1' });
    }
  });

  it('says when a port is taken', async () => {
    await assert.rejects(openOrigin(system.port), PortTaken);
  });

  describe('the journal', () => {
    it('holds every exchange as HAR 1.2 without the secrets', async () => {
      await system.put('fig');
      await fetch(`${url}/jars?code=abc&name=fig`);
      const { log } = system.har();
      assert.equal(log.version, '1.2');
      assert.equal(log.entries.length, 2);
      const text = JSON.stringify(log);
      for (const secret of ['very-secret', 'hush', 'let-me-in', 'eyJhbGciOi', 'code=abc']) {
        assert.ok(!text.includes(secret), secret);
      }
      assert.ok(text.includes('[removed]'));
      assert.equal(log.entries[1]?.request.url, `${url}/jars?code=[removed]&name=fig`);
    });

    it('tells the injected from the earned, and keeps apart what was never answered', async () => {
      kernel.faults.add({ service: 'graph', kind: 'status', status: 500 });
      kernel.faults.add({ service: 'graph', kind: 'reset' });
      await system.put('fig');
      await assert.rejects(system.put('fig'));
      const { log } = system.har();
      assert.deepEqual(
        log.entries.map((one) => one._fault),
        ['status'],
      );
      assert.deepEqual(
        log._unanswered.map((one) => one._fault),
        ['reset'],
      );
    });

    it('keeps the last 5,000', () => {
      for (let n = 0; n < 5005; n += 1) {
        kernel.journal.write('graph', {
          startedAt: n,
          endedAt: n,
          method: 'GET',
          url: `http://localhost/${n}`,
          requestHeaders: {},
          requestBody: Buffer.alloc(0),
          response: { status: 200, headers: {}, body: Buffer.alloc(0) },
        });
      }
      const { entries } = system.har().log;
      assert.equal(entries.length, 5000);
      assert.equal(entries[0]?.request.url, 'http://localhost/5');
    });

    it('writes what a route serves for another system there', async () => {
      await fetch(`${url}/keys`);
      assert.equal(system.har().log.entries.length, 0);
      assert.equal((kernel.journal.har('entra') as HarLog).log.entries.length, 1);
    });
  });

  describe('state', () => {
    it('is as seeded after a reset, with no faults and an empty journal', async () => {
      const notices: object[] = [];
      const stop = kernel.control.world.onNotice((notice) => notices.push(notice));
      await system.put('fig');
      kernel.faults.add({ service: 'graph', kind: 'drop' });
      kernel.control.reset();
      assert.deepEqual(await system.list(), ['plum']);
      assert.equal(system.har().log.entries.length, 1);
      assert.deepEqual(kernel.faults.list(), []);
      assert.deepEqual(notices, [
        { service: 'jars', kind: 'jar', id: 'fig' },
        { service: 'sandbox', kind: 'reset', id: '' },
      ]);
      stop();
    });

    it('outlives the process in its data directory', async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-kernel-'));
      const start = () => {
        const one = createKernel({ dataDir, botUrl: '' });
        const slice = one.control.world.slice<{ jars: string[] }>('jars', () => ({ jars: [] }));
        return { ...one, slice };
      };
      const first = start();
      first.slice.state.jars.push('fig');
      first.slice.changed();
      await first.control.close();
      const second = start();
      assert.deepEqual(second.slice.state.jars, ['fig']);
      await second.control.close();
      await rm(dataDir, { recursive: true });
    });

    it('forgets its timers with a reset', async () => {
      let went = false;
      kernel.control.world.later(10, () => {
        went = true;
      });
      kernel.control.reset();
      await new Promise((resolve) => setTimeout(resolve, 30));
      assert.equal(went, false);
    });
  });
});
