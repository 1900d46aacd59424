/** Takes out of a journal what would let its reader act as someone. */

const removed = '[removed]';
const secretHeaders = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'webhook-signature',
  'x-hub-signature-256',
  'x-twilio-signature',
  'x-case-swarm-key',
  'x-amz-bearer',
  'x-ms-tokens',
]);
// `code` is a secret in a form and a query (an authorization code), never in JSON (an error's code).
const secretFields = [
  'access_token',
  'assertion',
  'client_assertion',
  'client_secret',
  'id_token',
  'password',
  'refresh_token',
  // What Amazon Connect lets a customer's chat act with.
  'ParticipantToken',
  'ConnectionToken',
] as const;
const secretFormFields = new Set<string>([...secretFields, 'code', 'code_verifier', 'token']);
const secretJson = new RegExp(
  `("(?:${secretFields.join('|')})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`,
  'g',
);
const looksSecret = /eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*|whsec_[\w+/=-]{8,}/g;

const scrub = (text: string) => text.replace(looksSecret, removed);

export function withoutSecretHeader(name: string, value: string): string {
  if (secretHeaders.has(name.toLowerCase())) return removed;
  return name.toLowerCase() === 'location' ? withoutSecretsInUrl(value) : scrub(value);
}

export function withoutSecrets(text: string, mimeType: string): string {
  if (mimeType.includes('x-www-form-urlencoded')) return withoutSecretFormFields(text);
  return scrub(text.replace(secretJson, `$1"${removed}"`));
}

export function withoutSecretsInUrl(url: string): string {
  // A sign-in comes back in the query or, when asked to, behind the `#`.
  const [address, fragment] = cut(url, '#');
  const [before, search] = cut(address, '?');
  const query = search === undefined ? '' : `?${withoutSecretFormFields(search)}`;
  const tail = fragment === undefined ? '' : `#${withoutSecretFormFields(fragment)}`;
  return scrub(before) + query + tail;
}

// Kept as written but for the values removed: re-encoding would show another URL than was asked.
function withoutSecretFormFields(text: string): string {
  return text
    .split('&')
    .map((pair) => {
      const [name] = cut(pair, '=');
      return secretFormFields.has(name.toLowerCase()) ? `${name}=${removed}` : scrub(pair);
    })
    .join('&');
}

function cut(text: string, at: string): [string, string | undefined] {
  const index = text.indexOf(at);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}
