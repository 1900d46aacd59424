/** An SNS topic of the tests' own: a key pair, a certificate served on loopback, and what is signed with it. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookRequest } from '../../../../bot/ports/contact-center.ts';
import { selfSigned } from '../../../../sandbox/ccaas/amazon-connect/der.ts';
import { chatItem, topicArn } from './payloads.ts';
import { webhookUrl } from './samples.ts';
import { nowMs } from './telling.ts';

const day = 24 * 60 * 60_000;
const keys = generateKeyPairSync('rsa', { modulusLength: 2_048 });

type Fields = Record<string, unknown>;

export type TopicRig = {
  readonly origin: string;
  /** The path of each request that came in. */
  readonly fetched: string[];
  /** What the server says next, in place of its usual. */
  answerWith(status: number, body: string): void;
  notification(more?: Fields, signing?: { version?: string; message?: unknown }): Fields;
  confirmation(more?: Fields, type?: string): Fields;
  close(): Promise<void>;
};

export async function startTopic(
  validity: { fromMs: number; untilMs: number } = { fromMs: nowMs - day, untilMs: nowMs + day },
): Promise<TopicRig> {
  const pem = selfSigned({ name: 'sns.amazonaws.com', ...validity }, keys);
  const fetched: string[] = [];
  let next: { status: number; body: string } | undefined;
  const server = createServer((request, response) => {
    fetched.push(request.url ?? '');
    const { status, body } = next ?? { status: 200, body: pem };
    response.writeHead(status, status === 302 ? { location: '/elsewhere.pem' } : {});
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const urls = { SigningCertURL: `${origin}/SimpleNotificationService-1.pem` };
  return {
    origin,
    fetched,
    answerWith(status, body) {
      next = { status, body };
    },
    notification: (more = {}, { version = '1', message = chatItem() } = {}) => {
      const said = {
        Message: JSON.stringify(message),
        MessageId: 'message-1',
        Timestamp: new Date(nowMs).toISOString(),
        TopicArn: topicArn,
        Type: 'Notification',
        ...more,
      };
      const order = ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'];
      const MessageAttributes = { MessageVisibility: { Type: 'String', Value: 'ALL' } };
      return { MessageAttributes, ...urls, ...signed(said, order, version) };
    },
    confirmation: (more = {}, Type = 'SubscriptionConfirmation') => {
      const said = {
        Message: 'You have chosen to subscribe.',
        MessageId: 'message-0',
        SubscribeURL: `${origin}/?Action=ConfirmSubscription&Token=t-1`,
        Timestamp: new Date(nowMs).toISOString(),
        Token: 't-1',
        TopicArn: topicArn,
        Type,
        ...more,
      };
      const order = [
        'Message',
        'MessageId',
        'SubscribeURL',
        'Timestamp',
        'Token',
        'TopicArn',
        'Type',
      ];
      return { ...urls, ...signed(said, order, '1') };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function signed(said: Fields, order: readonly string[], version: string): Fields {
  const content = order
    .filter((name) => said[name] !== undefined && said[name] !== null)
    .map((name) => `${name}\n${String(said[name])}\n`)
    .join('');
  const hash = version === '2' ? 'sha256' : 'sha1';
  const Signature = sign(hash, Buffer.from(content), keys.privateKey).toString('base64');
  return { ...said, SignatureVersion: version, Signature };
}

/** As SNS posts it: JSON under `text/plain`. */
export const posted = (envelope: unknown): WebhookRequest => ({
  method: 'POST',
  url: `${webhookUrl}/sns`,
  door: 'sns',
  headers: {
    'content-type': 'text/plain; charset=UTF-8',
    'x-amz-sns-message-type': 'Notification',
  },
  body: Buffer.from(typeof envelope === 'string' ? envelope : JSON.stringify(envelope)),
});
