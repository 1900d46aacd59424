/** Webhooks as a contact center sends them: CloudEvents, signed by Standard Webhooks. */
import { Webhook } from 'standardwebhooks';
import type { WebhookRequest } from '../../../../bot/ports/contact-center.ts';
import { noon } from '../../../support/builders.ts';
import type { ContactCenterSamples } from '../../../contract/contact-center.ts';

export const secret = `whsec_${Buffer.from('a secret for tests only, 32 bytes').toString('base64')}`;
export const otherSecret = `whsec_${Buffer.from('another one for tests, 32 bytes.').toString('base64')}`;

const second = 1_000;
const call = { conversationId: 'call-1', channel: 'voice', caseNumber: 'CAS-01001' };

/** One event of the call, `seconds` after noon. */
export const cloudEvent = (type: string, seconds: number, data: object = {}) => ({
  specversion: '1.0',
  id: `event-${seconds}`,
  source: 'ccaas/generic/tests',
  type: `com.caseswarm.${type}`,
  time: new Date(Date.parse(noon) + seconds * second).toISOString(),
  data: { ...call, ...data },
});

export type Signing = { readonly secret: string; readonly nowMs: number };

export function signed(
  body: string,
  headers: Readonly<Record<string, string>>,
  signing: Signing = { secret, nowMs: Date.parse(noon) },
): WebhookRequest {
  const at = new Date(signing.nowMs);
  return {
    body: Buffer.from(body),
    headers: {
      ...headers,
      'webhook-id': 'delivery-1',
      'webhook-timestamp': String(Math.floor(signing.nowMs / second)),
      'webhook-signature': new Webhook(signing.secret).sign('delivery-1', at, body),
    },
  };
}

export const structured = (event: unknown, signing?: Signing): WebhookRequest =>
  signed(JSON.stringify(event), { 'content-type': 'application/cloudevents+json' }, signing);

const line = (segmentId: string, role: string, text: string) => ({
  transcript: { segmentId, role, text, isFinal: true },
});

const wholeCall = [
  cloudEvent('interaction.started', 0),
  cloudEvent('selfservice.updated', 1, {
    selfservice: { flow: 'Espresso help', step: 'descaling', outcome: 'failed' },
  }),
  cloudEvent('interaction.queued', 2, { queue: { id: 'q1', name: 'Service' } }),
  cloudEvent('agent.assigned', 3, { agent: { id: 'a1', name: 'Anna Berg' } }),
  cloudEvent(
    'transcript.segment',
    4,
    line('s1', 'customer', 'It leaks, write to lena@example.com'),
  ),
  cloudEvent('transcript.segment', 5, line('s2', 'customer', 'My card is 4111 1111 1111 1111')),
  cloudEvent('transcript.segment', 6, line('s3', 'agent', 'Call +49 30 1234567 any time')),
  cloudEvent('sentiment.updated', 7, { sentiment: { label: 'negative', score: -0.6 } }),
  cloudEvent('interaction.held', 8, { held: {} }),
  cloudEvent('interaction.resumed', 9),
  cloudEvent('interaction.transferred', 10, { transfer: { toQueue: 'Second level' } }),
  cloudEvent('wrapup.completed', 11, { wrapup: { code: 'solved' } }),
  cloudEvent('interaction.ended', 12, { ended: { reason: 'customer' } }),
];

export const samples: ContactCenterSamples = {
  secret,
  otherSecret,
  call: (key, nowMs) => wholeCall.map((event) => structured(event, { secret: key, nowMs })),
  unknownType: (key, nowMs) => structured(cloudEvent('coffee.served', 1), { secret: key, nowMs }),
  malformed: (key, nowMs) =>
    structured({ ...cloudEvent('interaction.held', 1), time: 'yesterday' }, { secret: key, nowMs }),
};
