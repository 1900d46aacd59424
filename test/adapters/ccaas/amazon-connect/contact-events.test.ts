import assert from 'node:assert/strict';
import type { Intake } from '../../../../bot/ports/contact-center.ts';
import { agentArn, at, contactEvent, leg1, leg2, queueArn, second } from './payloads.ts';
import { receive, refusal, told, types } from './telling.ts';

const events = ({ interactions }: Intake) => interactions.flatMap((one) => one.events);
const happened = (eventType: string, detail: object = {}) =>
  receive('events', contactEvent(eventType, 30, detail));

const withAgent = {
  agentInfo: { agentArn: agentArn('agent-1'), connectedToAgentTimestamp: at(4) },
};
const inQueue = { queueInfo: { queueArn: queueArn('queue-1'), enqueueTimestamp: at(2) } };

describe('a contact event', () => {
  it('tells what happened, on which leg, at Amazon’s own time', async () => {
    const [connected] = (await happened('CONNECTED_TO_AGENT', withAgent)).interactions;
    assert.deepEqual(connected?.externalId, leg1);
    const assigned = connected.events.find(({ fact }) => fact.type === 'agent-assigned');
    assert.deepEqual(assigned, {
      id: `${leg1}/agent-assigned/agent-1`,
      at: at(4),
      order: 6,
      leg: leg1,
      fact: { type: 'agent-assigned', agent: { id: 'agent-1' } },
    });
  });

  it('is read in any casing, keys and values', async () => {
    const detail = {
      EventType: 'queued',
      ContactId: leg2,
      INITIALCONTACTID: leg1,
      Channel: 'Voice',
      InitiationMethod: 'Queue_Transfer',
      InitiationTimestamp: at(10),
      QueueInfo: { QueueARN: queueArn('queue-2'), EnqueueTimestamp: at(11) },
      tags: { 'AWS:Connect:InstanceId': 'x', CASENUMBER: 'CAS-01001' },
    };
    const { detail: _usual, ...envelope } = contactEvent('QUEUED', 11);
    assert.deepEqual(told(await receive('events', { ...envelope, detail })), [
      {
        externalId: leg1,
        facts: [
          { type: 'transferred' },
          { type: 'case-named', caseNumber: 'CAS-01001' },
          { type: 'queued', queue: { id: 'queue-2' } },
        ],
      },
    ]);
  });

  it('tells again what came before it, under the same ids: a lost one is made good', async () => {
    const lost = [
      ...events(await happened('INITIATED')),
      ...events(await happened('QUEUED', inQueue)),
      ...events(await happened('CONNECTED_TO_AGENT', { ...inQueue, ...withAgent })),
    ];
    const later = events(await happened('CONTACT_DATA_UPDATED', { ...inQueue, ...withAgent }));
    for (const event of lost) {
      assert.deepEqual(
        later.find(({ id }) => id === event.id),
        event,
      );
    }
  });

  it('has the time of its publishing where it says none itself, for what it is about alone', async () => {
    const bare = {
      ...{ initiationTimestamp: null, queueInfo: { queueArn: queueArn('queue-1') } },
      agentInfo: { agentArn: agentArn('agent-1') },
    };
    for (const [eventType, expected] of [
      ['INITIATED', ['started', 'case-named']],
      ['QUEUED', ['case-named', 'queued']],
      ['CONNECTED_TO_AGENT', ['case-named', 'agent-assigned']],
      ['DISCONNECTED', ['case-named', 'agent-left']],
      ['CONNECTED_TO_SYSTEM', ['case-named']],
    ] as const) {
      const intake = await happened(eventType, bare);
      assert.deepEqual(types(intake), expected);
      assert.deepEqual(new Set(events(intake).map((one) => one.at)), new Set([at(30)]));
    }
  });

  it('names channel and caller where it knows them', async () => {
    const started = async (detail: object) => told(await happened('INITIATED', detail))[0]?.facts;
    const channels = [
      ['CHAT', 'INBOUND', 'chat'],
      ['Email', 'INBOUND', 'email'],
      ['TASK', 'API', 'other'],
      ['constructor', 'API', 'other'],
      ['VOICE', 'CALLBACK', 'callback'],
    ] as const;
    for (const [channel, initiationMethod, expected] of channels) {
      assert.deepEqual((await started({ channel, initiationMethod }))?.[0], {
        type: 'started',
        channel: expected,
      });
    }
    const customerEndpoint = { address: '+49305550100', type: 'TELEPHONE_NUMBER' };
    assert.deepEqual((await started({ customerEndpoint, customerId: 'C-7' }))?.[1], {
      type: 'customer-named',
      customer: { phone: '+49305550100', externalId: 'C-7' },
    });
  });

  it('ends the contact only when the customer is gone: an agent may leave after a transfer', async () => {
    const ending = (disconnectReason?: string) =>
      happened('DISCONNECTED', { ...withAgent, disconnectTimestamp: at(20), disconnectReason });
    for (const reason of ['CUSTOMER_DISCONNECT', 'TELECOM_PROBLEM', 'customer_disconnect']) {
      assert.ok(types(await ending(reason)).includes('ended'), reason);
    }
    for (const reason of ['AGENT_DISCONNECT', 'CONTACT_FLOW_DISCONNECT', 'API', undefined]) {
      const intake = await ending(reason);
      assert.deepEqual(types(intake), ['started', 'case-named', 'agent-assigned', 'agent-left']);
      // Whether that was all is for the API to say.
      assert.equal(intake.interactions[0]?.isThin, true);
    }
  });

  it('asks to be read further until the contact is complete', async () => {
    const over = { disconnectTimestamp: at(20), disconnectReason: 'CUSTOMER_DISCONNECT' };
    const isThin = async (eventType: string, detail: object = {}) =>
      (await happened(eventType, detail)).interactions[0]?.isThin === true;
    for (const eventType of ['INITIATED', 'CONTACT_DATA_UPDATED', 'CONNECTED_TO_AGENT', 'QUEUED']) {
      assert.equal(await isThin(eventType), true, eventType);
    }
    assert.equal(await isThin('DISCONNECTED', over), true);
    assert.equal(await isThin('COMPLETED'), true);
    assert.equal(await isThin('COMPLETED', over), false);
  });

  it('tells nothing of those who only listen, of third parties, or of what runs after the end', async () => {
    for (const initiationMethod of ['MONITOR', 'EXTERNAL_OUTBOUND', 'DISCONNECT', 'Monitor']) {
      const detail = { ...second, initiationMethod, disconnectTimestamp: at(20) };
      const gone = { ...detail, disconnectReason: 'CUSTOMER_DISCONNECT' };
      assert.deepEqual(await happened('DISCONNECTED', gone), { interactions: [], ignored: 0 });
    }
  });

  it('is counted when it is of a kind we do not know, or of another instance', async () => {
    const rule = {
      ...contactEvent('INITIATED', 0),
      'detail-type': 'Contact Lens Realtime Rules Matched',
      detail: { ruleName: 'Angry', actionName: 'alert', contactArn: 'arn' },
    };
    const instanceArn = 'arn:aws:connect:eu-central-1:111122223333:instance/another';
    for (const body of [
      rule,
      contactEvent('SOMETHING_NEW', 0),
      contactEvent('INITIATED', 0, { instanceArn }),
    ]) {
      assert.deepEqual(await receive('events', body), { interactions: [], ignored: 1 });
    }
  });

  it('is refused with the path of what is wrong', async () => {
    const event = contactEvent('QUEUED', 1);
    const cases: readonly (readonly [unknown, string])[] = [
      ['text', 'body'],
      [[], 'body'],
      [{ ...event, detail: undefined }, 'detail'],
      [{ ...event, time: 'yesterday' }, 'time'],
      [{ ...event, 'detail-type': undefined }, 'detail-type'],
      [contactEvent('QUEUED', 1, { contactId: undefined }), 'detail.contactId'],
      [contactEvent('QUEUED', 1, { contactId: '' }), 'detail.contactId'],
      [contactEvent('QUEUED', 1, { initiationTimestamp: 5 }), 'detail.initiationTimestamp'],
      [contactEvent('QUEUED', 1, { QueueInfo: { QueueArn: 5 } }), 'detail.queueInfo.queueArn'],
    ];
    for (const [body, where] of cases) {
      assert.equal(await refusal(receive('events', body)), `malformed: ${where}`);
    }
  });
});
