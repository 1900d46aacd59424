import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Manner, Wire } from '../../sandbox/ccaas/kit/outbox.ts';
import { createCallCenter } from '../../sandbox/ccaas/kit/vendor.ts';
import { createKernel } from '../../sandbox/kernel/kernel.ts';
import { anna } from '../../sandbox/people.ts';
import { respond } from '../support/respond.ts';
import { until } from '../support/until.ts';

const wire = (door: string, more: Partial<Wire> = {}): Wire => ({
  door,
  headers: {},
  body: '{}',
  ...more,
});

/** A vendor that says each event in these webhooks, to a bot that answers by the door. */
async function vendorSaying(wires: readonly Wire[], manner: Partial<Manner> = {}) {
  const received: string[] = [];
  const bot = createServer((request, response) => {
    const door = request.url?.split('/').at(-1) ?? '';
    received.push(door);
    if (door === 'silent') return;
    respond(response, door === 'refused' ? 400 : 204);
  });
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  const { control } = createKernel({
    botUrl: `http://127.0.0.1:${(bot.address() as AddressInfo).port}`,
  });
  const center = createCallCenter(control.world, {
    name: 'anybody',
    tells: (type) => type === 'interaction.started',
    manner: {
      connection: 'anybody',
      encode: () => wires,
      isOrdered: true,
      timeoutMs: 60_000,
      retryInMs: () => undefined,
      ...manner,
    },
  });
  center.startCall({
    customer: { name: 'Lena Vogel', phone: '+49305550123' },
    queue: 'Espresso machines',
    agent: anna.id,
  });
  const event = () => center.calls()[0]?.events[0];
  await until(() => event()?.delivery !== 'waiting');
  await control.close();
  bot.closeAllConnections();
  await new Promise((resolve) => bot.close(resolve));
  return { received, event: event() };
}

describe('what every contact center’s stand-in is made of', () => {
  it('delivers each webhook of an event, whatever became of the one before', async () => {
    const { received, event } = await vendorSaying([wire('refused'), wire('taken')]);
    assert.deepEqual(received, ['refused', 'taken']);
    assert.deepEqual([event?.delivery, event?.tries], ['given-up', 2]);
  });

  it('tries again the one that was not taken, and no other', async () => {
    const { received, event } = await vendorSaying([wire('taken'), wire('refused')], {
      retryInMs: (tries, _answer, { door }) => (door === 'refused' && tries < 3 ? 0 : undefined),
    });
    assert.deepEqual(received, ['taken', 'refused', 'refused', 'refused']);
    assert.equal(event?.tries, 4);
  });

  it('gives a webhook its own time to be answered in', async () => {
    const { event } = await vendorSaying([wire('silent', { timeoutMs: 50 })]);
    assert.equal(event?.delivery, 'given-up');
    assert.match(event.lastAnswer ?? '', /timeout/);
  });

  it('has not told what it has no words for', async () => {
    const { received, event } = await vendorSaying([]);
    assert.deepEqual([received, event?.delivery], [[], 'untold']);
  });
});
