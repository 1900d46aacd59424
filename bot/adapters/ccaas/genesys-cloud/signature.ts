import { createHmac } from 'node:crypto';
import { WebhookRefused, type WebhookRequest } from '../../../ports/contact-center.ts';
import { isSameText } from '../../http/same-text.ts';

const signatureHeader = 'x-hub-signature-256';

/**
 * Open Messaging signs `sha256=` and the HMAC-SHA256 of the body in **base64**, where others of that
 * header's name have hex. The bytes as they came are hashed: Genesys' own sample hashes the body parsed
 * and written again, which is the same only as long as nobody spaces it otherwise.
 * No time is signed: what comes again is known by its id. @throws WebhookRefused `unsigned`
 */
export function verifySignature(
  { body, headers }: WebhookRequest,
  secrets: readonly string[],
): void {
  const signature = headers[signatureHeader] ?? '';
  const expected = secrets.map(
    (secret) => `sha256=${createHmac('sha256', secret).update(body).digest('base64')}`,
  );
  refuseUnlessAmong(expected, signature, signatureHeader);
}

/**
 * EventBridge signs nothing of what it sends to an API destination: it presents what the destination's
 * connection holds, an API key in a header. @throws WebhookRefused `unsigned`
 */
export function verifyCredential(
  { headers }: WebhookRequest,
  header: string,
  secrets: readonly string[],
): void {
  refuseUnlessAmong(secrets, headers[header] ?? '', header);
}

/** All are compared, so that the time taken does not tell which one was near. */
function refuseUnlessAmong(expected: readonly string[], given: string, where: string): void {
  const isOurs = expected.map((one) => isSameText(one, given)).includes(true);
  if (!isOurs) throw new WebhookRefused('unsigned', where);
}
