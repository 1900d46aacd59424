/** Open Messaging's webhook: what an agent writes to the employee, and receipts for what they wrote. */
import { createHmac } from 'node:crypto';
import type { Call, CallEvent } from '../kit/model.ts';
import type { Answer, Wire } from '../kit/outbox.ts';
import { integration, sandboxMessagingSecret } from './registration.ts';
import { saidIn } from './told.ts';

export const messagingDoor = 'open-messaging';
const timeoutMs = 10_000;

/** A thread of an integration: one open conversation, and the messages that came in by the API. */
export type Thread = {
  readonly callId: string;
  /** The `from.id` of whoever writes. */
  readonly from: string;
  /** By the segment's id, which is Genesys' own id of the message: the sender's id of it. */
  readonly messageIds: Record<string, string>;
};

export function messagingWires(thread: Thread, call: Call, event: CallEvent): readonly Wire[] {
  const { transcript } = saidIn(event);
  if (!transcript?.isFinal) return [];
  const { role, segmentId: id, text } = transcript;
  const own =
    role === 'agent'
      ? { type: 'Text', text, content: [], originatingEntity: 'Human' }
      : { type: 'Receipt', status: 'Delivered', isFinalReceipt: true, reasons: [] };
  const messageId = thread.messageIds[id];
  const channel = {
    id: integration.id,
    platform: 'Open',
    type: 'Private',
    ...(role === 'customer' && messageId !== undefined && { messageId }),
    to: { id: thread.from, idType: 'Opaque' },
    from: { id: integration.id, idType: 'Opaque', nickname: integration.name },
    time: event.time,
  };
  return [signed(JSON.stringify({ id, channel, ...own, direction: 'Outbound' }))];
}

/** Base64, where others of that header's name have hex. */
function signed(body: string): Wire {
  const signature = createHmac('sha256', sandboxMessagingSecret).update(body).digest('base64');
  return {
    door: messagingDoor,
    timeoutMs,
    headers: {
      'Content-Type': 'application/json',
      'X-Hub-Signature-256': `sha256=${signature}`,
    },
    body,
  };
}

/** Five more attempts, 5 s apart, after a time-out, 429 or 5xx; any other 4xx is final. */
export function messagingRetryInMs(tries: number, { status = 0 }: Answer): number | undefined {
  const isAgain = status === 0 || status === 429 || status >= 500;
  return isAgain && tries <= 5 ? 5_000 : undefined;
}
