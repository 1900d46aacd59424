import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { twilioAccount } from '../../sandbox/ccaas/twilio/index.ts';
import { mannerOf } from '../../sandbox/ccaas/twilio/manner.ts';
import { createStore } from '../../sandbox/ccaas/twilio/store.ts';
import { createKernel } from '../../sandbox/kernel/kernel.ts';
import { until } from '../support/until.ts';
import { startTwilio, type Body, type TwilioRig } from './twilio-rig.ts';

const hmac = (text: string) =>
  createHmac('sha1', twilioAccount.authToken).update(text).digest('base64');

describe('the stand-in of Twilio delivers, and', () => {
  let rig: TwilioRig;
  beforeEach(async () => {
    rig = await startTwilio();
  });
  afterEach(() => rig.close());

  it('repeats a callback that found nobody once, one that was refused not at all', async () => {
    // The call's own status is taken; of the task's, one is refused and one finds nobody twice.
    rig.statuses.push(204, 503, 204, 0, 0, 204);
    rig.start();
    await rig.quiet();
    assert.deepEqual(rig.told('taskrouter', 'EventType'), [
      'task.created',
      'workflow.entered',
      'task-queue.entered',
      'task-queue.entered',
      'reservation.created',
      'reservation.accepted',
    ]);
    assert.deepEqual(
      rig.events().map(({ delivery }) => delivery),
      ['given-up', 'given-up', 'delivered'],
    );
  });

  it('repeats callbacks as their address says, five times at most', async () => {
    await rig.deliver({ overrides: 'rc=2&rp=5xx' });
    rig.statuses.push(204, 503, 503, 204);
    rig.start();
    await rig.quiet();
    assert.deepEqual(
      rig.told('taskrouter', 'EventType').slice(0, 3),
      Array(3).fill('task.created'),
    );
    assert.equal(rig.events()[0]?.delivery, 'delivered');
    await rig.deliver({ overrides: 'rc=9&rp=all' });
    rig.received.length = 0;
    rig.statuses.push(...Array<number>(7).fill(404));
    rig.vendor.sendEvent(rig.vendor.calls()[0]?.id ?? '', 'attributes.updated', { note: 'x' });
    await rig.quiet();
    assert.equal(rig.at('taskrouter').length, 6);
    assert.equal(await rig.deliver({ taskRouter: 'pigeons' }), 400);
  });

  it('says nothing twice in Conversations', async () => {
    await rig.deliver({ overrides: 'rc=5&rp=all' });
    rig.statuses.push(503);
    const id = rig.start('chat');
    await rig.quiet();
    assert.deepEqual(rig.told('conversations', 'EventType'), ['onConversationAdded']);
    assert.equal(rig.events()[0]?.delivery, 'given-up');
    rig.vendor.sendEvent(id, 'interaction.ended');
    await rig.quiet();
    assert.deepEqual(rig.told('conversations', 'StateTo'), ['', 'closed']);
  });

  describe('with Event Streams', () => {
    beforeEach(() => rig.deliver({ taskRouter: 'event-streams' }));

    type Stream = { id: string; type: string; time?: string; data: { payload: Body } }[];
    const streamed = () => rig.at('event-streams').map(({ text }) => JSON.parse(text) as Stream);

    it('signs the hash of an array, and is as sloppy as the vendor', async () => {
      rig.start();
      rig.vendor.sendEvent(rig.vendor.calls()[0]?.id ?? '', 'attributes.updated', { note: 'x' });
      await rig.quiet();
      for (const { path, signature, text, type } of rig.at('event-streams')) {
        const hash = createHash('sha256').update(text).digest('hex');
        assert.equal(path.split('?')[1], `bodySHA256=${hash}`);
        assert.equal(signature, hmac(rig.botUrl + path));
        assert.match(type, /^application\/json/);
      }
      const all = streamed().flat();
      assert.ok(all.every(({ type }) => type.startsWith('com.twilio.taskrouter.')));
      assert.ok(all.every(({ data }) => typeof data.payload['timestamp'] === 'number'));
      const times = new Set(all.map(({ time }) => time === undefined));
      assert.deepEqual([...times].sort(), [false, true]);
    });

    it('is tried until it is taken, but dropped for good by any other refusal', async () => {
      const id = rig.start();
      await rig.quiet();
      rig.received.length = 0;
      rig.statuses.push(429, 503, 0, 204);
      rig.vendor.sendEvent(id, 'attributes.updated', { note: 'taken' });
      await rig.quiet();
      const last = rig.events().at(-1);
      assert.deepEqual([last?.delivery, last?.tries], ['delivered', 4]);
      assert.equal(new Set(streamed().map(([one]) => one?.id)).size, 1);
      rig.statuses.push(400);
      rig.vendor.sendEvent(id, 'attributes.updated', { note: 'dropped' });
      await rig.quiet();
      assert.deepEqual(
        [rig.events().at(-1)?.delivery, rig.events().at(-1)?.tries],
        ['given-up', 1],
      );
    });

    it('comes in any order, and some of it twice', async () => {
      const id = rig.start();
      for (let number = 0; number < 8; number += 1) {
        rig.vendor.sendEvent(id, 'attributes.updated', { number: String(number) });
      }
      await rig.quiet();
      await until(() => streamed().length > new Set(streamed().map(([one]) => one?.id)).size);
      const stamps = streamed().map(([one]) => Number(one?.data.payload['timestamp']));
      assert.notDeepEqual(
        [...stamps].sort((a, b) => a - b),
        stamps,
      );
    });
  });

  it('gives each product its own time to be answered in', () => {
    const { world } = createKernel({ botUrl: rig.botUrl }).control;
    const manner = mannerOf(world, createStore(world));
    const id = rig.start();
    const call = rig.vendor.calls().find((one) => one.id === id);
    assert.ok(call);
    const timeouts = new Map(
      call.events
        .flatMap((event) => manner.encode(call, event))
        .map(({ door, timeoutMs }) => [door, timeoutMs]),
    );
    assert.deepEqual(Object.fromEntries(timeouts), {
      call: 15_000,
      taskrouter: 15_000,
      conference: 15_000,
    });
    rig.start('chat');
    const chat = rig.vendor.calls().find(({ channel }) => channel === 'chat');
    assert.ok(chat);
    const [begun] = chat.events.flatMap((event) => manner.encode(chat, event));
    assert.deepEqual([begun?.door, begun?.timeoutMs], ['conversations', 5_000]);
  });
});
