import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { sandboxApiToken, sandboxWebhookSecret } from '../../sandbox/ccaas/generic/index.ts';
import { createCcaas, type Ccaas } from '../../sandbox/ccaas/index.ts';
import { createKernel, type Kernel } from '../../sandbox/kernel/kernel.ts';
import { openOrigin, type Origin } from '../../sandbox/kernel/origin.ts';
import { serveStandIn } from '../../sandbox/kernel/server.ts';
import { anna, paul } from '../../sandbox/people.ts';
import { until } from './jars.ts';
import { respond } from '../support/respond.ts';

type Received = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly subject: string;
    readonly time: string;
    readonly specversion: string;
    readonly source: string;
    readonly data: Record<string, unknown>;
  };
};

describe('the generic contact center', () => {
  let kernel: Kernel;
  let origin: Origin;
  let ccaas: Ccaas;
  let received: Received[];
  let statuses: number[];

  const bot = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const event = JSON.parse(body) as Received['event'];
      received.push({ path: request.url ?? '', headers: request.headers, body, event });
      respond(response, statuses.shift() ?? 202);
    });
  });

  before(() => new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve)));
  after(() => {
    bot.closeAllConnections();
    bot.close();
  });
  beforeEach(async () => {
    received = [];
    statuses = [];
    kernel = createKernel({ botUrl: `http://127.0.0.1:${(bot.address() as AddressInfo).port}` });
    ccaas = createCcaas(kernel.control.world);
    origin = await openOrigin();
    origin.mount(serveStandIn(ccaas, kernel));
  });
  afterEach(async () => {
    await origin.close();
    await kernel.control.close();
  });

  const start = () =>
    ccaas.startCall({
      caseNumber: 'CAS-01001',
      customer: { name: 'Lena Vogel', phone: '+49 30 5550100' },
      queue: 'Espresso machines',
      selfService: { flow: 'Machine care', step: 'descaling', outcome: 'failed' },
      agent: anna.id,
    });
  const types = () => received.map(({ event }) => event.type.replace('com.caseswarm.', ''));
  const call = () => {
    const [first] = ccaas.calls();
    assert.ok(first);
    return first;
  };

  it('tells a call from its start to the agent, in order', async () => {
    const { id } = start();
    await until(() => received.length === 4);
    assert.deepEqual(types(), [
      'interaction.started',
      'selfservice.updated',
      'interaction.queued',
      'agent.assigned',
    ]);
    const [, selfService, , assigned] = received;
    assert.equal(assigned?.path, '/api/ccaas/voice-de/events');
    assert.equal(assigned.headers['content-type'], 'application/cloudevents+json');
    assert.deepEqual(
      [assigned.event.specversion, assigned.event.source, assigned.event.subject],
      ['1.0', 'ccaas/generic/contoso', id],
    );
    assert.deepEqual(assigned.event.data, {
      conversationId: id,
      channel: 'voice',
      direction: 'inbound',
      customer: { ani: '+49 30 5550100', name: 'Lena Vogel' },
      agent: { id: anna.id, name: anna.name, email: anna.mail },
      queue: { id: 'queue-espresso-machines', name: 'Espresso machines' },
      caseNumber: 'CAS-01001',
    });
    assert.deepEqual(selfService?.event.data['selfservice'], {
      flow: 'Machine care',
      step: 'descaling',
      outcome: 'failed',
    });
    const times = received.map(({ event }) => event.time);
    assert.deepEqual(times, [...new Set(times)].sort());
  });

  it('signs each event so that Standard Webhooks accepts it, and only as it was', async () => {
    start();
    await until(() => received.length === 4);
    const webhook = new Webhook(sandboxWebhookSecret);
    for (const { headers, body, event } of received) {
      const given = headers as Record<string, string>;
      assert.equal(given['webhook-id'], event.id);
      assert.doesNotThrow(() => webhook.verify(body, given));
      assert.throws(() => webhook.verify(`${body} `, given));
    }
  });

  it('tries again with the same id, and keeps the order of the call', async () => {
    statuses = [202, 500];
    start();
    await until(() => received.length === 5);
    assert.deepEqual(types(), [
      'interaction.started',
      'selfservice.updated',
      'selfservice.updated',
      'interaction.queued',
      'agent.assigned',
    ]);
    assert.equal(received[1]?.headers['webhook-id'], received[2]?.headers['webhook-id']);
    assert.deepEqual(
      call().events.map(({ delivery, tries }) => [delivery, tries]),
      [
        ['delivered', 1],
        ['delivered', 2],
        ['delivered', 1],
        ['delivered', 1],
      ],
    );
  });

  it('goes on after an answer that got lost, still with the same id', async () => {
    kernel.faults.add({ service: 'ccaas', path: '/api/ccaas/*', kind: 'lost-response' });
    start();
    await until(() => received.length === 5);
    assert.equal(received[0]?.headers['webhook-id'], received[1]?.headers['webhook-id']);
  });

  it('stops at 410 and delivers what is next', async () => {
    statuses = [410];
    start();
    await until(() => received.length === 4);
    assert.equal(call().events[0]?.delivery, 'given-up');
  });

  it('follows what happens to the call', async () => {
    const { id } = start();
    ccaas.sendEvent(id, 'transcript.segment', { role: 'customer', text: 'It leaks again.' });
    ccaas.sendEvent(id, 'com.caseswarm.sentiment.updated', { label: 'negative', score: -0.6 });
    ccaas.sendEvent(id, 'interaction.held');
    assert.equal(call().phase, 'held');
    assert.ok(call().heldSince);
    ccaas.sendEvent(id, 'interaction.resumed');
    assert.equal(call().heldSince, undefined);
    ccaas.sendEvent(id, 'agent.assigned', { agent: paul.id });
    ccaas.sendEvent(id, 'attributes.updated', { caseNumber: 'CAS-01002' });
    ccaas.sendEvent(id, 'interaction.ended');
    ccaas.sendEvent(id, 'wrapup.completed', { code: 'solved' });
    await until(() => received.length === 12);
    const [line, mood, held] = received.slice(4).map(({ event }) => event.data);
    const transcript = line?.['transcript'] as Record<string, unknown>;
    assert.deepEqual(
      [transcript['role'], transcript['text'], transcript['isFinal']],
      ['customer', 'It leaks again.', true],
    );
    assert.ok(transcript['segmentId'] && transcript['utteranceId']);
    assert.deepEqual(mood?.['sentiment'], {
      label: 'negative',
      score: -0.6,
      scope: 'conversation',
    });
    assert.ok((held?.['held'] as { since: string }).since);
    assert.deepEqual([call().phase, call().caseNumber], ['ended', 'CAS-01002']);
    assert.equal((received.at(-1)?.event.data['agent'] as { id: string }).id, paul.id);
  });

  it('refuses what cannot happen, with a sentence', () => {
    const { id } = start();
    assert.throws(() => ccaas.sendEvent(id, 'interaction.exploded'), /type must be one of/);
    assert.throws(() => ccaas.sendEvent(id, 'sentiment.updated', { label: 'meh' }), /label/);
    assert.throws(() => ccaas.sendEvent('nobody', 'interaction.held'), /no conversation nobody/);
  });

  it('delivers nothing of before a reset', async () => {
    statuses = [500];
    start();
    await until(() => received.length === 1);
    kernel.control.reset();
    assert.deepEqual(ccaas.calls(), []);
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(received.length, 1);
  });

  describe('its API', () => {
    const note = (id: string, token: string) =>
      fetch(`${origin.url}/generic/v1/conversations/${id}/notes`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ id: 'n-1', text: 'Replace the seal.', author: 'Tom Ek' }),
      });

    it('lists calls', async () => {
      const { id } = start();
      const response = await fetch(`${origin.url}/generic/calls`);
      const { calls } = (await response.json()) as { calls: { id: string }[] };
      assert.deepEqual(
        calls.map((one) => one.id),
        [id],
      );
    });

    it('takes a note onto the desk, once per id, from who has the token', async () => {
      const { id } = start();
      assert.equal((await note(id, 'guess')).status, 401);
      assert.equal((await note('nobody', sandboxApiToken)).status, 404);
      assert.equal((await note(id, sandboxApiToken)).status, 201);
      assert.equal((await note(id, sandboxApiToken)).status, 200);
      assert.deepEqual(
        call().notes.map(({ text, author }) => [text, author]),
        [['Replace the seal.', 'Tom Ek']],
      );
    });

    it('answers 501 for what is not built', async () => {
      const response = await fetch(`${origin.url}/genesys/api/v2/conversations`);
      assert.equal(response.status, 501);
      assert.match(await response.text(), /genesys\/api\/v2\/conversations is not built/);
    });
  });
});
