import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { generic } from '../../bot/adapters/ccaas/generic/index.ts';
import type { InteractionEvent } from '../../bot/domain/interaction/interaction.ts';
import { msOf } from '../../bot/domain/ids.ts';
import { WebhookRefused, type ContactCenterProvider } from '../../bot/ports/contact-center.ts';
import type { InteractionAddress } from '../../bot/ports/swarm-store.ts';
import { ccaasEndpoints } from '../../bot/surfaces/webhooks/index.ts';
import { noon, tenant } from '../support/builders.ts';
import { httpSurface, type HttpSurface } from '../support/http-surface.ts';

/** Signed by saying the secret; one event a letter. */
const spelling: ContactCenterProvider = {
  name: 'spelling',
  verify: ({ headers }, secrets) => {
    if (!secrets.includes(headers['x-secret'] ?? ''))
      throw new WebhookRefused('unsigned', 'secret');
  },
  parse: ({ body }) => {
    const letters = body.toString();
    if (letters.includes('!'))
      throw new WebhookRefused('malformed', `letters.${letters.indexOf('!')}`);
    const events = Array.from(letters.replaceAll('?', ''), (id): InteractionEvent => ({
      id,
      at: noon,
      fact: { type: 'held' },
    }));
    const ignored = letters.split('?').length - 1;
    return { interactions: [{ externalId: 'call-1', events }], ignored };
  },
};

type Recorded = { address: InteractionAddress; ids: readonly string[] };

async function webhooks(
  provider: ContactCenterProvider = spelling,
  {
    secrets = ['new', 'old'],
    fails = false,
  }: { secrets?: readonly string[]; fails?: boolean } = {},
): Promise<HttpSurface & { recorded: Recorded[] }> {
  const recorded: Recorded[] = [];
  const surface = await httpSurface((metrics) =>
    ccaasEndpoints({
      connections: [{ id: 'voice', tenantId: tenant, provider, secrets }],
      recordInteraction: (address, events) => {
        if (fails) return Promise.reject(new Error('the store is down'));
        recorded.push({ address, ids: events.map((one) => one.id) });
        return Promise.resolve();
      },
      metrics,
      clock: { now: () => msOf(noon) },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    }),
  );
  return { ...surface, recorded };
}

const path = '/api/ccaas/voice/events';

describe('a webhook of a contact center', () => {
  let surface: HttpSurface & { recorded: Recorded[] };
  afterEach(() => surface.close());

  for (const secret of ['new', 'old']) {
    it(`is recorded when it is signed with the ${secret} secret`, async () => {
      surface = await webhooks();
      const answer = await surface.post(path, 'ab', { 'x-secret': secret });
      assert.equal(answer.status, 204);
      const address = { tenantId: tenant, connection: 'voice', externalId: 'call-1' };
      assert.deepEqual(surface.recorded, [{ address, ids: ['a', 'b'] }]);
    });
  }

  it('is refused unsigned, and not told why', async () => {
    surface = await webhooks();
    const answer = await surface.post(path, 'ab', { 'x-secret': 'guess' });
    assert.equal(answer.status, 401);
    assert.deepEqual(await answer.json(), {
      code: 'unsigned',
      message: 'The signature does not fit.',
    });
    assert.deepEqual(surface.recorded, []);
  });

  it('is refused malformed, with the path', async () => {
    surface = await webhooks();
    const answer = await surface.post(path, 'ab!', { 'x-secret': 'new' });
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /letters\.2/);
    assert.deepEqual(surface.recorded, []);
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

  it('is not acknowledged before it is durable', async () => {
    surface = await webhooks(spelling, { fails: true });
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
    surface = await webhooks(generic, { secrets: [secret] });
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
