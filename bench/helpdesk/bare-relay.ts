/**
 * The floor: checks the token of an activity and the signature of a webhook, and passes the words on. It
 * keeps nothing, so that whatever is lost on the way is lost.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import restify from 'restify';

const env = (name: string): string => process.env[name] ?? '';
const farSides = env('FAR_SIDES_URL');
const botId = env('BOT_ID');
const keys = createRemoteJWKSet(new URL(`${farSides}/keys`));

async function tokenFrom(url: string, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return token;
}
const connectorToken = await tokenFrom(env('BOT_TOKEN_URL'), {
  ...{ grant_type: 'client_credentials', client_id: botId },
  ...{ client_secret: env('SECRET_BOT_PASSWORD') },
  scope: 'https://api.botframework.com/.default',
});
const centerToken = await tokenFrom(`${farSides}/oauth/token`, {
  grant_type: 'client_credentials',
});

async function post(path: string, token: string, body: object): Promise<void> {
  const answer = await fetch(farSides + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
}

async function bodyOf(request: restify.Request): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

type Activity = { id: string; text: string; conversation: { id: string } };
type Message = { text: string; channel: { to: { id: string } } };

const server = restify.createServer();
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  await jwtVerify(token, keys, { audience: botId, issuer: 'https://api.botframework.com' });
  const { id, text, conversation } = JSON.parse(await bodyOf(request)) as Activity;
  await post(`/api/v2/conversations/messages/bench/inbound/open/message`, centerToken, {
    channel: { messageId: id, from: { id: conversation.id }, time: new Date().toISOString() },
    text,
  });
  response.status(200);
  response.end();
});
server.post('/webhook', async (request: restify.Request, response: restify.Response) => {
  const body = await bodyOf(request);
  const signed = createHmac('sha256', env('MESSAGING_SECRET')).update(body).digest('base64');
  const given = request.headers['x-hub-signature-256'];
  const [a, b] = [Buffer.from(`sha256=${signed}`), Buffer.from(String(given))];
  if (a.length !== b.length || !timingSafeEqual(a, b)) throw new Error('unsigned');
  const { text, channel } = JSON.parse(body) as Message;
  const conversation = encodeURIComponent(channel.to.id);
  await post(`/v3/conversations/${conversation}/activities`, connectorToken, {
    ...{ type: 'message', text },
  });
  response.status(200);
  response.end();
});
server.listen(Number(env('PORT')), '127.0.0.1', () => {
  console.log('bare ready');
});
process.once('SIGTERM', () => {
  process.exit(0);
});
