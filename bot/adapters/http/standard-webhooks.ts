/** Standard Webhooks 1.0.0 with shared secrets (`v1`): facts/ccaas.md, 4.3. */
import { createHmac } from 'node:crypto';
import { WebhookRefused, type WebhookRequest } from '../../ports/contact-center.ts';
import { isSameText } from './same-text.ts';

/** Older or newer than this is a replay or a wrong clock. */
const toleranceMs = 5 * 60_000;

/** The bytes of a `whsec_…` secret, 24 to 64 of them; undefined when it is none. */
export function sharedKey(secret: string): Buffer | undefined {
  const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1];
  const key = Buffer.from(encoded ?? '', 'base64');
  return key.length >= 24 && key.length <= 64 ? key : undefined;
}

/**
 * Checks that a request was signed with one of the keys, over its bytes, and lately.
 * @throws WebhookRefused `unsigned`
 */
export function checkStandardWebhook(
  { body, headers }: WebhookRequest,
  keys: readonly Buffer[],
  nowMs: number,
): void {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'] ?? '';
  // A point in the id would let what is signed be read in another way.
  if (!id || id.includes('.')) throw new WebhookRefused('unsigned', 'webhook-id');
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(nowMs - seconds * 1_000) <= toleranceMs)) {
    throw new WebhookRefused('unsigned', 'webhook-timestamp');
  }
  const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  const expected = keys.map(
    (key) => `v1,${createHmac('sha256', key).update(content).digest('base64')}`,
  );
  // While a secret is replaced the header carries one signature of each; unknown versions fit none.
  const given = headers['webhook-signature']?.split(' ') ?? [];
  if (!expected.some((one) => given.some((other) => isSameText(one, other)))) {
    throw new WebhookRefused('unsigned', 'webhook-signature');
  }
}
