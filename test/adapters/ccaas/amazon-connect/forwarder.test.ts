import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sinon from 'sinon';
import type { WebhookRequest } from '../../../../bot/ports/contact-center.ts';
import { respond } from '../../../support/respond.ts';
import { agentEvent, contact, contactEvent, leg1, msAt, segments, transcript } from './payloads.ts';
import { secret, webhookUrl } from './samples.ts';
import { centerWith, types } from './telling.ts';

const page = new URL('../../../../docs/contact-centers/amazon-connect.md', import.meta.url);

type Handler = (event: unknown) => Promise<void>;

/** As Lambda gives a batch of a stream to its function. */
const batch = (...data: readonly unknown[]) => ({
  Records: data.map((one, place) => ({
    eventSource: 'aws:kinesis',
    kinesis: {
      approximateArrivalTimestamp: msAt(place) / 1_000,
      data: Buffer.from(JSON.stringify(one)).toString('base64'),
    },
  })),
});

describe('the function in Amazon Connect’s documentation', () => {
  let requests: WebhookRequest[];
  let status: number;
  let handler: Handler;
  const environment = { ...process.env };

  const bot = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const headers = incoming.headers as Record<string, string>;
      const door = incoming.url?.split('/').at(-1) ?? '';
      requests.push({
        method: 'POST',
        url: webhookUrl,
        door,
        headers,
        body: Buffer.concat(chunks),
      });
      respond(response, status, '{"error":"records.0"}');
    });
  });

  before(async () => {
    await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
    const [, code] = /```js\n(.*?)```/s.exec(await readFile(page, 'utf8')) ?? [];
    assert.ok(code);
    const module: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    // What the page's code exports is known to this test alone.
    ({ handler } = module as { handler: Handler });
  });
  beforeEach(() => {
    requests = [];
    status = 204;
    const BOT_URL = `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/ccaas/connect`;
    Object.assign(process.env, { BOT_URL, SECRET: secret });
  });
  afterEach(() => {
    for (const name of ['BOT_URL', 'SECRET', 'DOOR']) {
      if (environment[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = environment[name];
    }
  });
  after(async () => {
    bot.closeAllConnections();
    await new Promise((resolve) => bot.close(resolve));
  });

  const forward = async (door: string, event: unknown): Promise<readonly string[]> => {
    process.env['DOOR'] = door;
    await handler(event);
    const center = centerWith({}, { atMs: Date.now() });
    // Which contact a leg belongs to is known from its beginning.
    await center.receive({
      ...{
        method: 'POST',
        url: webhookUrl,
        door: 'events',
        headers: { 'x-case-swarm-key': secret },
      },
      body: Buffer.from(JSON.stringify(contactEvent('INITIATED', 0))),
    });
    const told: string[] = [];
    for (const request of requests) told.push(...types(await center.receive(request)));
    return told;
  };

  it('forwards each stream so that it is believed and read', async () => {
    const lines = [
      transcript('t1', 'CUSTOMER', 'It leaks – schnell!'),
      transcript('t2', 'AGENT', 'Oh.'),
    ];
    const said = await forward(
      'contact-lens',
      batch(segments([lines[0] ?? {}]), segments([lines[1] ?? {}])),
    );
    assert.deepEqual(said, ['line', 'mood', 'line']);
    assert.equal(requests.length, 1);
    requests = [];
    const held = agentEvent(7, [contact('CONNECTED')], [contact('CONNECTED_ONHOLD')]);
    assert.deepEqual(await forward('agent-events', batch(held)), ['held']);
  });

  it('forwards contact events too, and a large batch in parts', async () => {
    const event = contactEvent('INITIATED', 0, { contactId: leg1 });
    assert.deepEqual(await forward('events', event), ['started', 'case-named']);
    requests = [];
    const many = Array.from({ length: 25 }, (_, place) =>
      segments([transcript(`t${place}`, 'AGENT', 'Hello.')]),
    );
    assert.equal((await forward('contact-lens', batch(...many))).length, 25);
    assert.equal(requests.length, 3);
  });

  it('lets the stream come again, but not with what would be refused for ever', async () => {
    process.env['DOOR'] = 'contact-lens';
    for (status of [401, 429, 503]) {
      await assert.rejects(handler(batch(segments([]))), /contact-lens: \d{3}/);
    }
    status = 400;
    const complain = sinon.stub(console, 'error');
    try {
      await handler(batch(segments([])));
      assert.deepEqual(complain.args, [['{"error":"records.0"}']]);
    } finally {
      complain.restore();
    }
  });
});
