/** Standard Webhooks 1.0.0: facts/ccaas.md, 4.3. */
import { createHmac, createPublicKey, createSecretKey, verify } from 'node:crypto';
import { WebhookRefused, type WebhookRequest } from '../../ports/contact-center.ts';
import { isSameText } from './same-text.ts';

/** Older or newer than this is a replay or a wrong clock. */
const toleranceMs = 5 * 60_000;

/** One secret as it checks: `v1` is HMAC-SHA256, `v1a` is ed25519. */
export type WebhookKey = {
  readonly version: 'v1' | 'v1a';
  readonly fits: (content: Buffer, signature: string) => boolean;
};

/** @returns the key of a `whsec_…` secret, 24 to 64 bytes; undefined when it is none */
export function sharedKey(secret: string): WebhookKey | undefined {
  const bytes = bytesAfter('whsec_', secret);
  if (bytes.length < 24 || bytes.length > 64) return undefined;
  // Node takes several times as long for a key it is given as bytes.
  const key = createSecretKey(bytes);
  const sign = (content: Buffer) => createHmac('sha256', key).update(content).digest('base64');
  return { version: 'v1', fits: (content, signature) => isSameText(sign(content), signature) };
}

/** @returns the key of a `whpk_…`, an ed25519 public key; undefined when it is none */
export function publicKey(secret: string): WebhookKey | undefined {
  const bytes = bytesAfter('whpk_', secret);
  if (bytes.length !== 32) return undefined;
  const key = createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') },
  });
  return {
    version: 'v1a',
    fits: (content, signature) => verify(null, content, key, Buffer.from(signature, 'base64')),
  };
}

function bytesAfter(prefix: string, secret: string): Buffer {
  const encoded = secret.startsWith(prefix) ? secret.slice(prefix.length) : '';
  return Buffer.from(/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) ? encoded : '', 'base64');
}

/**
 * Checks that a request was signed with one of the keys, over its bytes, and lately.
 * @throws WebhookRefused `unsigned`
 */
export function checkStandardWebhook(
  { body, headers }: WebhookRequest,
  keys: readonly WebhookKey[],
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
  const isOurs = signaturesIn(headers['webhook-signature'] ?? '').some(({ version, signature }) =>
    keys.some((key) => key.version === version && key.fits(content, signature)),
  );
  if (!isOurs) throw new WebhookRefused('unsigned', 'webhook-signature');
}

/** `v1,<base64> v1a,<base64> …`: while a secret is replaced, one of each. Unknown versions fit no key. */
const signaturesIn = (header: string) =>
  header.split(' ').map((entry) => {
    const [version = '', signature = ''] = entry.split(',', 2);
    return { version, signature };
  });
