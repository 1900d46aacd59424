/** The SNS topic that chats are streamed to: its certificate, its one subscription, its messages. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import {
  StandInError,
  type Route,
  type StandInRequest,
  type StandInResponse,
} from '../../kernel/stand-in.ts';
import type { Slice, World } from '../../kernel/world.ts';
import type { Answer, Wire } from '../kit/outbox.ts';
import { selfSigned, type Keys } from './der.ts';
import { connection, name, topicArn } from './registration.ts';

export const snsDoor = 'sns';

type Subscription = { isConfirmed: boolean; token: string };

export type Topic = {
  /** Nobody is told before the subscription is confirmed, and what was published until then is lost. */
  isHeard(): boolean;
  /** Asks the bot to confirm, unless it did. */
  subscribe(): void;
  wire(message: Message): Wire;
  readonly routes: readonly Route[];
};

type Message = {
  /** The same on retries. */
  readonly id: string;
  /** Of the first attempt. */
  readonly at: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
};

const day = 24 * 60 * 60_000;
const retryEveryMs = 20_000;
const mostRetries = 3;
const timeoutMs = 15_000;
const prefix = `/${name}/sns`;

export function createTopic(world: World): Topic {
  const slice = world.slice<Subscription>(`ccaas-${name}-subscription`, () => ({
    isConfirmed: false,
    token: world.uuid().replaceAll('-', ''),
  }));
  const signer = lazily(() => createSigner(world));
  return {
    isHeard: () => slice.state.isConfirmed,
    subscribe: subscribing(world, slice, (token) => confirmation(world, signer(), token)),
    wire: (message) => notification(world, signer(), message),
    routes: [
      {
        method: 'GET',
        path: new RegExp(`^${prefix}/SimpleNotificationService-(?<id>[0-9a-f]+)\\.pem$`),
        handle: ({ params }) => certificateAnswer(signer(), params['id']),
      },
      { method: 'GET', path: prefix, handle: (request) => confirmed(slice, request) },
    ],
  };
}

function subscribing(
  world: World,
  slice: Slice<Subscription>,
  wireFor: (token: string) => Wire,
): () => void {
  /** The token that is being asked about: a reset begins anew. */
  let asking: string | undefined;

  const isTaken = async (token: string): Promise<boolean> => {
    try {
      const { door, ...request } = wireFor(token);
      const url = `${world.botUrl}/api/ccaas/${connection}/${door}`;
      const { status } = await world.deliver('ccaas', { url, ...request });
      return status >= 200 && status < 300;
    } catch {
      return false;
    }
  };
  const attempt = async (token: string, tries: number): Promise<void> => {
    const isDone = await isTaken(token);
    if (asking !== token) return;
    if (isDone || tries > mostRetries) asking = undefined;
    else world.later(retryEveryMs, () => void attempt(token, tries + 1));
  };
  world.onReset(() => {
    asking = undefined;
  });
  return () => {
    const { token, isConfirmed } = slice.state;
    if (isConfirmed || asking === token) return;
    asking = token;
    void attempt(token, 1);
  };
}

function certificateAnswer(
  { id, certificate }: Signer,
  asked: string | undefined,
): StandInResponse {
  if (asked !== id) throw new StandInError(404, 'NotFound', 'there is no such certificate');
  return { status: 200, headers: { 'content-type': 'binary/octet-stream' }, body: certificate };
}

function confirmed(slice: Slice<Subscription>, { url }: StandInRequest): StandInResponse {
  const asked = Object.fromEntries(url.searchParams);
  const isOurs =
    asked['Action'] === 'ConfirmSubscription' &&
    asked['TopicArn'] === topicArn &&
    asked['Token'] === slice.state.token;
  if (!isOurs) throw new StandInError(400, 'InvalidParameter', 'Invalid token');
  slice.state.isConfirmed = true;
  slice.changed();
  const body = `<ConfirmSubscriptionResponse><ConfirmSubscriptionResult><SubscriptionArn>${subscriptionArn}</SubscriptionArn></ConfirmSubscriptionResult></ConfirmSubscriptionResponse>`;
  return { status: 200, headers: { 'content-type': 'text/xml' }, body };
}

const subscriptionArn = `${topicArn}:5ca5e5a1-0000-4000-8000-000000000001`;

type Signer = { readonly id: string; readonly certificate: string; readonly keys: Keys };

/** Takes a while (RSA), so it is made when there is something to sign. */
function createSigner(world: World): Signer {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const [fromMs, untilMs] = [world.now() - day, world.now() + 365 * day];
  const certificate = selfSigned({ name: 'sns.amazonaws.com', fromMs, untilMs }, keys);
  const id = createHash('sha256').update(certificate).digest('hex').slice(0, 32);
  return { id, certificate, keys };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function notification(world: World, signer: Signer, { id, at, text, attributes }: Message): Wire {
  const signed = {
    Message: text,
    MessageId: id,
    Timestamp: at,
    TopicArn: topicArn,
    Type: 'Notification',
  };
  return wireOf(world, signer, signed, {
    UnsubscribeURL: `${world.urls.ccaas}${prefix}?Action=Unsubscribe&SubscriptionArn=${subscriptionArn}`,
    MessageAttributes: Object.fromEntries(
      Object.entries(attributes).map(([key, Value]) => [key, { Type: 'String', Value }]),
    ),
  });
}

function confirmation(world: World, signer: Signer, token: string): Wire {
  const query = new URLSearchParams({
    Action: 'ConfirmSubscription',
    TopicArn: topicArn,
    Token: token,
  });
  const signed = {
    Message: `You have chosen to subscribe to the topic ${topicArn}.\nTo confirm the subscription, visit the SubscribeURL included in this message.`,
    MessageId: token,
    SubscribeURL: `${world.urls.ccaas}${prefix}?${query.toString()}`,
    Timestamp: world.nowIso(),
    Token: token,
    TopicArn: topicArn,
    Type: 'SubscriptionConfirmation',
  };
  return wireOf(world, signer, signed, {});
}

type Signed = Readonly<Record<string, string>> & {
  readonly MessageId: string;
  readonly Type: string;
};

/** What is signed stands in the order of the signature. */
function wireOf(world: World, { id, keys }: Signer, signed: Signed, unsigned: object): Wire {
  const content = Object.entries(signed).map(([key, value]) => `${key}\n${value}\n`);
  // Version 1 is what a topic has unless it was told otherwise.
  const Signature = sign('sha1', Buffer.from(content.join('')), keys.privateKey).toString('base64');
  const { MessageId, Type } = signed;
  return {
    door: snsDoor,
    timeoutMs,
    headers: {
      'content-type': 'text/plain; charset=UTF-8',
      'user-agent': 'Amazon Simple Notification Service Agent',
      'x-amz-sns-message-type': Type,
      'x-amz-sns-message-id': MessageId,
      'x-amz-sns-topic-arn': topicArn,
      ...(Type === 'Notification' && { 'x-amz-sns-subscription-arn': subscriptionArn }),
    },
    body: JSON.stringify({
      ...signed,
      SignatureVersion: '1',
      Signature,
      SigningCertURL: `${world.urls.ccaas}${prefix}/SimpleNotificationService-${id}.pem`,
      ...unsigned,
    }),
  };
}

/** Three more times, 20 s apart: the default policy. Whether every 4xx is tried again is general knowledge. */
export const snsRetryInMs = (tries: number, _answer: Answer): number | undefined =>
  tries <= mostRetries ? retryEveryMs : undefined;
