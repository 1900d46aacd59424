import assert from 'node:assert/strict';
import type { FactType } from '../../../../bot/domain/interaction/facts.ts';
import { eventsOf, factsOf } from './receiving.ts';
import { center, cloudEvent, signed, structured } from './samples.ts';

const caseFields = ['caseNumber', 'caseid', 'ticketnumber', 'incidentid', 'customer_ticket_number'];

describe('what a generic contact center tells', () => {
  const lena = { ani: 'tel:+4930555100', email: 'lena@example.com', externalId: '7', name: 'Lena' };

  for (const [type, data, fact] of [
    ['interaction.started', { channel: 'Chat' }, { type: 'started', channel: 'chat' }],
    ['interaction.started', { channel: 'fax' }, { type: 'started', channel: 'other' }],
    ['interaction.started', { channel: null }, { type: 'started', channel: 'other' }],
    [
      'selfservice.updated',
      { selfservice: { flow: 'Help', step: 'descaling', outcome: 'failed' } },
      { type: 'self-service', flow: { id: 'Help', name: 'Help, descaling' }, outcome: 'failed' },
    ],
    ['interaction.queued', { queue: { id: 'q' } }, { type: 'queued', queue: { id: 'q' } }],
    [
      'interaction.queued',
      { queue: { id: 'q', name: '' } },
      { type: 'queued', queue: { id: 'q' } },
    ],
    ['agent.offered', {}, { type: 'agent-offered' }],
    [
      'agent.assigned',
      { agent: { id: 'a', name: 'Anna Berg', email: 'anna@contoso.example' } },
      {
        type: 'agent-assigned',
        agent: { id: 'a', name: 'Anna Berg', mail: 'anna@contoso.example' },
      },
    ],
    ['participant.left', { agent: { id: 'a' } }, { type: 'agent-left', agentId: 'a' }],
    ['interaction.transferred', {}, { type: 'transferred' }],
    [
      'interaction.transferred',
      { transfer: { toQueue: { id: 'q', name: 'Second level' } } },
      { type: 'transferred', to: { id: 'q', name: 'Second level' } },
    ],
    [
      'transcript.segment',
      { transcript: { segmentId: 's', role: 'agent', text: 'Hello' } },
      { type: 'line', segmentId: 's', speaker: 'agent', text: 'Hello', isFinal: true },
    ],
    [
      'transcript.segment',
      { transcript: { segmentId: 's', role: 'customer', text: '', isFinal: false } },
      { type: 'line', segmentId: 's', speaker: 'customer', text: '', isFinal: false },
    ],
    [
      'message.created',
      { message: { id: 'm', role: 'customer', text: 'Hi' } },
      { type: 'line', segmentId: 'm', speaker: 'customer', text: 'Hi', isFinal: true },
    ],
    ['sentiment.updated', { sentiment: { score: 0.25 } }, { type: 'mood', label: 'positive' }],
    ['sentiment.updated', { sentiment: { score: 0.24 } }, { type: 'mood', label: 'neutral' }],
    ['sentiment.updated', { sentiment: { score: 0 } }, { type: 'mood', label: 'neutral' }],
    ['sentiment.updated', { sentiment: { score: -0.25 } }, { type: 'mood', label: 'negative' }],
    [
      'sentiment.updated',
      { sentiment: { label: 'mixed', score: -1 } },
      { type: 'mood', label: 'mixed' },
    ],
    ['wrapup.completed', {}, { type: 'wrapped-up' }],
    [
      'wrapup.completed',
      { wrapup: { code: 'w1' } },
      { type: 'wrapped-up', disposition: { id: 'w1', name: 'w1' } },
    ],
    [
      'wrapup.completed',
      { wrapup: { code: 'w1', name: 'Solved', notes: 'Her card is 4111…' } },
      { type: 'wrapped-up', disposition: { id: 'w1', name: 'Solved' } },
    ],
    [
      'names.updated',
      { names: [{ id: 'q', name: 'Service' }] },
      { type: 'name-found', id: 'q', name: 'Service' },
    ],
  ] as const) {
    it(`is ${fact.type} from ${type} ${JSON.stringify(data)}`, async () => {
      assert.deepEqual(await factsOf(cloudEvent(type, 1, data)), [fact]);
    });
  }

  it('is the same with the prefix of our types and without it', async () => {
    const event = cloudEvent('interaction.held', 1);
    assert.deepEqual(await factsOf({ ...event, type: 'interaction.held' }), await factsOf(event));
  });

  it('is who the customer is, as raw as it came', async () => {
    assert.deepEqual(await factsOf(cloudEvent('attributes.updated', 1, { customer: lena })), [
      {
        type: 'customer-named',
        customer: {
          name: 'Lena',
          phone: '+4930555100',
          mail: 'lena@example.com',
          externalId: '7',
        },
      },
    ]);
  });

  it('is neither who nor which case with every sentence', async () => {
    const about = { customer: lena, caseNumber: 'CAS-7' };
    const told = async (type: string, own: object) =>
      (await factsOf(cloudEvent(type, 1, { ...about, ...own }))).map((fact) => fact.type);
    const everything: FactType[] = ['held', 'customer-named', 'case-named'];
    assert.deepEqual(await told('interaction.held', {}), everything);
    const transcript = { segmentId: 's', role: 'agent', text: 'Hello' };
    assert.deepEqual(await told('transcript.segment', { transcript }), ['line']);
    assert.deepEqual(await told('sentiment.updated', { sentiment: { score: 1 } }), ['mood']);
  });

  it('names the case by any of the names contact centers use, in any casing', async () => {
    const named = [{ type: 'case-named', caseNumber: 'CAS-7' }];
    for (const field of caseFields.flatMap((one) => [one, one.toUpperCase()])) {
      for (const data of [{ [field]: 'CAS-7' }, { attributes: { [field]: ' CAS-7 ' } }]) {
        const request = signed(structured(cloudEvent('attributes.updated', 1, data)));
        const { interactions, ignored } = await center().receive(request);
        const facts = interactions.flatMap((one) => one.events.map(({ fact }) => fact));
        assert.deepEqual([facts, ignored], [named, 0], field);
      }
    }
    const number = cloudEvent('attributes.updated', 1, { caseNumber: 1_001 });
    assert.deepEqual(await factsOf(number), [{ type: 'case-named', caseNumber: '1001' }]);
    for (const nothing of ['', ' ', { a: 1 }, ['CAS-7'], true]) {
      const event = cloudEvent('attributes.updated', 1, { attributes: { caseNumber: nothing } });
      assert.deepEqual(await factsOf(event), []);
    }
  });

  it('names the case by the name the connection is set to before any other', async () => {
    const attributes = { caseNumber: 'CAS-1', Vorgang: 'CAS-2' };
    const event = cloudEvent('attributes.updated', 1, { attributes });
    const told = await factsOf(event, { caseAttribute: 'vorgang' });
    assert.deepEqual(told, [{ type: 'case-named', caseNumber: 'CAS-2' }]);
    const both = cloudEvent('attributes.updated', 1, { caseNumber: 'CAS-3', attributes });
    assert.deepEqual(await factsOf(both), [{ type: 'case-named', caseNumber: 'CAS-3' }]);
  });

  it('has one id for what has one source and one id, and another for each of its parts', async () => {
    const event = cloudEvent('names.updated', 1, {
      names: [
        { id: 'a', name: 'Anna' },
        { id: 'p', name: 'Paul' },
      ],
      caseNumber: 'CAS-7',
    });
    const ids = async (changed: object) =>
      (await eventsOf(structured({ ...event, ...changed }))).map(({ id }) => id);
    const here = 'ccaas%2Fgeneric%2Ftests/event-1';
    assert.deepEqual(await ids({}), [here, `${here}/1`, `${here}/case`]);
    const moved = await ids({ source: 'ccaas/generic/tests/event-1', id: 'x' });
    const other = await ids({ source: 'ccaas/generic/tests', id: 'event-1/x' });
    assert.equal(new Set([...moved, ...other]).size, 6);
  });

  it('happened when the contact center says, in UTC', async () => {
    const event = { ...cloudEvent('interaction.held', 1), time: '2026-11-22T13:00:00.5+01:00' };
    assert.deepEqual(
      (await eventsOf(structured(event))).map(({ at }) => at),
      ['2026-11-22T12:00:00.500Z'],
    );
  });

  it('is on the leg it names', async () => {
    const [first] = await eventsOf(
      structured(cloudEvent('interaction.held', 1, { segmentId: 'leg-2' })),
    );
    assert.equal(first?.leg, 'leg-2');
  });

  describe('in numbers', () => {
    const numbersOf = async (more: object, type = 'interaction.held') => {
      const event = { ...cloudEvent(type, 1, { caseNumber: 'CAS-7' }), ...more };
      const [first] = await eventsOf(structured(event));
      return [first?.order, first?.numbered];
    };

    it('is ordered by a sequence that is a whole number', async () => {
      for (const sequence of ['7', 7, '0007']) {
        assert.deepEqual(await numbersOf({ sequence }), [7, undefined]);
      }
      for (const sequence of ['a', '', '7.5', 7.5, 1e300, '9'.repeat(30)]) {
        assert.deepEqual(await numbersOf({ sequence }), [undefined, undefined]);
      }
    });

    it('misses none only where the sender says that it counts by one', async () => {
      const counted = { sequence: '7', sequencetype: 'Integer' };
      const series = 'ccaas/generic/tests call-1';
      assert.deepEqual(await numbersOf(counted), [7, { series, number: 7 }]);
      assert.deepEqual(await numbersOf({ ...counted, subject: 'call-1/audio' }), [
        7,
        { series: 'ccaas/generic/tests call-1/audio', number: 7 },
      ]);
      assert.deepEqual(await numbersOf({ ...counted, sequencetype: 'Lamport' }), [7, undefined]);
      // It may tell nothing at all, and its number would be missed.
      assert.deepEqual(await numbersOf(counted, 'attributes.updated'), [7, undefined]);
    });
  });

  describe('of which we know nothing', () => {
    const ignoredIn = async (event: unknown) =>
      (await center().receive(signed(structured(event)))).ignored;

    it('is passed over, with odd names too, and counted', async () => {
      const types = [
        'constructor',
        'toString',
        '__proto__',
        'interaction.danced',
        'com.caseswarm.',
      ];
      for (const type of types) {
        for (const whole of [type, `com.caseswarm.${type}`]) {
          const event = { ...cloudEvent('interaction.held', 1), type: whole };
          const intake = await center().receive(signed(structured(event)));
          assert.deepEqual(intake, { interactions: [], ignored: 1 });
        }
      }
    });

    it('is counted field by field, but for extensions of the envelope and attributes', async () => {
      const held = cloudEvent('interaction.held', 1);
      assert.equal(await ignoredIn({ ...held, traceparent: '00-1' }), 0);
      const attributes = { anything: { goes: 1 } };
      assert.equal(await ignoredIn(cloudEvent('interaction.held', 1, { attributes })), 0);
      const customer = { name: 'Lena', shoeSize: 39 };
      const odd = { customer, caseNo: 'CAS-7', deep: { er: { still: 1 } } };
      assert.equal(await ignoredIn(cloudEvent('interaction.held', 1, odd)), 3);
      const direct = JSON.stringify(cloudEvent('interaction.held', 1)).replace(
        '"data":{',
        '"data":{"__proto__":{"caseNumber":"CAS-7"},',
      );
      const { interactions } = await center().receive(
        signed({ ...structured({}), body: Buffer.from(direct) }),
      );
      assert.equal(interactions[0]?.events.length, 1);
    });
  });
});
