import { createHash, createHmac } from 'node:crypto';
import { WebhookRefused, type WebhookRequest } from '../../../ports/contact-center.ts';
import { isSameText } from '../../http/same-text.ts';
import type { Form } from './form.ts';

/**
 * Checks `X-Twilio-Signature`: base64 of HMAC-SHA1, with the account's auth token, over the address as
 * it was configured at Twilio and each field's name and value in the order of the names; where the body
 * is no form, over the address alone, which then carries the body's SHA-256
 * (twilio.com/docs/usage/security, twilio-node src/webhooks/webhooks.ts). It carries no time.
 * @throws WebhookRefused `unsigned`
 */
export function verifySignature(
  { url, headers, body }: WebhookRequest,
  form: Form | undefined,
  secrets: readonly string[],
): void {
  const given = headers['x-twilio-signature'];
  if (!given) throw new WebhookRefused('unsigned', 'x-twilio-signature');
  const bodyHash = new URL(url).searchParams.get('bodySHA256');
  if (bodyHash === null && !form) throw new WebhookRefused('unsigned', 'bodySHA256');
  const fields = bodyHash === null && form ? signedFields(form) : '';
  const texts = addressesOf(url).map((address) => address + fields);
  const isOurs = secrets.some((secret) =>
    texts.some((text) => isSameText(given, signatureOf(secret, text))),
  );
  if (!isOurs) throw new WebhookRefused('unsigned', 'x-twilio-signature');
  if (bodyHash !== null && !isSameText(bodyHash.toLowerCase(), sha256(body))) {
    throw new WebhookRefused('unsigned', 'bodySHA256');
  }
}

const signatureOf = (secret: string, text: string): string =>
  createHmac('sha1', secret).update(text, 'utf8').digest('base64');

const sha256 = (body: Buffer): string => createHash('sha256').update(body).digest('hex');

/** A name that came several times: each of its values once, in their order. */
const signedFields = (form: Form): string =>
  [...form]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, values]) => [...new Set(values)].sort().map((value) => name + value))
    .join('');

/**
 * The forms of one address that Twilio has been seen to sign: as it is written, without its port, with
 * the port that https or http would have, and each of the last two with its query decoded and encoded
 * anew, which writes some characters otherwise than a URL does (`'` for `%27`, `%20` for `+`) and
 * gathers what has one name.
 */
function addressesOf(address: string): readonly string[] {
  const url = new URL(address);
  const both = [withPort(url, ''), withPort(url, `:${url.port || standardPort(url)}`)];
  return [...new Set([address, ...both, ...both.map(withRewrittenQuery)])];
}

const standardPort = ({ protocol }: URL): string => (protocol === 'https:' ? '443' : '80');

function withPort({ protocol, username, password, hostname, pathname, search }: URL, port: string) {
  const user = password === '' ? username : `${username}:${password}`;
  return `${protocol}//${user === '' ? '' : `${user}@`}${hostname}${port}${pathname}${search}`;
}

function withRewrittenQuery(address: string): string {
  const [path = '', query] = address.split(/\?(.*)/s);
  if (query === undefined) return address;
  const byName = new Map<string, readonly string[]>();
  for (const [name, value] of new URLSearchParams(query)) {
    const pair = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
    byName.set(name, [...(byName.get(name) ?? []), pair]);
  }
  return `${path}?${[...byName.values()].flat().join('&')}`;
}
