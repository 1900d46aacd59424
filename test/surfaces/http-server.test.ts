import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { operationsEndpoints } from '../../bot/surfaces/http/operations.ts';
import { staticSite } from '../../bot/surfaces/http/static-site.ts';
import { httpSurface, type HttpSurface } from '../support/http-surface.ts';

const publicConfig = {
  clientId: 'client',
  authority: 'https://login.example',
  tenantId: 'tenant',
  scope: 'api://client/access_as_user',
  dynamicsUrl: 'https://contoso.crm4.dynamics.com',
};

describe('what anybody may ask', () => {
  let surface: HttpSurface;
  afterEach(() => surface.close());

  const withChecks = async (...ready: boolean[]) => {
    surface = await httpSurface((metrics) =>
      operationsEndpoints({
        metrics,
        publicConfig,
        checks: ready.map((isReady, n) => ({
          name: `part-${n}`,
          isReady: () => (isReady ? Promise.resolve(true) : Promise.reject(new Error('down'))),
        })),
      }),
    );
  };

  it('is whether it lives and whether it is ready', async () => {
    await withChecks(true, true);
    assert.equal((await surface.ask('/healthz')).status, 200);
    const ready = await surface.ask('/readyz');
    assert.equal(ready.status, 200);
    assert.deepEqual(await ready.json(), { ready: true, notReady: [] });
  });

  it('is what is not ready, by name', async () => {
    await withChecks(true, false);
    const ready = await surface.ask('/readyz');
    assert.equal(ready.status, 503);
    assert.deepEqual(await ready.json(), { ready: false, notReady: ['part-1'] });
  });

  it('is how often what was asked', async () => {
    await withChecks();
    await surface.ask('/healthz');
    const metrics = await (await surface.ask('/metrics')).text();
    assert.match(metrics, /http_requests_total\{method="GET",path="\/healthz",status="200"\} 1/);
  });

  it('is where to sign in', async () => {
    await withChecks();
    assert.deepEqual(await (await surface.ask('/config.json')).json(), publicConfig);
  });

  it('is nothing else', async () => {
    await withChecks();
    for (const path of ['/', '/api/v1', '/api/v1/nothing', '/%zz', '/../etc/passwd']) {
      const answer = await surface.ask(path);
      assert.equal(answer.status, 404, path);
      assert.match(answer.headers.get('content-type') ?? '', /json/);
    }
    assert.equal((await surface.post('/healthz', '')).status, 405);
  });
});

describe('the built pages', () => {
  let surface: HttpSurface;
  let dir: string;
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'tabs-'));
    await mkdir(join(dir, 'assets'));
    await writeFile(join(dir, 'index.html'), '<title>Swarm</title>');
    await writeFile(join(dir, 'assets', 'page-4f7k2.js'), 'export {};');
    await writeFile(join(dir, 'assets', 'page-4f7k2.js.br'), brotliCompressSync('export {};'));
    await writeFile(join(dir, 'assets', 'page-4f7k2.js.gz'), gzipSync('export {};'));
    await writeFile(join(dir, 'board.html'), '<title>Board</title>');
    await writeFile(join(dir, 'notes.txt'), 'private');
  });
  after(() => rm(dir, { recursive: true }));
  const serve = async (place: string) => {
    surface = await httpSurface(
      staticSite({
        dir: place,
        frameAncestors: ['http://localhost:4000'],
        entraAuthority: 'https://login.example/common',
        dynamicsUrl: 'https://contoso.crm4.dynamics.com',
      }),
    );
  };
  afterEach(() => surface.close());

  it('are one page under every address of theirs', async () => {
    await serve(dir);
    for (const path of ['/tabs', '/tabs/', '/tabs/swarm?id=1', '/tabs/a/b']) {
      assert.equal(await (await surface.ask(path)).text(), '<title>Swarm</title>', path);
    }
  });

  it('have one of their own where the build made one, which names its scripts', async () => {
    await serve(dir);
    for (const path of ['/tabs/board', '/tabs/board/', '/tabs/board?view=trends']) {
      assert.equal(await (await surface.ask(path)).text(), '<title>Board</title>', path);
    }
    assert.equal(await (await surface.ask('/tabs/board/x')).text(), '<title>Swarm</title>');
  });

  it('come packed to who can unpack them', async () => {
    await serve(dir);
    const packedFor = async (accepted: string) => {
      const answer = await surface.ask('/tabs/assets/page-4f7k2.js', {
        headers: { 'accept-encoding': accepted },
      });
      assert.equal(await answer.text(), 'export {};', accepted);
      assert.match(answer.headers.get('content-type') ?? '', /javascript/);
      assert.equal(answer.headers.get('vary'), 'accept-encoding');
      return answer.headers.get('content-encoding');
    };
    assert.equal(await packedFor('gzip, deflate, br, zstd'), 'br');
    assert.equal(await packedFor('gzip;q=1.0, br;q=0'), 'gzip');
    assert.equal(await packedFor('identity'), null);
    assert.equal((await surface.ask('/tabs/assets/page-4f7k2.js.br')).status, 404);
  });

  it('may be framed by Microsoft 365 and by whom we name, and run no inline script', async () => {
    await serve(dir);
    const { headers } = await surface.ask('/tabs/swarm');
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(
      policy,
      /frame-ancestors 'self' https:\/\/\*\.cloud\.microsoft .*http:\/\/localhost:4000$/,
    );
    assert.match(policy, /script-src 'self';/);
    assert.match(policy, /connect-src 'self' https:\/\/login\.example /);
    assert.equal(headers.get('x-frame-options'), null);
  });

  it('are framed by Dynamics, and take its script, where the panel is and nowhere else', async () => {
    await serve(dir);
    const policyOf = async (path: string) =>
      (await surface.ask(path)).headers.get('content-security-policy') ?? '';
    const panel = await policyOf('/tabs/panel?ucilib=x');
    assert.match(panel, /script-src 'self' https:\/\/contoso\.crm4\.dynamics\.com;/);
    assert.match(panel, /frame-ancestors .* https:\/\/contoso\.crm4\.dynamics\.com /);
    assert.doesNotMatch(await policyOf('/tabs/swarm'), /dynamics/);
  });

  it('keep what carries a digest in its name for ever, and the page not at all', async () => {
    await serve(dir);
    const script = await surface.ask('/tabs/assets/page-4f7k2.js');
    assert.match(script.headers.get('content-type') ?? '', /javascript/);
    assert.match(script.headers.get('cache-control') ?? '', /immutable/);
    assert.equal((await surface.ask('/tabs/x')).headers.get('cache-control'), 'no-cache');
  });

  it('are all that is served', async () => {
    await serve(dir);
    const outside = ['/tabs/notes.txt', '/tabs/..%2f..%2fpackage.json', '/tabs/assets/none.js'];
    for (const path of outside) assert.equal((await surface.ask(path)).status, 404, path);
  });

  it('say how to build them when they are not there', async () => {
    await serve(join(dir, 'nowhere'));
    const answer = await surface.ask('/tabs/swarm');
    assert.equal(answer.status, 503);
    assert.match(await answer.text(), /npm run build:web/);
  });
});

describe('POST /api/messages', () => {
  let surface: HttpSurface;
  const seen: unknown[] = [];
  const whole = {
    type: 'message',
    text: 'Grüße',
    serviceUrl: 'https://smba.example/emea/',
    from: { id: '29:anna', aadObjectId: 'anna' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:anna', conversationType: 'personal' },
    channelData: null,
  };
  before(async () => {
    surface = await httpSurface([], (request, response) => {
      seen.push(request.body);
      response.status(202);
      response.end();
      return Promise.resolve();
    });
  });
  after(() => surface.close());

  it('hands a whole activity to the bot', async () => {
    const answer = await surface.post('/api/messages', JSON.stringify(whole));
    assert.equal(answer.status, 202);
    assert.deepEqual(seen, [whole]);
  });

  const but = (told: object): string => JSON.stringify({ ...whole, ...told });
  const broken: readonly (readonly [string, BodyInit])[] = [
    ['no conversation', but({ conversation: undefined })],
    ['a conversation that is a number', but({ conversation: 7 })],
    ['a conversation with a number for its id', but({ conversation: { id: 7 } })],
    ['no sender', but({ from: undefined })],
    ['a sender without an id', but({ from: { name: 'Anna' } })],
    ['a sender with a number for a name', but({ from: { id: '29:anna', name: 7 } })],
    ['no recipient', but({ recipient: undefined })],
    ['no service address', but({ serviceUrl: undefined })],
    ['a service address that is a number', but({ serviceUrl: 7 })],
    ['a number for a text', but({ text: 7 })],
    ['entities that are a text', but({ entities: 'mention' })],
    ['an entity that is nothing', but({ entities: [null] })],
    ['an empty type', but({ type: '' })],
    ['half an activity', '{"type":"message"'],
    ['a list', '[]'],
    ['no type', '{"text":"hi"}'],
    ['nothing', ''],
    ['what is no text', Buffer.from([0x22, 0xff, 0x22])],
  ];
  for (const [what, body] of broken) {
    it(`refuses ${what}`, async () => {
      const answer = await surface.post('/api/messages', body);
      assert.equal(answer.status, 400);
      assert.equal(((await answer.json()) as { code: string }).code, 'not-an-activity');
      assert.equal(seen.length, 1);
    });
  }

  it('reads no more than 256 KB, also when the size is not told before', async () => {
    const big = but({ text: 'x'.repeat(300_000) });
    assert.equal((await surface.post('/api/messages', big)).status, 413);
    const stream = new Blob([big]).stream();
    const init = { method: 'POST', body: stream, duplex: 'half' } as RequestInit; // not in the DOM's types
    const answer = await surface.ask('/api/messages', init);
    assert.equal(answer.status, 413);
    assert.equal(seen.length, 1);
  });
});

describe('an endpoint that breaks', () => {
  it('answers 500 and tells nothing of what went on inside', async () => {
    const surface = await httpSurface([
      {
        method: 'POST',
        path: '/break/:it',
        handle: () => Promise.reject(new TypeError('password is hunter2')),
      },
    ]);
    const answer = await surface.post('/break/1', '');
    assert.equal(answer.status, 500);
    assert.doesNotMatch(await answer.text(), /hunter2/);
    assert.deepEqual(surface.log.codes, ['http-request-broke']);
    await surface.close();
  });

  it('leaves in the log where it was, and nothing of the message', async () => {
    const failure = new TypeError('hunter2\n    at secret (hunter2.ts:1:1)');
    const surface = await httpSurface([
      { method: 'GET', path: '/break', handle: () => Promise.reject(failure) },
    ]);
    const noted: unknown[] = [];
    Object.assign(surface.log, { error: (_code: string, fields: unknown) => noted.push(fields) });
    await surface.ask('/break');
    await surface.close();
    assert.match(JSON.stringify(noted), /"at":"http-server\.test\.ts:\d+"/);
    assert.doesNotMatch(JSON.stringify(noted), /hunter2/);
  });
});
