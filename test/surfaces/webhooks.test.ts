import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { generic } from '../../bot/adapters/ccaas/generic/index.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import type { InteractionEvent } from '../../bot/domain/interaction/facts.ts';
import { msOf } from '../../bot/domain/ids.ts';
import { WebhookRefused, type ContactCenter } from '../../bot/ports/contact-center.ts';
import type { Told } from '../../bot/ports/interaction-news.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import { ccaasEndpoints } from '../../bot/surfaces/webhooks/index.ts';
import { noon, tenant } from '../support/builders.ts';
import { httpSurface, type HttpSurface } from '../support/http-surface.ts';

/** Signed by saying the secret; one event a letter. A stop sign answers by itself. */
const spelling = (secrets: readonly string[]): ContactCenter => ({
  can: generic.can,
  doors: ['events', 'later'],
  receive({ headers, body, door, url, method }) {
    if (method === 'OPTIONS') {
      const asked = headers['webhook-request-origin'] ?? '';
      const answer = { status: 200, headers: { 'webhook-allowed-origin': asked } };
      return Promise.resolve({ interactions: [], ignored: 0, answer });
    }
    if (!secrets.includes(headers['x-secret'] ?? ''))
      throw new WebhookRefused('unsigned', 'secret');
    if (door === 'later') throw new OutsideError('contact-center', { verdict: 'retry', code: 'x' });
    const letters = body.toString();
    if (letters.includes('!'))
      throw new WebhookRefused('malformed', `letters.${letters.indexOf('!')}`);
    if (letters.includes('#')) throw new WebhookRefused('unsupported', 'content-type');
    const events = Array.from(letters.replaceAll('?', ''), (id): InteractionEvent => ({
      id,
      at: noon,
      leg: url,
      fact: { type: 'held' },
    }));
    const ignored = letters.split('?').length - 1;
    return Promise.resolve({ interactions: [{ externalId: 'call-1', events }], ignored });
  },
});

type Recorded = { told: readonly Told[] };

async function webhooks(
  center: ContactCenter = spelling(['new', 'old']),
  { fails = false, isPaused = false }: { fails?: boolean; isPaused?: boolean } = {},
): Promise<HttpSurface & Recorded & { rings: () => number }> {
  const told: Told[] = [];
  let rings = 0;
  const surface = await httpSurface((metrics) =>
    ccaasEndpoints({
      centers: new Map([['voice', { id: 'voice', tenantId: tenant, center }]]),
      intake: {
        take(all) {
          if (fails) return Promise.reject(new Error('the store is down'));
          told.push(...all);
          return Promise.resolve(all.length);
        },
      },
      isPaused: ({ connection }) => Promise.resolve(isPaused && connection === 'voice'),
      gatherSoon: () => void (rings += 1),
      publicUrl: 'https://bot.example',
      metrics,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    }),
  );
  return { ...surface, told, rings: () => rings };
}

const path = '/api/ccaas/voice/events';

describe('a webhook of a contact center', () => {
  let surface: Awaited<ReturnType<typeof webhooks>>;
  afterEach(() => surface.close());

  for (const secret of ['new', 'old']) {
    it(`is recorded when it is signed with the ${secret} secret`, async () => {
      surface = await webhooks();
      const answer = await surface.post(path, 'ab', { 'x-secret': secret });
      assert.equal(answer.status, 204);
      const address = { tenantId: tenant, connection: 'voice', externalId: 'call-1' };
      const [told] = surface.told;
      assert.deepEqual(told?.address, address);
      assert.deepEqual(
        told.events.map((one) => one.id),
        ['a', 'b'],
      );
      assert.equal(surface.rings(), 1, 'it is gathered right away');
    });
  }

  it('is sent away for later while its connection is paused, and nothing of it is kept', async () => {
    surface = await webhooks(undefined, { isPaused: true });
    const answer = await surface.post(path, 'ab', { 'x-secret': 'new' });
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('retry-after'), '60');
    assert.equal(((await answer.json()) as { code: string }).code, 'paused');
    assert.deepEqual(surface.told, []);
    const forged = await surface.post(path, 'ab', { 'x-secret': 'guess' });
    assert.equal(forged.status, 401, 'a stranger is told nothing of it');
  });

  it('is refused unsigned, and not told why', async () => {
    surface = await webhooks();
    const answer = await surface.post(path, 'ab', { 'x-secret': 'guess' });
    assert.equal(answer.status, 401);
    assert.deepEqual(await answer.json(), {
      code: 'unsigned',
      message: 'The signature does not fit.',
    });
    assert.deepEqual(surface.told, []);
  });

  it('is refused malformed, with the path', async () => {
    surface = await webhooks();
    const answer = await surface.post(path, 'ab!', { 'x-secret': 'new' });
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /letters\.2/);
    assert.deepEqual(surface.told, []);
  });

  it('is refused over 256 KB, before anything is checked', async () => {
    surface = await webhooks();
    assert.equal((await surface.post(path, 'a'.repeat(300_000))).status, 413);
  });

  it('has no place on a connection that is not there', async () => {
    surface = await webhooks();
    const answer = await surface.post('/api/ccaas/other/events', 'a', { 'x-secret': 'new' });
    assert.equal(answer.status, 404);
  });

  it('at a door that is not there is told which doors there are', async () => {
    surface = await webhooks();
    for (const method of ['POST', 'OPTIONS']) {
      const headers = { 'x-secret': 'new' };
      const answer = await surface.ask('/api/ccaas/voice/event', { method, headers });
      assert.equal(answer.status, 404);
      assert.deepEqual(await answer.json(), {
        code: 'not-found',
        message: 'There is no such door. The doors of this connection: events, later.',
      });
    }
    assert.deepEqual(surface.told, []);
    const metrics = await surface.metrics.metrics();
    assert.match(metrics, /ccaas_webhooks_total\{connection="voice",status="404"\} 2/);
  });

  it('is told the address the vendor was given, whatever host the caller names', async () => {
    surface = await webhooks();
    await surface.post(`${path}?a=1`, 'a', { 'x-secret': 'new', 'x-forwarded-host': 'evil' });
    assert.equal(surface.told[0]?.events[0]?.leg, `https://bot.example${path}?a=1`);
  });

  it('in a format that is not read is refused as such', async () => {
    surface = await webhooks();
    assert.equal((await surface.post(path, '#', { 'x-secret': 'new' })).status, 415);
  });

  it('that cannot be checked right now is to be sent again', async () => {
    surface = await webhooks();
    const answer = await surface.post('/api/ccaas/voice/later', 'a', { 'x-secret': 'new' });
    assert.equal(answer.status, 503);
  });

  it('may shake hands first', async () => {
    surface = await webhooks();
    const answer = await surface.ask(path, {
      method: 'OPTIONS',
      headers: { 'webhook-request-origin': 'cc.example' },
    });
    assert.equal(answer.headers.get('webhook-allowed-origin'), 'cc.example');
  });

  it('is not acknowledged before it is durable', async () => {
    surface = await webhooks(spelling(['new']), { fails: true });
    assert.equal((await surface.post(path, 'a', { 'x-secret': 'new' })).status, 500);
  });

  it('is counted, with what it told that we do not know', async () => {
    surface = await webhooks();
    await surface.post(path, 'a??', { 'x-secret': 'new' });
    await surface.post(path, 'a', { 'x-secret': 'guess' });
    const metrics = await surface.metrics.metrics();
    assert.match(metrics, /ccaas_webhooks_total\{connection="voice",status="204"\} 1/);
    assert.match(metrics, /ccaas_webhooks_total\{connection="voice",status="401"\} 1/);
    assert.match(metrics, /ccaas_events_ignored_total\{connection="voice"\} 2/);
  });

  it('reaches us byte for byte, so that its signature holds', async () => {
    const secret = `whsec_${randomBytes(24).toString('base64')}`;
    surface = await webhooks(
      generic.connect(
        {
          id: 'voice',
          tenantId: tenant,
          secrets: [secret],
          credentials: {},
          settings: {},
          webhookUrl: 'https://bot.example/api/ccaas/voice',
        },
        { clock: { now: () => msOf(noon) }, ids: systemIds, timeoutMs: 1_000 },
      ),
    );
    const body = '{ "not" : "an event",\n "but": "signed über alles" }';
    const at = new Date(msOf(noon));
    const sign = (text: string) => ({
      'webhook-id': 'msg-1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign('msg-1', at, text),
      'content-type': 'text/plain',
    });
    assert.equal((await surface.post(path, body, sign(body))).status, 400);
    assert.equal((await surface.post(path, body, sign(`${body} `))).status, 401);
  });
});
