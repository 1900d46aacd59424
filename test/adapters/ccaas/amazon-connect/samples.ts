/**
 * One call as Amazon Connect tells of it, forwarded and signed. EventBridge's own credential header and SNS
 * have tests of their own beside this.
 */
import { Webhook } from 'standardwebhooks';
import type { Connection, WebhookRequest } from '../../../../bot/ports/contact-center.ts';
import type { ContactCenterSamples } from '../../../contract/contact-center.ts';
import {
  agentArn,
  agentEvent,
  at,
  categories,
  contact,
  contactEvent,
  forwarded,
  instanceId,
  leg1,
  queueArn,
  region,
  second,
  segments,
  topicArn,
  transcript,
  utterance,
} from './payloads.ts';

export const secret = `whsec_${Buffer.from('a secret for tests only, 32 bytes').toString('base64')}`;
export const otherSecret = `whsec_${Buffer.from('another one for tests, 32 bytes.').toString('base64')}`;
export const webhookUrl = 'https://bot.example/api/ccaas/connect';

/** Nothing listens there: what asks the API fails at once. */
const nowhere = 'http://127.0.0.1:9';

export const connectionWith = (
  secrets: readonly string[],
  settings: object = {},
  credentials: Readonly<Record<string, string>> = {},
): Connection => {
  const [forwarderSecret, forwarderSecret2] = secrets;
  return {
    id: 'connect',
    tenantId: 'tenant-1',
    secrets,
    credentials: {
      accessKeyId: 'tests-only-key',
      secretAccessKey: 'tests-only-secret',
      ...(forwarderSecret !== undefined && { forwarderSecret }),
      ...(forwarderSecret2 !== undefined && { forwarderSecret2 }),
      ...credentials,
    },
    settings: {
      region,
      instanceId,
      connectUrl: nowhere,
      participantUrl: nowhere,
      snsTopicArn: topicArn,
      employeeFlowId: 'flow-1',
      tells: ['hold', 'mood', 'transcript'],
      ...settings,
    },
    webhookUrl,
  };
};

type Signing = { readonly secret: string; readonly nowMs: number; readonly id?: string };

export function requestAt(door: string, body: unknown, signing: Signing): WebhookRequest {
  const bytes = Buffer.from(JSON.stringify(body));
  const unsigned: WebhookRequest = {
    method: 'POST',
    url: `${webhookUrl}/${door}`,
    door,
    headers: { 'content-type': 'application/json' },
    body: bytes,
  };
  return signedAnew(unsigned, signing);
}

function signedAnew(
  request: WebhookRequest,
  { secret: key, nowMs, id = 'delivery-1' }: Signing,
): WebhookRequest {
  const seconds = Math.floor(nowMs / 1_000);
  return {
    ...request,
    headers: {
      ...request.headers,
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': new Webhook(key).sign(
        id,
        new Date(seconds * 1_000),
        request.body.toString('utf8'),
      ),
    },
  };
}

const queued = { queueInfo: { queueArn: queueArn('queue-1'), enqueueTimestamp: at(2) } };
const connected = (id: string, seconds: number) => ({
  agentInfo: { agentArn: agentArn(id), connectedToAgentTimestamp: at(seconds) },
});

/** The queue in another casing, as the vendor's samples have it now and then. */
const oddlyCased = {
  channel: 'Voice',
  QueueInfo: { QueueARN: queueArn('queue-1'), EnqueueTimestamp: at(2) },
};

const said = (data: unknown, seconds: number) =>
  forwarded(data, seconds, { initialContactId: leg1 });

/** Door and body, in the order it happened. */
const wholeCall: readonly (readonly [string, unknown])[] = [
  ['events', contactEvent('INITIATED', 0)],
  ['events', contactEvent('QUEUED', 2, oddlyCased)],
  ['agent-events', forwarded(agentEvent(3, [], [contact('CONNECTING')]), 3)],
  ['events', contactEvent('CONNECTED_TO_AGENT', 4, { ...queued, ...connected('agent-1', 4) })],
  ['agent-events', forwarded(agentEvent(4, [contact('CONNECTING')], [contact('CONNECTED')]), 4)],
  ['contact-lens', said(segments([utterance('u1', 't1', 'My machine')]), 5)],
  [
    'contact-lens',
    said(
      segments([
        transcript('t1', 'CUSTOMER', 'My machine leaks.', { Sentiment: 'NEGATIVE' }),
        transcript('t2', 'AGENT', 'I am sorry.', { BeginOffsetMillis: 2_500 }),
      ]),
      6,
    ),
  ],
  [
    'agent-events',
    forwarded(agentEvent(7, [contact('CONNECTED')], [contact('CONNECTED_ONHOLD')]), 7),
  ],
  [
    'agent-events',
    forwarded(agentEvent(9, [contact('CONNECTED_ONHOLD')], [contact('CONNECTED')]), 9),
  ],
  ['events', contactEvent('INITIATED', 10, second)],
  [
    'events',
    contactEvent('DISCONNECTED', 11, {
      ...queued,
      ...connected('agent-1', 4),
      disconnectTimestamp: at(11),
      disconnectReason: 'AGENT_DISCONNECT',
    }),
  ],
  ['events', contactEvent('CONNECTED_TO_AGENT', 12, { ...second, ...connected('agent-2', 12) })],
  [
    'events',
    contactEvent('DISCONNECTED', 14, {
      ...second,
      ...connected('agent-2', 12),
      disconnectTimestamp: at(14),
      disconnectReason: 'CUSTOMER_DISCONNECT',
    }),
  ],
  [
    'events',
    contactEvent('COMPLETED', 20, {
      ...second,
      agentInfo: { ...connected('agent-2', 12).agentInfo, afterContactWorkEndTimestamp: at(20) },
      disconnectTimestamp: at(14),
      disconnectReason: 'CUSTOMER_DISCONNECT',
    }),
  ],
];

const line = said(segments([transcript('t1', 'CUSTOMER', 'My machine leaks.'), categories]), 5);

export const samples: ContactCenterSamples = {
  connection: (secrets) => connectionWith(secrets),
  secret,
  otherSecret,
  call: (key, nowMs) =>
    wholeCall.map(([door, body]) => requestAt(door, body, { secret: key, nowMs })),
  unknownType: (key, nowMs) =>
    requestAt('events', contactEvent('COFFEE_SERVED', 1), { secret: key, nowMs }),
  malformed: (key, nowMs) =>
    requestAt('events', contactEvent('QUEUED', 1, { contactId: 7 }), { secret: key, nowMs }),
  tampered(key, nowMs) {
    const request = requestAt('contact-lens', line, { secret: key, nowMs });
    const { body, headers } = request;
    const later = String(Math.floor(nowMs / 1_000) + 1);
    const withHeader = (name: string, value: string | undefined): WebhookRequest => ({
      ...request,
      headers: { ...headers, [name]: value },
    });
    return [
      { ...request, body: Buffer.concat([body, Buffer.from(' ')]) },
      { ...request, body: Buffer.from(body.toString().replace('leaks', 'works')) },
      withHeader('webhook-id', 'delivery-2'),
      withHeader('webhook-id', `delivery-1.${later}`),
      withHeader('webhook-id', undefined),
      withHeader('webhook-timestamp', later),
      withHeader('webhook-timestamp', 'now'),
      withHeader('webhook-signature', undefined),
      withHeader('webhook-signature', 'v1,'),
      withHeader('webhook-signature', headers['webhook-signature']?.replace('v1,', 'v2,')),
      // By any other door it is no more welcome.
      { ...request, door: 'agent-events', body: Buffer.from('{}') },
    ];
  },
  signed: (request, key, nowMs) => signedAnew(request, { secret: key, nowMs }),
  tells: [
    ...(['started', 'transferred', 'case-named', 'queued', 'agent-offered'] as const),
    ...(['agent-assigned', 'agent-left', 'held', 'resumed', 'line', 'mood'] as const),
    ...(['ended', 'wrapped-up'] as const),
  ],
  hasReplayWindow: true,
};
