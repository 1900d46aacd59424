/**
 * Teams and a contact center that take everything at once and check every token, in the process of the
 * bench: what they are told, and when.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, createRemoteJWKSet, exportJWK, generateKeyPair, jwtVerify } from 'jose';

export const messagingSecret = 'bench-only-open-messaging-secret';
export const integrationId = 'bench-integration';
const centerToken = randomUUID();
const issuer = 'https://api.botframework.com';

export type FarSides = {
  readonly url: string;
  /** A message stands in Teams. */
  onTeams: (message: { conversation: string; text: string; at: number }) => void;
  /** A message stands at the contact center. */
  onCenter: (message: { thread: string; text: string; at: number }) => void;
  /** The Connector's own token to the bot. */
  readonly connectorToken: string;
  /** Where the bot's tokens come from: set before it sends anything. */
  entra: string;
  close(): Promise<void>;
};

type Answer = { readonly status?: number; readonly body: object };
type Asked = { readonly at: number; readonly path: string; readonly body: string };

export async function startFarSides(botId: string): Promise<FarSides> {
  const keys = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(keys.publicKey)), kid: 'bench', use: 'sig', alg: 'RS256' };
  const isBots = tokenCheck(() => sides.entra, botId);
  let messages = 0;
  const answer = async (asked: Asked, bearer: string): Promise<Answer> => {
    const { path, body, at } = asked;
    if (path.endsWith('/openidconfiguration')) return { body: { issuer, jwks_uri: `${url}/keys` } };
    if (path === '/keys') return { body: { keys: [{ ...key, endorsements: ['msteams'] }] } };
    if (path === '/oauth/token') return { body: { access_token: centerToken, expires_in: 86_400 } };
    if (path.startsWith('/api/v2/conversations/messages/')) {
      if (bearer !== centerToken) return { status: 401, body: { code: 'bad.credentials' } };
      const { channel, text } = JSON.parse(body) as {
        channel: { from: { id: string } };
        text: string;
      };
      sides.onCenter({ thread: channel.from.id, text, at });
      return { body: { id: randomUUID(), conversationId: channel.from.id } };
    }
    if (path.startsWith('/api/v2/')) return { status: 404, body: { code: 'not.found' } };
    const conversation = /^\/v3\/conversations\/([^/]+)\/activities/.exec(path)?.[1];
    if (conversation === undefined) return { status: 501, body: { code: path } };
    if (!(await isBots(bearer))) return { status: 401, body: { error: { code: 'Unauthorized' } } };
    sides.onTeams({ conversation: decodeURIComponent(conversation), text: body, at });
    return { status: 201, body: { id: `m-${(messages += 1)}` } };
  };
  const server = createServer((request, response) => {
    const at = performance.now();
    void bodyOf(request)
      .then((body) => answer({ at, path: request.url ?? '', body }, bearerOf(request)))
      .then(({ status = 200, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens has such an address.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connectorToken = await new SignJWT({ serviceurl: `${url}/` })
    .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
    .setIssuer(issuer)
    .setAudience(botId)
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime('2h')
    .sign(keys.privateKey);
  const sides: FarSides = {
    url,
    connectorToken,
    entra: '',
    onTeams: () => undefined,
    onCenter: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return sides;
}

const bearerOf = ({ headers }: IncomingMessage): string =>
  (headers.authorization ?? '').replace(/^Bearer /, '');

/** Checked by Entra's keys; the same token is not checked anew for every message. */
function tokenCheck(entra: () => string, botId: string) {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  const good = new Map<string, Promise<boolean>>();
  return (token: string): Promise<boolean> => {
    const known = good.get(token);
    if (known) return known;
    keys ??= createRemoteJWKSet(new URL(`${entra()}/discovery/v2.0/keys`));
    const checked = jwtVerify(token, keys, { audience: [issuer, `${issuer}/`] }).then(
      ({ payload }) => (payload['appid'] ?? payload['azp']) === botId,
      () => false,
    );
    good.set(token, checked);
    return checked;
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** What an agent writes, as Open Messaging tells it. */
export function agentsMessage(thread: string, text: string) {
  const body = JSON.stringify({
    id: randomUUID(),
    channel: {
      ...{ id: integrationId, platform: 'Open', type: 'Private' },
      to: { id: thread, idType: 'Opaque' },
      from: { id: integrationId, idType: 'Opaque', nickname: 'IT' },
      time: new Date().toISOString(),
    },
    ...{ type: 'Text', text, content: [], originatingEntity: 'Human', direction: 'Outbound' },
  });
  const signature = createHmac('sha256', messagingSecret).update(body).digest('base64');
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'x-hub-signature-256': `sha256=${signature}`,
    },
  };
}
