import assert from 'node:assert/strict';
import { Webhook } from 'standardwebhooks';
import { busRetryInMs } from '../../sandbox/ccaas/amazon-connect/contact-events.ts';
import { streamRetryInMs } from '../../sandbox/ccaas/amazon-connect/forwarded.ts';
import {
  keyHeader,
  sandboxEventsKey,
  sandboxForwarderSecret,
} from '../../sandbox/ccaas/amazon-connect/registration.ts';
import { snsRetryInMs } from '../../sandbox/ccaas/amazon-connect/topic.ts';
import { jonas } from '../../sandbox/people.ts';
import { startRig, type Received, type Rig } from '../adapters/ccaas/amazon-connect/rig.ts';
import { until } from '../support/until.ts';

type Json = Record<string, unknown>;
const jsonOf = ({ body }: Pick<Received, 'body'>): Json => JSON.parse(body.toString()) as Json;

describe('the sandbox’s Amazon Connect', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const sent = (door: string): readonly Received[] => {
    const seen = new Set<string>();
    // The first of each: some come twice.
    return rig.received.filter((one) => {
      if (one.door !== door || seen.has(one.body.toString())) return false;
      seen.add(one.body.toString());
      return true;
    });
  };
  const lower = (detail: unknown): Json =>
    Object.fromEntries(
      Object.entries(detail as Json).map(([key, value]) => [key.toLowerCase(), value]),
    );
  const details = () => sent('events').map((one) => lower(jsonOf(one)['detail']));
  const detailsOf = (eventType: string) =>
    details().filter(({ eventtype }) => eventtype === eventType);

  describe('on the event bus', () => {
    it('tells of a call with a credential and no signature, to the second', async () => {
      rig.startCall({ selfService: { flow: 'F', outcome: 'failed' } });
      await until(() => details().length === 4);
      for (const { headers, body } of sent('events')) {
        assert.equal(headers[keyHeader], sandboxEventsKey);
        assert.equal(headers['webhook-signature'], undefined);
        const event = JSON.parse(body.toString()) as Json;
        assert.equal(event['detail-type'], 'Amazon Connect Contact Event');
        assert.match(String(event['time']), /:\d\dZ$/);
        // Amazon leaves these to its API.
        assert.ok(!body.includes('+49305550100') && !body.includes('CAS-01001'));
      }
      const known = details().map(({ eventtype }) => eventtype);
      assert.deepEqual(known.sort(), [
        'CONNECTED_TO_AGENT',
        'CONTACT_DATA_UPDATED',
        'INITIATED',
        'QUEUED',
      ]);
      for (const { initiationtimestamp } of details()) {
        assert.match(String(initiationtimestamp), /\.000Z$/);
      }
    });

    it('has now one casing and now another', async () => {
      const { id } = rig.startCall();
      rig.vendor.sendEvent(id, 'interaction.ended');
      await until(() => details().length === 4);
      const keys = sent('events').map((one) =>
        Object.keys(jsonOf(one)['detail'] as Json).join(' '),
      );
      assert.ok(keys.some((one) => one.includes('contactId')));
      assert.ok(keys.some((one) => one.includes('ContactId') && one.includes('Channel')));
    });

    it('makes a new contact of a transfer, and ends the one before', async () => {
      const { id } = rig.startCall();
      const transfer = { toQueue: 'Second level', toAgent: jonas.id };
      const { id: leg } = rig.vendor.sendEvent(id, 'interaction.transferred', transfer);
      rig.vendor.sendEvent(id, 'agent.assigned', { agent: jonas.id });
      await until(() => details().length === 7);
      const begun = detailsOf('INITIATED').find(({ contactid }) => contactid === leg);
      assert.deepEqual(
        [begun?.['initialcontactid'], begun?.['previouscontactid'], begun?.['initiationmethod']],
        [id, id, 'TRANSFER'],
      );
      const [left] = detailsOf('DISCONNECTED');
      assert.deepEqual([left?.['contactid'], left?.['disconnectreason']], [id, 'AGENT_DISCONNECT']);
      const connected = detailsOf('CONNECTED_TO_AGENT').map(({ contactid }) => contactid);
      assert.deepEqual(new Set(connected), new Set([id, leg]));
    });

    it('comes again after a failure, and brings some twice, always with the same body', async () => {
      rig.answers.push(500, 429);
      const { id } = rig.startCall();
      const bodies = () =>
        rig.received.filter(({ door }) => door === 'events').map(({ body }) => body.toString());
      // Three events, of which the first two had to be sent again.
      await until(() => bodies().length >= 5);
      assert.equal(new Set(bodies()).size, 3);
      for (let place = 0; place < 7; place += 1) {
        rig.vendor.sendEvent(id, 'attributes.updated', { place: String(place) });
      }
      // Seven more, and one of all ten a second time.
      await until(() => bodies().length === 13);
      assert.equal(new Set(bodies()).size, 10);
    });

    it('tries for a day, waits longer each time, and lets go of what is refused', () => {
      const no = (status?: number, retryAfterMs = 0) => ({
        ...(status !== undefined && { status }),
        text: '',
        retryAfterMs,
      });
      const waits = [1, 2, 3, 4].map((tries) => busRetryInMs(tries, no(503)));
      assert.deepEqual(waits, [500, 1_000, 2_000, 4_000]);
      assert.equal(busRetryInMs(30, no()), 60_000);
      assert.equal(busRetryInMs(1, no(429, 9_000)), 9_000);
      assert.equal(busRetryInMs(186, no(503)), undefined);
      assert.equal(busRetryInMs(1, no(400)), undefined);
      assert.deepEqual(
        [1, 2, 3, 4].map((tries) => snsRetryInMs(tries, no(500))),
        [...[20_000, 20_000, 20_000], undefined],
      );
      assert.equal(streamRetryInMs(1, no(400)), undefined);
      assert.equal(streamRetryInMs(9, no(503)), 30_000);
    });
  });

  describe('through the customer’s function', () => {
    const records = (door: string) =>
      sent(door).flatMap((one) => jsonOf(one)['records'] as { data: Json }[]);

    it('signs what it forwards from Kinesis', async () => {
      rig.startCall();
      await until(() => sent('agent-events').length === 1);
      const [request] = sent('agent-events');
      assert.ok(request);
      const webhook = new Webhook(sandboxForwarderSecret);
      const headers = request.headers as Record<string, string>;
      assert.doesNotThrow(() => webhook.verify(request.body.toString(), headers));
      assert.throws(() => webhook.verify(`${request.body.toString()} `, headers));
    });

    it('tells of ringing and hold by the state before and after', async () => {
      const { id } = rig.startCall();
      const happened = [
        'agent.offered',
        'agent.declined',
        'interaction.held',
        'interaction.resumed',
      ];
      for (const type of happened) rig.vendor.sendEvent(id, type);
      await until(() => records('agent-events').length === 5);
      const states = records('agent-events').map(({ data }) =>
        ['PreviousAgentSnapshot', 'CurrentAgentSnapshot'].map((name) => {
          const { Contacts } = data[name] as { Contacts: { State: string }[] };
          return Contacts[0]?.State;
        }),
      );
      for (const change of [
        [undefined, 'CONNECTING'],
        ['CONNECTING', 'MISSED'],
        ['CONNECTING', 'CONNECTED'],
        ['CONNECTED', 'CONNECTED_ONHOLD'],
        ['CONNECTED_ONHOLD', 'CONNECTED'],
      ]) {
        assert.ok(
          states.some((one) => String(one) === String(change)),
          String(change),
        );
      }
    });

    it('tells what is said with the mood there is, and again when that turns', async () => {
      const { id } = rig.startCall();
      const say = (role: string, text: string, isFinal = true) =>
        rig.vendor.sendEvent(id, 'transcript.segment', { role, text, isFinal });
      say('customer', 'It', false);
      say('customer', 'It leaks.');
      say('agent', 'Sorry.');
      rig.vendor.sendEvent(id, 'sentiment.updated', { label: 'negative' });
      await until(() => records('contact-lens').length === 4);
      const segments = records('contact-lens').flatMap(({ data }) => data['Segments'] as Json[]);
      const whole = segments.flatMap((one) =>
        one['Transcript'] ? [one['Transcript'] as Json] : [],
      );
      const heard = whole.map(({ Content, Sentiment }) => [Content, Sentiment].join(': '));
      assert.deepEqual(heard.sort(), [
        'It leaks.: NEGATIVE',
        'It leaks.: NEUTRAL',
        'Sorry.: NEUTRAL',
      ]);
      const piece = segments.find((one) => one['Utterance'])?.['Utterance'] as Json;
      assert.equal(piece['PartialContent'], 'It');
    });

    it('has no way to tell a mood of what nobody said', async () => {
      const { id } = rig.startCall();
      rig.vendor.sendEvent(id, 'sentiment.updated', { label: 'negative' });
      await until(() => rig.call().events.at(-1)?.delivery === 'untold');
    });
  });
});
