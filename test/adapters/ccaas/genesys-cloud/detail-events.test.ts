import assert from 'node:assert/strict';
import type { InteractionFact } from '../../../../bot/domain/interaction/facts.ts';
import { connected, eventsIn, factsIn, isPassedOver, refusal } from './received.ts';
import { bridged, conversationId, detail, iso, noonMs, posted } from './samples.ts';

describe('a detail event of Genesys Cloud', () => {
  const told = (type: string, own: object = {}) => factsIn(posted(detail(type, 1, own)));

  it('tells what happened, in neutral words', async () => {
    const agent = { id: 'agent-1' };
    const cases: readonly (readonly [string, object, readonly InteractionFact[]])[] = [
      ['flow.outcome', { flowOutcomeId: 'o', flowOutcomeValue: 'SUCCESS' }, outcome('succeeded')],
      ['flow.outcome', { flowOutcomeId: 'o', flowOutcomeValue: 'FAILURE' }, outcome('failed')],
      ['flow.end', { flowId: 'f', exitReason: 'FLOW_ERROR_EXIT' }, outcome('failed', 'flow:f')],
      [
        'acd.start',
        { queueId: 'q' },
        [{ type: 'queued', queue: { id: 'queue:q' }, agentsStay: true }],
      ],
      [
        'acd.end',
        { acdOutcome: 'ANSWERED', answeredUserId: 'agent-1' },
        [{ type: 'agent-assigned', agent }],
      ],
      ['user.start', { userId: 'agent-1', queueId: 'q' }, [{ type: 'agent-offered', agent }]],
      ['user.start', { userId: 'agent-1' }, [{ type: 'agent-assigned', agent }]],
      ['user.end', { userId: 'agent-1', alertingDurationMs: 9_000 }, [declined]],
      [
        'user.end',
        { userId: 'agent-1', interactingDurationMs: 9, disconnectType: 'PEER' },
        [{ type: 'agent-left', agentId: 'agent-1' }],
      ],
      [
        'acw',
        { userId: 'agent-1', wrapupCode: 'w' },
        [{ type: 'wrapped-up', agentId: 'agent-1', disposition: { id: 'wrap-up:w' } }],
      ],
      ['wrapup', {}, [{ type: 'wrapped-up' }]],
      ['attributes', { attributes: { caseNumber: 'CAS-7' } }, [caseNamed('CAS-7')]],
      ['customer.end', { disconnectType: 'CLIENT' }, [{ type: 'ended' }]],
    ];
    for (const [type, own, facts] of cases) assert.deepEqual(await told(type, own), facts, type);
  });

  it('has the conversation’s id from the topic, and its own time', async () => {
    const { interactions } = await connected().receive(
      posted(detail('acd.start', 4.12, { queueId: 'q', conversationId: null })),
    );
    const [interaction] = interactions;
    assert.equal(interaction?.externalId, conversationId);
    assert.equal(interaction.events[0]?.at, iso(4.12));
  });

  it('is refused when it is told of another conversation than its topic is of', async () => {
    const other = '00000000-2f0b-4c4e-9d9a-0d6f1b2a3c41';
    const own = { conversationId: other };
    const felt = { ...own, sentimentOverallScore: -1 };
    for (const event of [
      detail('acd.start', 1, { queueId: 'q', ...own }),
      bridged(`v2.conversations.${conversationId}.transcription`, { ...own, eventTime: iso(1) }),
      bridged(`v2.conversations.${conversationId}.sentiment`, felt),
    ]) {
      const where = 'detail.eventBody.conversationId';
      assert.deepEqual(await refusal(posted(event)), { kind: 'malformed', where });
    }
    const shouted = { queueId: 'q', conversationId: conversationId.toUpperCase() };
    assert.equal((await eventsIn(posted(detail('acd.start', 1, shouted)))).length, 1);
  });

  it('says who called, however the number is written', async () => {
    const cases: readonly (readonly [object, object | undefined])[] = [
      [{ ani: 'tel:+49305550100' }, { phone: '+49305550100' }],
      [{ ani: '+49305550100' }, { phone: '+49305550100' }],
      [{ ani: 'sip:+49305550100@edge.example;user=phone' }, { phone: '+49305550100' }],
      [{ ani: 'SIP:anonymous@anonymous.invalid' }, undefined],
      [{ ani: null }, undefined],
      [{ ani: null, addressFrom: '+49305550100' }, { phone: '+49305550100' }],
      [{ ani: '', externalContactId: 'contact-1' }, { externalId: 'contact-1' }],
      [{ ani: '', conversationExternalContactIds: ['', 'contact-2'] }, { externalId: 'contact-2' }],
      [
        { mediaType: 'EMAIL', ani: null, addressFrom: 'lena@example.org' },
        { mail: 'lena@example.org' },
      ],
      [{ mediaType: 'MESSAGE', ani: null, addressFrom: '19:thread' }, undefined],
    ];
    for (const [own, customer] of cases) {
      const [, named] = await told('customer.start', own);
      assert.deepEqual(named, customer && { type: 'customer-named', customer });
    }
  });

  it('knows the medium in whatever case it is written', async () => {
    const cases = [
      ['VOICE', 'voice'],
      ['chat', 'chat'],
      ['EMAIL', 'email'],
      ['Message', 'message'],
      ['CALLBACK', 'callback'],
      ['COBROWSE', 'other'],
      [undefined, 'other'],
    ] as const;
    for (const [mediaType, channel] of cases) {
      const [started] = await told('customer.start', { mediaType });
      assert.deepEqual(started, { type: 'started', channel });
    }
  });

  it('names the customer’s participant as the leg, and nobody else’s', async () => {
    const [started, named] = await eventsIn(posted(detail('customer.start', 0)));
    assert.equal(started?.leg, 'participant-of-customer');
    assert.equal(named?.leg, 'participant-of-customer');
    for (const type of ['user.start', 'acd.start']) {
      const [event] = await eventsIn(posted(detail(type, 0, { userId: 'u', queueId: 'q' })));
      assert.ok(event && !('leg' in event), type);
    }
  });

  it('is one event, published again under another id, and two when it happened twice', async () => {
    const one = detail('acd.start', 1, { queueId: 'q' });
    const idOf = async (event: unknown) => (await eventsIn(posted(event)))[0]?.id;
    const again = { ...one, id: 'another envelope', time: iso(60).replace('.000Z', 'Z') };
    assert.equal(await idOf(again), await idOf(one));
    for (const other of [
      detail('acd.start', 1.001, { queueId: 'q' }),
      detail('acd.start', 1, { queueId: 'q', participantId: 'another' }),
      detail('acd.start', 1, { queueId: 'other' }),
    ]) {
      assert.notEqual(await idOf(other), await idOf(one));
    }
  });

  it('keeps the conversation when somebody passes it on, and tells that once', async () => {
    const types = ['TRANSFER', 'CONSULT_TRANSFER', 'CONFERENCE_TRANSFER', 'FORWARD_TRANSFER'];
    for (const disconnectType of types) {
      const left = { userId: 'agent-1', disconnectType, interactingDurationMs: 9 };
      const facts = await told('user.end', left);
      assert.deepEqual(
        facts.map(({ type }) => type),
        ['transferred', 'agent-left'],
        disconnectType,
      );
      await isPassedOver(posted(detail('customer.end', 1, { disconnectType })));
    }
    const notTransfers = ['TRANSPORT_FAILURE', 'PEER', 'TIMEOUT', undefined];
    for (const disconnectType of notTransfers) {
      assert.deepEqual(await told('customer.end', { disconnectType }), [{ type: 'ended' }]);
    }
    // Nobody answered: it waits again, which is no transfer of an agent's.
    const unanswered = { userId: 'agent-1', disconnectType: 'NO_ANSWER_TRANSFER' };
    assert.deepEqual(await told('user.end', unanswered), [declined]);
  });

  it('names the case by the connection’s attribute, else by the usual ones', async () => {
    const named = async (attributes: object, settings: object = {}) => {
      const by = connected({ settings: { region: 'mypurecloud.de', ...settings } });
      const [fact] = await factsIn(posted(detail('attributes', 1, { attributes })), by);
      return fact?.type === 'case-named' ? fact.caseNumber : undefined;
    };
    const incident = '5b1e4b0c-9d54-4f6e-8b4c-1d712f6e8b4c';
    const usual = ['caseNumber', 'caseid', 'ticketnumber', 'incidentid', 'customer_ticket_number'];
    for (const name of usual) {
      assert.equal(await named({ [name]: incident }), incident);
      assert.equal(await named({ [name.toUpperCase()]: ' CAS-7 ' }), 'CAS-7');
      assert.equal(await named({ [name]: '' }), undefined);
    }
    const both = { caseNumber: 'CAS-7', 'Fall-Nr': 'CAS-8' };
    assert.equal(await named(both), 'CAS-7');
    assert.equal(await named(both, { caseAttribute: 'fall-nr' }), 'CAS-8');
    // What we write on the desktop ourselves comes back as an attribute.
    assert.equal(
      await named({ 'caseSwarm.case': 'CAS-9', 'caseSwarm.answer': 'Reseat it.' }),
      undefined,
    );
  });

  it('tells nothing of what it does not say', async () => {
    const silent: readonly (readonly [string, object])[] = [
      ['acd.start', {}],
      ['acd.start', { queueId: null }],
      ['acd.end', { acdOutcome: 'ABANDON', answeredUserId: 'agent-1' }],
      ['acd.end', { acdOutcome: 'ANSWERED' }],
      ['user.start', { userId: '' }],
      ['user.end', {}],
      ['flow.outcome', { flowOutcomeId: 'o' }],
      ['flow.end', { flowId: 'f', exitReason: 'TRANSFER' }],
      ['attributes', {}],
      ['attributes', { attributes: { colour: 'red', caseNumber: 7 } }],
    ];
    for (const [type, own] of silent) await isPassedOver(posted(detail(type, 1, own)));
  });

  it('is passed over when nobody knows it', async () => {
    const types = [
      'contact',
      'outbound',
      'voicemail.start',
      'flow.start',
      'constructor',
      '__proto__',
    ];
    for (const type of types) await isPassedOver(posted(detail(type, 1)));
    for (const topic of [
      'v2.users.agent-1.presence',
      'v2.routing.queues.q.conversations.calls',
      'channel.metadata',
    ]) {
      await isPassedOver(posted(bridged(topic, { message: 'WebSocket Heartbeat' })));
    }
  });

  it('leaves more to be read, when there is an API to read it from', async () => {
    const isThin = async (type: string, own: object, by = connected()) =>
      (await by.receive(posted(detail(type, 1, own)))).interactions[0]?.isThin;
    assert.equal(await isThin('acd.start', { queueId: 'q' }), true);
    assert.equal(await isThin('customer.start', {}), true);
    assert.equal(await isThin('customer.end', {}), undefined);
    const deaf = connected({ credentials: {}, settings: {} });
    assert.equal(await isThin('acd.start', { queueId: 'q' }, deaf), undefined);
  });

  it('says where it is wrong', async () => {
    const good = detail('acd.start', 1, { queueId: 'q' });
    const withDetail = (own: object) => ({ ...good, detail: { ...good.detail, ...own } });
    const cases: readonly (readonly [unknown, string])[] = [
      ['text', 'body'],
      [{ ...good, id: '' }, 'id'],
      [{ ...good, time: 'noon' }, 'time'],
      [{ ...good, detail: null }, 'detail'],
      [withDetail({ topicName: undefined }), 'detail.topicName'],
      [withDetail({ eventBody: undefined }), 'detail.eventBody'],
      [detail('acd.start', 1, { eventTime: iso(1) }), 'detail.eventBody.eventTime'],
      [detail('acd.start', 1, { eventTime: 1e18 }), 'detail.eventBody.eventTime'],
      [detail('acd.start', 1, { queueId: 7 }), 'detail.eventBody.queueId'],
      [detail('attributes', 1, { attributes: ['a'] }), 'detail.eventBody.attributes'],
    ];
    for (const [body, where] of cases) {
      assert.deepEqual(await refusal(posted(body)), { kind: 'malformed', where });
    }
    const broken = { ...posted(good), body: Buffer.from('{') };
    assert.deepEqual(await refusal(broken), { kind: 'malformed', where: 'body' });
  });

  it('comes hours late as it would have come at once', async () => {
    const at = new Date(noonMs - 23 * 3_600_000).toISOString();
    const event = detail('acd.start', 0, { queueId: 'q', eventTime: Date.parse(at) });
    const [told] = await eventsIn(posted(event));
    assert.equal(told?.at, at);
  });
});

const declined: InteractionFact = { type: 'agent-declined', agentId: 'agent-1' };
const outcome = (value: string, id = 'outcome:o'): readonly InteractionFact[] => [
  { type: 'self-service', flow: { id }, outcome: value },
];
const caseNamed = (caseNumber: string): InteractionFact => ({ type: 'case-named', caseNumber });
