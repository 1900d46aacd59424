/** Webhooks as a sender of our own format makes them: CloudEvents, signed by Standard Webhooks. */
import { Webhook } from 'standardwebhooks';
import { generic } from '../../../../bot/adapters/ccaas/generic/index.ts';
import { systemIds } from '../../../../bot/adapters/system/ids.ts';
import type {
  Connection,
  ContactCenter,
  WebhookRequest,
} from '../../../../bot/ports/contact-center.ts';
import { noon } from '../../../support/builders.ts';
import type { ContactCenterSamples } from '../../../contract/contact-center.ts';

const secretOf = (text: string) => `whsec_${Buffer.from(text).toString('base64')}`;
export const secret = secretOf('a secret for tests only, 32 bytes');
export const otherSecret = secretOf('another one for tests, 32 bytes.');

const second = 1_000;
export const nowMs = Date.parse(noon);
const call = { conversationId: 'call-1', channel: 'voice' };

export const connection = (
  secrets: readonly string[] = [secret],
  settings: unknown = {},
): Connection => ({
  id: 'voice-de',
  tenantId: 'tenant-1',
  secrets,
  credentials: { apiToken: 'a token for tests only' },
  settings,
  webhookUrl: 'https://bot.example/api/ccaas/voice-de',
});

export const center = (
  settings: unknown = {},
  { secrets = [secret], atMs = nowMs }: { secrets?: readonly string[]; atMs?: number } = {},
): ContactCenter =>
  generic.connect(connection(secrets, settings), {
    clock: { now: () => atMs },
    ids: systemIds,
    timeoutMs: 2_000,
  });

/** One event of the call, `seconds` after noon. */
export const cloudEvent = (type: string, seconds: number, data: object = {}) => ({
  specversion: '1.0',
  id: `event-${seconds}`,
  source: 'ccaas/generic/tests',
  type: `com.caseswarm.${type}`,
  time: new Date(nowMs + seconds * second).toISOString(),
  data: { ...call, ...data },
});

export const posted = (
  body: string | Buffer,
  headers: WebhookRequest['headers'] = {},
): WebhookRequest => ({
  method: 'POST',
  url: 'https://bot.example/api/ccaas/voice-de/events',
  door: 'events',
  headers,
  body: Buffer.from(body),
});

/** The same request with the signature for its body. */
export function signed(request: WebhookRequest, key = secret, atMs = nowMs): WebhookRequest {
  const at = new Date(Math.floor(atMs / second) * second);
  const headers = {
    ...request.headers,
    'webhook-id': 'delivery-1',
    'webhook-timestamp': String(at.getTime() / second),
    'webhook-signature': new Webhook(key).sign('delivery-1', at, request.body),
  };
  return { ...request, headers };
}

const json = { 'content-type': 'application/cloudevents+json' };
export const structured = (event: unknown): WebhookRequest => posted(JSON.stringify(event), json);

const line = (segmentId: string, role: string, text: string, isFinal = true) => ({
  transcript: { segmentId, role, text, isFinal },
});

export const wholeCall = [
  cloudEvent('interaction.started', 0, { customer: { ani: '+4930555100', name: 'Lena Vogel' } }),
  cloudEvent('selfservice.updated', 1, {
    selfservice: { flow: 'Espresso help', step: 'descaling', outcome: 'failed' },
  }),
  cloudEvent('interaction.queued', 2, { queue: { id: 'q1', name: 'Service' } }),
  cloudEvent('agent.offered', 3, { agent: { id: 'agent-2' } }),
  cloudEvent('agent.declined', 4),
  cloudEvent('agent.assigned', 5, { agent: { id: 'agent-1', name: 'Anna Berg' } }),
  cloudEvent('attributes.updated', 6, { attributes: { CaseNumber: 'CAS-01001' } }),
  cloudEvent('transcript.segment', 7, line('s1', 'customer', 'It le', false)),
  cloudEvent('transcript.segment', 8, line('s1', 'customer', 'It leaks.')),
  cloudEvent('transcript.segment', 9, line('s2', 'agent', 'Since when?')),
  cloudEvent('message.created', 10, { message: { id: 'm1', role: 'customer', text: 'A photo' } }),
  cloudEvent('sentiment.updated', 11, { sentiment: { label: 'negative', score: -0.6 } }),
  cloudEvent('interaction.held', 12, { held: {} }),
  cloudEvent('interaction.resumed', 13),
  cloudEvent('interaction.transferred', 14, { transfer: { toAgent: { id: 'agent-2' } } }),
  cloudEvent('agent.assigned', 15, { agent: { id: 'agent-2' } }),
  cloudEvent('participant.left', 16, { agent: { id: 'agent-1' } }),
  cloudEvent('names.updated', 17, { names: [{ id: 'agent-2', name: 'Paul Roth' }] }),
  cloudEvent('wrapup.completed', 18, { wrapup: { code: 'solved' } }),
  cloudEvent('interaction.ended', 19, { ended: { reason: 'customer' } }),
];

const held = () => structured(cloudEvent('interaction.held', 1));

/** What a signature must notice; the rest of the headers is not under it (Standard Webhooks). */
function tampered(key: string, atMs: number): readonly WebhookRequest[] {
  const good = signed(held(), key, atMs);
  const { 'webhook-signature': signature = '', ...unsigned } = good.headers;
  const seconds = good.headers['webhook-timestamp'] ?? '';
  const without = (name: string) =>
    Object.fromEntries(Object.entries(good.headers).filter(([one]) => one !== name));
  const otherHeaders: readonly WebhookRequest['headers'][] = [
    unsigned,
    without('webhook-id'),
    without('webhook-timestamp'),
    { ...good.headers, 'webhook-id': 'delivery-2' },
    { ...good.headers, 'webhook-timestamp': String(Number(seconds) + 1) },
    { ...good.headers, 'webhook-signature': '' },
    { ...good.headers, 'webhook-signature': 'v1,' },
    { ...good.headers, 'webhook-signature': signature.replace('v1,', 'v2,') },
    { ...good.headers, 'webhook-signature': signature.replace('v1,', 'v1a,') },
    { ...good.headers, 'webhook-signature': signature.slice(0, -2) },
    { ...good.headers, 'webhook-signature': `v1,${'ü'.repeat(44)}` },
  ];
  return [
    { ...good, body: Buffer.concat([good.body, Buffer.from(' ')]) },
    { ...good, body: Buffer.alloc(0) },
    ...otherHeaders.map((headers) => ({ ...good, headers })),
  ];
}

export const samples: ContactCenterSamples = {
  connection: (secrets) =>
    connection(secrets, { notesUrl: 'https://desk.example/{conversationId}/notes' }),
  secret,
  otherSecret,
  call: (key, atMs) => wholeCall.map((event) => signed(structured(event), key, atMs)),
  unknownType: (key, atMs) => signed(structured(cloudEvent('coffee.served', 1)), key, atMs),
  malformed: (key, atMs) =>
    signed(structured({ ...cloudEvent('interaction.held', 1), time: 'yesterday' }), key, atMs),
  tampered,
  signed,
  tells: [
    'started',
    'customer-named',
    'self-service',
    'queued',
    'agent-offered',
    'agent-declined',
    'agent-assigned',
    'agent-left',
    'case-named',
    'line',
    'mood',
    'held',
    'resumed',
    'transferred',
    'name-found',
    'wrapped-up',
    'ended',
  ],
  hasReplayWindow: true,
};
