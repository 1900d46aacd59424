/** Webhooks as Genesys Cloud sends them: events by EventBridge, messages by Open Messaging. */
import { createHmac } from 'node:crypto';
import type { Connection, WebhookRequest } from '../../../../bot/ports/contact-center.ts';
import type { ContactCenterSamples } from '../../../contract/contact-center.ts';
import { noon } from '../../../support/builders.ts';

export const secret = 'a secret for tests only, long enough';
export const otherSecret = 'another secret for tests, long enough';
/** What signs Open Messaging, beside the key that EventBridge presents. */
export const tokenOf = (key: string): string => `${key}, of Open Messaging`;
export const noonMs = Date.parse(noon);
export const conversationId = '7c1e0f5a-2f0b-4c4e-9d9a-0d6f1b2a3c41';
const webhookUrl = 'https://bot.example/api/ccaas/genesys';

export const credentialsWith = ([now, before]: readonly string[]) => ({
  clientId: 'client-1',
  clientSecret: 'client-secret-of-tests',
  ...(now !== undefined && { openMessagingSecret: tokenOf(now) }),
  ...(before !== undefined && { openMessagingSecretBefore: tokenOf(before) }),
});

export const connectionWith = (given: Partial<Connection> = {}): Connection => ({
  id: 'genesys',
  tenantId: 'tenant-1',
  secrets: [secret],
  credentials: credentialsWith([secret]),
  settings: { region: 'mypurecloud.de', integrationId: 'integration-1' },
  webhookUrl,
  ...given,
});

export const iso = (seconds: number, fromMs = noonMs): string =>
  new Date(fromMs + seconds * 1_000).toISOString();

/** A request to the door of EventBridge; the connection's key is its only proof. */
export const posted = (body: unknown, key = secret): WebhookRequest => ({
  method: 'POST',
  url: `${webhookUrl}/events`,
  door: 'events',
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Amazon/EventBridge/ApiDestinations',
    'x-case-swarm-key': key,
  },
  body: Buffer.from(JSON.stringify(body)),
});

/** The envelope of EventBridge around one event, published at `iso(seconds)`. */
export const bridged = (topicName: string, eventBody: unknown, at = iso(0)) => ({
  version: '0',
  id: `envelope-${topicName}-${at}`,
  'detail-type': topicName.replace(/[0-9a-f-]{36}/, '{id}'),
  source: 'aws.partner/genesys.com/cloud/8a1f7c30-52d4-4e0b-a9c6-7d3e5f9b1c24/swarm',
  account: '111122223333',
  time: `${at.slice(0, 19)}Z`,
  region: 'eu-central-1',
  resources: [],
  detail: {
    topicName,
    version: '2',
    eventBody,
    metadata: { CorrelationId: 'c-1' },
    timestamp: at,
  },
});

/** A detail event `v2.detail.events.conversation.{id}.<type>`, `seconds` after `fromMs`. */
export const detail = (type: string, seconds: number, own: object = {}, fromMs = noonMs) =>
  bridged(
    `v2.detail.events.conversation.${conversationId}.${type}`,
    {
      eventTime: fromMs + seconds * 1_000,
      conversationId,
      participantId: `participant-of-${type.split('.')[0] ?? ''}`,
      sessionId: 'session-1',
      mediaType: 'VOICE',
      direction: 'INBOUND',
      ani: 'tel:+49305550100',
      ...own,
    },
    iso(seconds, fromMs),
  );

type Member = Readonly<Record<string, unknown>>;

/** A picture of the conversation by its queue's topic. */
export const pictured = (participants: readonly Member[], seconds: number, fromMs = noonMs) =>
  bridged(
    'v2.routing.queues.5b1e4b0c-9d54-4f6e-8b4c-1d712f6e8b4c.conversations',
    { id: conversationId, recentTransfers: [], participants },
    iso(seconds, fromMs),
  );

export const transcribed = (
  [utteranceId, channel, text]: readonly [string, string, string],
  seconds: number,
  { fromMs = noonMs, own = {} }: { fromMs?: number; own?: object } = {},
) =>
  bridged(
    `v2.conversations.${conversationId}.transcription`,
    {
      eventTime: iso(seconds, fromMs),
      organizationId: 'organization-1',
      conversationId,
      communicationId: 'communication-1',
      sessionStartTimeMs: fromMs,
      transcriptionStartTimeMs: fromMs,
      transcripts: [
        {
          utteranceId,
          isFinal: true,
          channel,
          alternatives: [
            {
              confidence: 0.9,
              offsetMs: seconds * 1_000 - 4_000,
              durationMs: 1_500,
              transcript: text.toLowerCase(),
              decoratedTranscript: text,
            },
          ],
          ...own,
        },
      ],
      status: { offsetMs: seconds * 1_000, status: 'SESSION_ONGOING' },
    },
    iso(seconds, fromMs),
  );

export const felt = (sentimentOverallScore: number, seconds: number, fromMs = noonMs) =>
  bridged(
    `v2.conversations.${conversationId}.sentiment`,
    { conversationId, sentimentOverallScore, sentimentTrendScore: 0.1, queueIds: [] },
    iso(seconds, fromMs),
  );

/** A message as Open Messaging's webhook brings it. */
export const message = (own: object = {}) => ({
  id: 'message-1',
  channel: {
    id: 'integration-1',
    platform: 'Open',
    type: 'Private',
    to: { id: '19:helpdesk@thread.tacv2;messageid=1', idType: 'Opaque' },
    from: { id: 'integration-1', idType: 'Opaque', nickname: 'IT Help Desk' },
    time: iso(1),
  },
  type: 'Text',
  text: 'Can you restart the VPN client?',
  content: [],
  originatingEntity: 'Human',
  direction: 'Outbound',
  ...own,
});

export const signatureOf = (body: Buffer | string, key = tokenOf(secret)): string =>
  `sha256=${createHmac('sha256', key).update(body).digest('base64')}`;

export function messaged(body: unknown, key = tokenOf(secret)): WebhookRequest {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return {
    method: 'POST',
    url: `${webhookUrl}/open-messaging`,
    door: 'open-messaging',
    headers: {
      'content-type': 'application/json',
      'x-hub-signature-256': signatureOf(bytes, key),
    },
    body: bytes,
  };
}

const customer = {
  id: 'participant-of-customer',
  purpose: 'customer',
  address: 'tel:+49305550100',
};
const agent = {
  id: 'participant-of-agent',
  purpose: 'agent',
  userId: 'agent-1',
  name: 'Anna Berg',
};
const queue = { queueId: 'queue-1' };

const call = (key: string, nowMs: number): readonly WebhookRequest[] => {
  const at = (seconds: number) => iso(seconds, nowMs);
  const side = { id: 'call-of-agent', state: 'connected', connectedTime: at(6), held: false };
  const withAgent = (own: object, more: object = {}) => [
    { ...customer, calls: [{ id: 'call-of-customer', state: 'connected', confined: false }] },
    { ...agent, ...more, calls: [{ ...side, ...own }] },
  ];
  const events = [
    detail('customer.start', 0, { externalContactId: 'contact-1' }, nowMs),
    detail('flow.start', 1, { flowId: 'flow-1' }, nowMs),
    detail('flow.outcome', 2, { flowOutcomeId: 'outcome-1', flowOutcomeValue: 'FAILURE' }, nowMs),
    detail('acd.start', 3, queue, nowMs),
    detail('attributes', 3.5, { attributes: { caseNumber: 'CAS-01001' } }, nowMs),
    detail('user.start', 4, { userId: 'agent-1', ...queue }, nowMs),
    pictured(withAgent({ state: 'alerting', connectedTime: undefined }), 5, nowMs),
    detail('acd.end', 6, { acdOutcome: 'ANSWERED', answeredUserId: 'agent-1', ...queue }, nowMs),
    transcribed(['utterance-1', 'INTERNAL', 'How can I help?'], 11, { fromMs: nowMs }),
    transcribed(['utterance-2', 'EXTERNAL', 'My card was charged.'], 14, { fromMs: nowMs }),
    felt(-0.6, 15, nowMs),
    pictured(withAgent({ held: true, startHoldTime: at(20) }), 20, nowMs),
    pictured(withAgent({}), 25, nowMs),
    detail(
      'user.end',
      30,
      { userId: 'agent-1', disconnectType: 'TRANSFER', interactingDurationMs: 24_000 },
      nowMs,
    ),
    detail('acd.start', 31, { queueId: 'queue-2' }, nowMs),
    detail('acw', 60, { userId: 'agent-1', wrapupCode: 'code-1', wrapupDurationMs: 9 }, nowMs),
    detail('customer.end', 65, { disconnectType: 'CLIENT' }, nowMs),
  ];
  return events.map((event) => posted(event, key));
};

const withHeader = (request: WebhookRequest, name: string, value: string | undefined) => ({
  ...request,
  headers: { ...request.headers, [name]: value },
});

const tampered = (key: string): readonly WebhookRequest[] => {
  const event = posted(detail('acd.start', 1, queue), key);
  const token = tokenOf(key);
  const text = messaged(message(), token);
  const hex = createHmac('sha256', token).update(text.body).digest('hex');
  const [, base64 = ''] = signatureOf(text.body, token).split('sha256=');
  const sign = (value: string | undefined) => withHeader(text, 'x-hub-signature-256', value);
  return [
    ...[undefined, '', `${key} `, key.toUpperCase(), key.slice(1), 'x'.repeat(key.length)].map(
      (value) => withHeader(event, 'x-case-swarm-key', value),
    ),
    ...[undefined, '', base64, `sha256=${hex}`, `sha1=${base64}`, `sha256=${base64}x`].map(sign),
    { ...text, body: Buffer.concat([text.body, Buffer.from(' ')]) },
    { ...text, body: Buffer.from(text.body.toString().replace('VPN', 'VPX')) },
    // Whoever sees the key that is presented can sign nothing with it.
    sign(signatureOf(text.body, key)),
    withHeader(event, 'x-case-swarm-key', token),
    // What opens one door opens no other.
    { ...event, door: 'open-messaging' },
    { ...text, door: 'events' },
  ];
};

export const samples: ContactCenterSamples = {
  connection: (secrets) => connectionWith({ secrets, credentials: credentialsWith(secrets) }),
  secret,
  otherSecret,
  call,
  unknownType: (key, nowMs) => posted(detail('bot.turn', 1, {}, nowMs), key),
  malformed: (key, nowMs) => posted(detail('acd.start', 1, { eventTime: 'noon' }, nowMs), key),
  tampered,
  signed: (request, key) =>
    request.door === 'events'
      ? withHeader(request, 'x-case-swarm-key', key)
      : withHeader(request, 'x-hub-signature-256', signatureOf(request.body, tokenOf(key))),
  tells: [
    'started',
    'customer-named',
    'self-service',
    'queued',
    'case-named',
    'agent-offered',
    'agent-assigned',
    'line',
    'mood',
    'held',
    'resumed',
    'transferred',
    'agent-left',
    'wrapped-up',
    'ended',
  ],
  hasReplayWindow: false,
};
