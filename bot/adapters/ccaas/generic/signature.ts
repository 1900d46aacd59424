/** Standard Webhooks 1.0.0. */
import { createHmac, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import {
  ConnectionRefused,
  WebhookRefused,
  type WebhookRequest,
} from '../../../ports/contact-center.ts';
import { isSameText } from '../../http/same-text.ts';

/** Older or newer than this is a replay or a wrong clock. */
const toleranceMs = 5 * 60_000;

/** One secret as it checks: `v1` is HMAC-SHA256, `v1a` is ed25519. */
type Key = {
  readonly version: 'v1' | 'v1a';
  readonly fits: (content: Buffer, signature: string) => boolean;
};

/**
 * Whether a request was signed with one of the secrets, over its bytes and lately.
 * @param secrets `whsec_…` (24 to 64 bytes in base64), or `whpk_…` (an ed25519 public key)
 * @throws ConnectionRefused at once when a secret is neither. The check throws WebhookRefused `unsigned`
 */
export function signatureCheck(
  connection: string,
  secrets: readonly string[],
): (request: WebhookRequest, nowMs: number) => void {
  const keys = secrets.map((secret) => keyOf(connection, secret));
  return ({ body, headers }, nowMs) => {
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
  };
}

/** `v1,<base64> v1a,<base64> …`: while a secret is replaced, one of each. Unknown versions fit no key. */
const signaturesIn = (header: string) =>
  header.split(' ').map((entry) => {
    const [version = '', signature = ''] = entry.split(',', 2);
    return { version, signature };
  });

function keyOf(connection: string, secret: string): Key {
  const [, prefix, encoded] = /^(whsec_|whpk_)(.+)$/.exec(secret) ?? [];
  const bytes = Buffer.from(z.base64().safeParse(encoded).data ?? '', 'base64');
  if (prefix === 'whsec_' && bytes.length >= 24 && bytes.length <= 64) return sharedKey(bytes);
  if (prefix === 'whpk_' && bytes.length === 32) return publicKey(bytes);
  throw new ConnectionRefused(
    `connection ${connection}: a secret must be whsec_ and 24 to 64 bytes in base64, or whpk_ and the 32 bytes of an ed25519 public key`,
  );
}

function sharedKey(secret: Buffer): Key {
  const sign = (content: Buffer) => createHmac('sha256', secret).update(content).digest('base64');
  return { version: 'v1', fits: (content, signature) => isSameText(sign(content), signature) };
}

function publicKey(bytes: Buffer): Key {
  const key: KeyObject = createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') },
  });
  return {
    version: 'v1a',
    fits: (content, signature) => verify(null, content, key, Buffer.from(signature, 'base64')),
  };
}
