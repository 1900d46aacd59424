/** Amazon Connect's API, through its own client: the requests are signed by it (SigV4). */
import type * as Sdk from '@aws-sdk/client-connect';
import type { ProviderWorld } from '../../../ports/contact-center.ts';
import { OutsideError } from '../../../ports/outside-error.ts';
import { failureOfAnswer, failureOfNetwork, type CallNature } from '../../http/failure.ts';
import type { Credentials, Settings } from './settings.ts';

type Options = { readonly abortSignal: AbortSignal };
type Opened = { readonly sdk: typeof Sdk; readonly client: Sdk.ConnectClient };

/** Every call may be made again: it reads, writes the same value, or carries a client token. */
export type ConnectApi = {
  describeContact(contactId: string): Promise<Sdk.Contact>;
  /** All legs of the contact a leg belongs to, and what else is tied to it. */
  associatedContacts(contactId: string): Promise<readonly Sdk.AssociatedContactSummary[]>;
  describeUser(userId: string): Promise<Sdk.User>;
  describeQueue(queueId: string): Promise<Sdk.Queue>;
  updateAttributes(
    initialContactId: string,
    attributes: Readonly<Record<string, string>>,
  ): Promise<void>;
  startChat(chat: NewChat): Promise<Sdk.StartChatContactResponse>;
  startStreaming(contactId: string, topicArn: string, clientToken: string): Promise<void>;
};

export type NewChat = Omit<Sdk.StartChatContactRequest, 'InstanceId'>;

/** More pages than a contact can have legs: a list without an end is not read to it. */
const mostPages = 10;

// 190 ms and 35 MB (measured): a bot without such a connection does without them.
async function open(settings: Settings, { aws }: Pick<Credentials, 'aws'>): Promise<Opened> {
  const sdk = await import('@aws-sdk/client-connect');
  const client = new sdk.ConnectClient({
    region: settings.region,
    credentials: aws,
    ...(settings.connectUrl !== undefined && { endpoint: settings.connectUrl }),
    // Trying again is the relay's: it keeps lanes, budgets and Retry-After.
    maxAttempts: 1,
  });
  return { sdk, client };
}

export function createConnectApi(
  settings: Settings,
  credentials: Pick<Credentials, 'aws'>,
  world: ProviderWorld,
): ConnectApi {
  const InstanceId = settings.instanceId;
  const ask = asking(() => open(settings, credentials), world);
  return {
    describeContact: (ContactId) =>
      ask(async ({ sdk, client }, options) => {
        const command = new sdk.DescribeContactCommand({ InstanceId, ContactId });
        return present((await client.send(command, options)).Contact);
      }),
    associatedContacts: (ContactId) =>
      ask((by, options) => allAssociated(by, { InstanceId, ContactId }, options)),
    describeUser: (UserId) =>
      ask(async ({ sdk, client }, options) => {
        const command = new sdk.DescribeUserCommand({ InstanceId, UserId });
        return present((await client.send(command, options)).User);
      }),
    describeQueue: (QueueId) =>
      ask(async ({ sdk, client }, options) => {
        const command = new sdk.DescribeQueueCommand({ InstanceId, QueueId });
        return present((await client.send(command, options)).Queue);
      }),
    updateAttributes: (InitialContactId, attributes) =>
      ask(async ({ sdk, client }, options) => {
        const Attributes = { ...attributes };
        const input = { InstanceId, InitialContactId, Attributes };
        await client.send(new sdk.UpdateContactAttributesCommand(input), options);
      }),
    startChat: (chat) =>
      ask(({ sdk, client }, options) =>
        client.send(new sdk.StartChatContactCommand({ ...chat, InstanceId }), options),
      ),
    startStreaming: (ContactId, StreamingEndpointArn, ClientToken) =>
      ask(async ({ sdk, client }, options) => {
        const to = { ChatStreamingConfiguration: { StreamingEndpointArn } };
        const input = { InstanceId, ContactId, ...to, ClientToken };
        await client.send(new sdk.StartContactStreamingCommand(input), options);
      }),
  };
}

type Ask = <T>(send: (by: Opened, options: Options) => Promise<T>) => Promise<T>;

/** Opens the client at the first call, and says of each that fails what follows from it. */
function asking(opening: () => Promise<Opened>, { clock, timeoutMs }: ProviderWorld): Ask {
  let opened: Promise<Opened> | undefined;
  return async (send) => {
    opened ??= opening();
    const by = await opened;
    try {
      return await send(by, { abortSignal: AbortSignal.timeout(timeoutMs) });
    } catch (error) {
      throw failureOf(error, clock.now());
    }
  };
}

async function allAssociated(
  { sdk, client }: Opened,
  about: { readonly InstanceId: string; readonly ContactId: string },
  options: Options,
): Promise<readonly Sdk.AssociatedContactSummary[]> {
  const found: Sdk.AssociatedContactSummary[] = [];
  let NextToken: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const input = { ...about, ...(NextToken !== undefined && { NextToken }) };
    const answer = await client.send(new sdk.ListAssociatedContactsCommand(input), options);
    found.push(...(answer.ContactSummaryList ?? []));
    NextToken = answer.NextToken;
    if (NextToken === undefined) break;
  }
  return found;
}

const nature: CallNature = { system: 'contact-center', isRepeatable: true };

/** An answer that can be read, and says nothing of what was asked for. */
function present<T>(value: T | undefined): T {
  if (value !== undefined) return value;
  throw new OutsideError('contact-center', { verdict: 'refused', code: 'empty-answer' });
}

/** The client's errors carry the answer, if there was one; its text may quote it and stays behind. */
function failureOf(error: unknown, nowMs: number): OutsideError {
  const answer = answerOf(error);
  if (!answer) return failureOfNetwork(nature, error);
  const { status, retryAfter } = answer;
  if (status >= 200 && status < 300) {
    return new OutsideError('contact-center', { verdict: 'retry', code: 'unreadable' });
  }
  const code = error instanceof Error && error.name.endsWith('Exception') ? error.name : undefined;
  return failureOfAnswer(nature, { status, code, retryAfter }, nowMs);
}

function answerOf(error: unknown): { status: number; retryAfter: string | undefined } | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { $metadata, $response } = error as {
    $metadata?: { httpStatusCode?: number };
    $response?: { headers?: Readonly<Record<string, string>> };
  };
  const status = $metadata?.httpStatusCode;
  return status === undefined
    ? undefined
    : { status, retryAfter: $response?.headers?.['retry-after'] };
}
