import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import { createSandbox, SystemPortTaken, type Sandbox } from '../../sandbox/create.ts';
import { anna, app, people, tom } from '../../sandbox/people.ts';
import { until } from './jars.ts';

type Received = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

describe('the page of the sandbox', () => {
  let sandbox: Sandbox;
  let page: string;
  let received: Received[] = [];

  /** In the bot's place: takes everything, and says no to a swarm, as a bot may. */
  const bot = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      const isSwarm = request.url === '/api/v1/swarms';
      response.writeHead(isSwarm ? 409 : 200, { 'content-type': 'application/json' });
      response.end(isSwarm ? '{"error":{"code":"already-swarming"}}' : '{}');
    });
  });

  before(async () => {
    await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
    const botUrl = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`;
    sandbox = await createSandbox({ botUrl });
    page = sandbox.urls.page;
  });
  after(async () => {
    await sandbox.close();
    bot.closeAllConnections();
    bot.close();
  });
  beforeEach(() => {
    received = [];
  });

  const get = async <T>(path: string) => (await (await fetch(page + path)).json()) as T;
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(page + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as never };
  };

  it('shows who is here', async () => {
    const shown = await get<{ name: string; availability: string }[]>('/_people');
    assert.deepEqual(
      shown.map(({ name }) => name),
      people.map(({ name }) => name),
    );
    assert.ok(shown.every(({ availability }) => availability !== ''));
  });

  it('hands out the token that Teams would', async () => {
    const { body } = await post('/_token', { person: anna.mail });
    const claims = decodeJwt((body as { token: string }).token);
    assert.deepEqual(
      [claims.aud, claims['scp'], claims['oid']],
      [app.id, 'access_as_user', anna.id],
    );
    assert.equal(claims.iss, `${sandbox.urls.entra}/${String(claims['tid'])}/v2.0`);
    assert.equal((await post('/_token', { person: 'Nobody' })).status, 400);
  });

  it('opens a chat with the bot, writes and reads in it', async () => {
    const { id } = (await post('/_personal', { person: tom.id })).body as { id: string };
    const said = await post(`/_chats/${encodeURIComponent(id)}/messages`, {
      from: tom.id,
      text: 'help',
    });
    assert.equal(said.status, 201);
    await until(() => received.some(({ body }) => body.includes('"help"')));
    const shown = await get<{ text: string; from: { name?: string } }[]>(
      `/_chats/${encodeURIComponent(id)}/messages?person=${tom.id}`,
    );
    assert.ok(shown.some(({ text, from }) => text.includes('help') && from.name === tom.name));
    const chats = await get<{ id: string }[]>(`/_chats?person=${tom.id}`);
    assert.deepEqual(
      chats.map((one) => one.id),
      [id],
    );
    assert.equal((await fetch(`${page}/_chats/none/messages`)).status, 404);
    const clicked = await post(`/_chats/${encodeURIComponent(id)}/actions`, {
      from: tom.id,
      messageId: 'none',
      action: { type: 'Action.Execute', verb: 'accept' },
    });
    assert.equal(clicked.status, 404);
  });

  it('shows cases, and opens a swarm through the bot, as the person', async () => {
    const [first] = await get<{ id: string; number: string }[]>(`/_cases?q=&person=${anna.id}`);
    assert.ok(first);
    const detail = await get<{ number: string }>(`/_cases/${first.id}`);
    assert.equal(detail.number, first.number);
    const skills = await get<{ id: string }[]>('/_skills');
    const { status, body } = await post(`/_cases/${first.id}/swarm`, {
      person: anna.id,
      request: 'It leaks.',
      stepsTried: 'Descaled.',
      skills: [skills[0]?.id],
    });
    assert.deepEqual([status, body], [409, { error: { code: 'already-swarming' } }]);
    const sent = received[0];
    assert.deepEqual(JSON.parse(sent?.body ?? ''), {
      caseId: first.id,
      request: 'It leaks.',
      stepsTried: 'Descaled.',
      skillIds: [skills[0]?.id],
    });
    const claims = decodeJwt((sent?.headers.authorization ?? '').replace('Bearer ', ''));
    assert.equal(claims['oid'], anna.id);
  });

  it('starts a call and drives it', async () => {
    const [vendor] = await get<string[]>('/_vendors');
    const { status, body } = await post('/_calls', {
      vendor,
      channel: 'chat',
      customer: { name: 'Lena Vogel', phone: '+49 30 5550100' },
      queue: 'Retail',
      agent: anna.name,
    });
    assert.equal(status, 201);
    const { id } = body as { id: string };
    assert.equal((await post(`/_calls/${id}/events`, { type: 'interaction.held' })).status, 201);
    assert.equal((await post(`/_calls/${id}/events`, { type: 'nonsense' })).status, 400);
    await until(() => received.filter(({ path }) => path.startsWith('/api/ccaas/')).length === 4);
    const [call] =
      await get<{ id: string; phase: string; vendor: string; channel: string }[]>('/_calls');
    assert.deepEqual(
      [call?.id, call?.phase, call?.vendor, call?.channel],
      [id, 'held', vendor, 'chat'],
    );
    const nowhere = { vendor: 'nobody', customer: { name: 'x', phone: '1' }, queue: 'y' };
    assert.equal((await post('/_calls', { ...nowhere, agent: anna.id })).status, 400);
  });

  it('tells live what changes', async () => {
    const gone = new AbortController();
    const response = await fetch(`${page}/_live`, { signal: gone.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await post('/_personal', { person: anna.id });
    let seen = '';
    await until(async () => {
      seen += (await reader?.read())?.value ?? '';
      return seen.includes('"service":"teams"');
    });
    gone.abort();
  });

  it('plays faults and shows the journal', async () => {
    const fault = { service: 'graph', kind: 'status', status: 503 };
    assert.equal((await post('/_faults', fault)).status, 201);
    assert.equal((await get<unknown[]>('/_faults')).length, 1);
    assert.equal((await fetch(`${sandbox.urls.graph}/v1.0/users`)).status, 503);
    await post('/_faults', { ...fault, times: 9 });
    await fetch(`${page}/_faults`, { method: 'DELETE' });
    assert.equal((await fetch(`${sandbox.urls.graph}/v1.0/users`)).status, 401);
    const har = await get<{ log: { entries: unknown[] } }>('/_journal.har?service=graph');
    assert.equal(har.log.entries.length, 2);
    assert.equal((await post('/_faults', { service: 'graph' })).status, 400);
    assert.equal((await fetch(`${page}/_journal.har`)).status, 400);
  });

  it('begins anew', async () => {
    assert.notEqual((await get<unknown[]>('/_calls')).length, 0);
    assert.equal((await post('/_reset', {})).status, 204);
    assert.deepEqual(await get('/_calls'), []);
    assert.deepEqual(await get(`/_chats?person=${tom.id}`), []);
  });

  it('answers this machine only', async () => {
    const elsewhere = { origin: 'https://evil.example' };
    assert.equal((await post('/_reset', {}, elsewhere)).status, 403);
  });

  it('serves the page, or says that it is not built, and nothing beside it', async () => {
    const response = await fetch(page);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /<!doctype html>|not built yet/i);
    for (const path of ['/..%2f..%2fpackage.json', '/_nothing', '/none.js']) {
      assert.equal((await fetch(page + path)).status, 404, path);
    }
  });

  it('names the system whose port is taken', async () => {
    const port = Number(new URL(sandbox.urls.graph).port);
    await assert.rejects(
      createSandbox({ botUrl: '', ports: { graph: port } }),
      (error) => error instanceof SystemPortTaken && error.system === 'graph',
    );
  });
});
