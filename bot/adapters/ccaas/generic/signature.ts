import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { WebhookRefused, type WebhookRequest } from '../../../ports/contact-center.ts';

/** Standard Webhooks 1.0.0: older or newer than this is a replay or a wrong clock. */
const toleranceMs = 5 * 60_000;

/**
 * Checks a Standard Webhooks signature. The library's own `verify` reads the clock itself, so only its
 * signing is used. @throws WebhookRefused `unsigned`
 */
export function verifySignature(
  { body, headers }: WebhookRequest,
  secrets: readonly string[],
  nowMs: number,
): void {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'] ?? '';
  const signatures = headers['webhook-signature']?.split(' ') ?? [];
  // A point in the id would let what is signed be read in another way.
  if (!id || id.includes('.')) throw new WebhookRefused('unsigned', 'webhook-id');
  const seconds = /^\d+$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(nowMs - seconds * 1_000) <= toleranceMs)) {
    throw new WebhookRefused('unsigned', 'webhook-timestamp');
  }
  const expected = secrets.map((secret) =>
    new Webhook(secret).sign(id, new Date(seconds * 1_000), body),
  );
  const isOurs = expected.some((one) => signatures.some((other) => isSame(one, other)));
  if (!isOurs) throw new WebhookRefused('unsigned', 'webhook-signature');
}

/** In constant time for texts of one length; a signature's length is no secret. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
