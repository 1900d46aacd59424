import assert from 'node:assert/strict';
import { busRetryInMs } from '../../sandbox/ccaas/genesys-cloud/eventbridge.ts';
import { messagingRetryInMs } from '../../sandbox/ccaas/genesys-cloud/open-messaging.ts';
import { sandboxEventsKey } from '../../sandbox/ccaas/genesys-cloud/registration.ts';
import { anna, jonas } from '../../sandbox/people.ts';
import { startGenesys, typesOf, type GenesysRig } from './ccaas-genesys-cloud-rig.ts';
import { until } from './jars.ts';

describe('the events of the stand-in of Genesys Cloud', () => {
  let rig: GenesysRig;
  beforeEach(async () => {
    rig = await startGenesys();
  });
  afterEach(() => rig.close());

  it('come as EventBridge brings them: with a key, a template for a type, and both kinds of time', async () => {
    const id = rig.start();
    rig.vendor.sendEvent(id, 'transcript.segment', { role: 'customer', text: 'It was charged.' });
    await until(rig.isQuiet);
    for (const { path, headers } of rig.received) {
      assert.equal(path, '/api/ccaas/voice-genesys/events');
      assert.equal(headers['x-case-swarm-key'], sandboxEventsKey);
      assert.equal(headers['content-type'], 'application/json; charset=utf-8');
    }
    const all = rig.partners();
    const queued = all.find((one) => one['detail-type'].endsWith('.acd.start'));
    assert.equal(queued?.['detail-type'], 'v2.detail.events.conversation.{id}.acd.start');
    assert.equal(queued.detail.topicName, `v2.detail.events.conversation.${id}.acd.start`);
    assert.equal(typeof queued.detail.eventBody['eventTime'], 'number');
    assert.equal(typeof queued.detail.eventBody['queueId'], 'string');
    assert.match(queued.time, /:\d\dZ$/);
    const said = all.find((one) => one['detail-type'].endsWith('.transcription'));
    assert.equal(said?.['detail-type'], 'v2.conversations.{id}.transcription');
    assert.equal(said.detail.eventBody['eventTime'], rig.only().events.at(-1)?.time);
  });

  it('tell a call from its start to its end, names left out', async () => {
    const id = rig.start();
    rig.vendor.sendEvent(id, 'interaction.held');
    rig.vendor.sendEvent(id, 'interaction.transferred', { toAgent: jonas.id });
    rig.vendor.sendEvent(id, 'agent.assigned', { agent: jonas.id });
    rig.vendor.sendEvent(id, 'wrapup.completed', { code: 'Blocked', notes: 'Card blocked.' });
    rig.vendor.sendEvent(id, 'interaction.ended');
    await until(rig.isQuiet);
    const told = new Set(typesOf(rig.partners()));
    const topic = 'v2.routing.queues.{id}.conversations';
    assert.deepEqual(
      [...told].sort(),
      [
        'acd.end',
        'acd.start',
        'acw',
        'attributes',
        'customer.end',
        'customer.start',
        'flow.end',
        'flow.outcome',
        'flow.start',
        'user.end',
        'user.start',
        topic,
      ].sort(),
    );
    const details = rig.partners().filter((one) => one['detail-type'] !== topic);
    assert.ok(!JSON.stringify(details).includes(anna.name));
  });

  it('know of hold in the conversation topics alone', async () => {
    const id = rig.start();
    await until(rig.isQuiet);
    rig.received.length = 0;
    rig.vendor.sendEvent(id, 'interaction.held');
    await until(rig.isQuiet);
    const [held] = rig.partners();
    assert.equal(held?.['detail-type'], 'v2.routing.queues.{id}.conversations');
    const sides = (held.detail.eventBody['participants'] as { purpose: string; calls: object[] }[])
      .filter(({ purpose }) => purpose === 'agent' || purpose === 'customer')
      .map(
        ({ purpose, calls: [side] }) =>
          [purpose, side as { held: boolean; confined: boolean }] as const,
      )
      .map(([purpose, side]) => [purpose, side.held, side.confined]);
    assert.deepEqual(sides, [
      ['customer', false, true],
      ['agent', true, false],
    ]);
  });

  it('tell how long somebody talked, and of nobody who never answered', async () => {
    const id = rig.start();
    rig.vendor.sendEvent(id, 'interaction.transferred', { toQueue: 'Fraud desk' });
    rig.vendor.sendEvent(id, 'agent.offered', { agent: jonas.id });
    rig.vendor.sendEvent(id, 'agent.declined');
    await until(rig.isQuiet);
    const ends = rig.partners().filter((one) => one['detail-type'].endsWith('.user.end'));
    const talked = new Map(
      ends.map(({ detail: { eventBody: body } }) => [
        body['userId'],
        body['interactingDurationMs'],
      ]),
    );
    assert.ok(Number(talked.get(anna.id)) > 0);
    assert.ok(talked.has(jonas.id));
    assert.equal(talked.get(jonas.id), undefined);
  });

  it('come in no order and some twice, under the same id', async () => {
    const id = rig.start();
    for (const text of ['one', 'two', 'three', 'four', 'five']) {
      rig.vendor.sendEvent(id, 'transcript.segment', { role: 'agent', text });
    }
    await until(rig.isQuiet);
    await until(() => new Set(rig.partners().map((one) => one.id)).size < rig.partners().length);
    const happened = rig.only().events.map(({ time }) => time);
    assert.deepEqual([...happened].sort(), happened);
    const said = rig
      .partners()
      .filter((one) => one['detail-type'].endsWith('.transcription'))
      .map(({ detail }) => detail.eventBody['eventTime'] as string);
    assert.notDeepEqual([...said].sort(), said);
  });

  it('come again after a fault of the bot, as they were, and not after a refusal', async () => {
    rig.statuses.push(500);
    rig.start();
    await until(rig.isQuiet);
    const ids = rig.partners().map((one) => one.id);
    assert.equal(ids.filter((one) => one === ids[0]).length, 2);
    const copies = rig.received.filter(({ text }) => text.includes(ids[0] ?? ''));
    assert.equal(new Set(copies.map(({ text }) => text)).size, 1);
    assert.ok(rig.only().events.every(({ delivery }) => delivery === 'delivered'));
    rig.received.length = 0;
    rig.statuses.push(400);
    rig.vendor.sendEvent(rig.only().id, 'interaction.held');
    await until(rig.isQuiet);
    assert.equal(rig.only().events.at(-1)?.delivery, 'given-up');
    assert.equal(rig.received.length, 1);
  });

  it('are tried for long at the bus, and briefly at Open Messaging', () => {
    const answer = (status?: number, retryAfterMs = 0) => ({
      text: '',
      retryAfterMs,
      ...(status !== undefined && { status }),
    });
    assert.equal(busRetryInMs(1, answer(503)), 500);
    assert.equal(busRetryInMs(1, answer(429, 3_000)), 3_000);
    assert.equal(busRetryInMs(50, answer()), 60_000);
    assert.equal(busRetryInMs(1, answer(401)), undefined);
    assert.equal(busRetryInMs(186, answer(503)), undefined);
    for (const status of [undefined, 429, 500]) {
      assert.equal(messagingRetryInMs(5, answer(status)), 5_000);
      assert.equal(messagingRetryInMs(6, answer(status)), undefined);
    }
    assert.equal(messagingRetryInMs(1, answer(400)), undefined);
  });
});
