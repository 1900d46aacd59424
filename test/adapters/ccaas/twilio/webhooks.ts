/** Webhooks as Twilio makes them, signed by an implementation of our own for the tests alone. */
import { createHash, createHmac } from 'node:crypto';
import { twilio } from '../../../../bot/adapters/ccaas/twilio/index.ts';
import { systemIds } from '../../../../bot/adapters/system/ids.ts';
import type {
  Connection,
  ContactCenter,
  Intake,
  WebhookRequest,
} from '../../../../bot/ports/contact-center.ts';
import type {
  InteractionEvent,
  InteractionFact,
} from '../../../../bot/domain/interaction/facts.ts';
import { noon } from '../../../support/builders.ts';

export const secret = 'an auth token for tests only';
export const otherSecret = 'the auth token that comes after it';
const nowMs = Date.parse(noon);
const webhookUrl = 'https://bot.example/api/ccaas/twilio-us';

const sid = (prefix: string, digit: string) => prefix + digit.repeat(32);
export const callSid = sid('CA', '1');
export const conversationSid = sid('CH', '2');
export const taskSid = sid('WT', '3');
export const transcriptionSid = sid('GT', '4');
export const conferenceSid = sid('CF', '5');
export const accountSid = sid('AC', '6');
export const workspaceSid = sid('WS', '7');
export const serviceSid = sid('IS', '8');

export const connection = (
  settings: unknown = {},
  secrets: readonly string[] = [secret],
  credentials: Readonly<Record<string, string>> = {},
): Connection => ({
  id: 'twilio-us',
  tenantId: 'tenant-1',
  secrets,
  credentials,
  settings,
  webhookUrl,
});

export const center = (settings: unknown = {}, secrets?: readonly string[]): ContactCenter =>
  twilio.connect(connection(settings, secrets), {
    clock: { now: () => nowMs },
    ids: systemIds,
    timeoutMs: 2_000,
  });

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export const encoded = (fields: Fields): string =>
  Object.entries(fields)
    .flatMap(([name, value]) =>
      [value].flat().map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`),
    )
    .join('&');

const hmac = (key: string, text: string) => createHmac('sha1', key).update(text).digest('base64');

/** Over the address and the fields that a form has now. */
export function signatureOfForm(url: string, body: Buffer, key = secret): string {
  const pairs = [...new URLSearchParams(body.toString('utf8'))].map(([name, value]) => ({
    name,
    value,
  }));
  const names = [...new Set(pairs.map(({ name }) => name))].sort();
  const text = names.flatMap((name) => {
    const values = pairs.filter((one) => one.name === name).map(({ value }) => value);
    return [...new Set(values)].sort().map((value) => name + value);
  });
  return hmac(key, url + text.join(''));
}

const isJson = (request: WebhookRequest) =>
  request.headers['content-type']?.startsWith('application/json') ?? false;

/** The same request with the signature, and where it has one the hash, of its body as it is now. */
export function signed(request: WebhookRequest, key = secret): WebhookRequest {
  const { body, headers } = request;
  if (!isJson(request)) {
    const signature = signatureOfForm(request.url, body, key);
    return { ...request, headers: { ...headers, 'x-twilio-signature': signature } };
  }
  const [address = ''] = request.url.split('?');
  const url = `${address}?bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
  return { ...request, url, headers: { ...headers, 'x-twilio-signature': hmac(key, url) } };
}

type Door = 'taskrouter' | 'conversations' | 'transcription' | 'conference' | 'call';

/** @param query with its question mark */
export const form = (door: Door, fields: Fields, query = ''): WebhookRequest => ({
  method: 'POST',
  url: `${webhookUrl}/${door}${query}`,
  door,
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
  body: Buffer.from(encoded(fields)),
});

export const stream = (events: unknown): WebhookRequest => ({
  method: 'POST',
  url: `${webhookUrl}/event-streams`,
  door: 'event-streams',
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: Buffer.from(JSON.stringify(events)),
});

/** What one webhook tells, signed on its way. */
export const taken = (request: WebhookRequest, settings: unknown = {}): Promise<Intake> =>
  center(settings).receive(signed(request));

export async function eventsOf(
  request: WebhookRequest,
  settings: unknown = {},
): Promise<readonly InteractionEvent[]> {
  const { interactions } = await taken(request, settings);
  return interactions.flatMap((one) => one.events);
}

export async function factsOf(
  request: WebhookRequest,
  settings: unknown = {},
): Promise<readonly InteractionFact[]> {
  return (await eventsOf(request, settings)).map(({ fact }) => fact);
}

/** Whom it is about, when it is about one contact. */
export async function contactIn(request: WebhookRequest, settings: unknown = {}): Promise<string> {
  const { interactions } = await taken(request, settings);
  return interactions.map((one) => one.externalId).join(' and ');
}

const seconds = (after: number) => String(Math.floor(nowMs / 1_000) + after);
export const isoAt = (after: number) => new Date(nowMs + after * 1_000).toISOString();
export const rfcAt = (after: number) =>
  new Date(nowMs + after * 1_000).toUTCString().replace('GMT', '+0000');

export const callAttributes = {
  from_country: 'DE',
  called: '+493055500100',
  to: '+493055500100',
  direction: 'inbound',
  from: '+49305550123',
  caller: '+49305550123',
  call_sid: callSid,
  account_sid: accountSid,
  name: '+49305550123',
};

/** An event callback of TaskRouter, `after` seconds past noon. */
export const taskFields = (type: string, after: number, more: Fields = {}): Fields => ({
  EventType: type,
  EventDescription: `${type} happened`,
  AccountSid: accountSid,
  WorkspaceSid: workspaceSid,
  WorkspaceName: 'Contoso Coffee',
  ResourceType: 'task',
  ResourceSid: taskSid,
  Timestamp: seconds(after),
  TaskSid: taskSid,
  TaskAttributes: JSON.stringify(callAttributes),
  TaskAge: String(after),
  TaskPriority: '0',
  TaskAssignmentStatus: 'pending',
  TaskCanceledReason: '',
  TaskCompletedReason: '',
  TaskChannelUniqueName: 'voice',
  TaskQueueSid: sid('WQ', 'a'),
  TaskQueueName: 'Espresso machines',
  ...more,
});

export const taskCallback = (type: string, after: number, more: Fields = {}): WebhookRequest =>
  form('taskrouter', taskFields(type, after, more));

export const workerSid = sid('WK', 'b');
export const otherWorkerSid = sid('WK', 'c');
export const anna = {
  ReservationSid: sid('WR', 'd'),
  WorkerSid: workerSid,
  WorkerName: 'anna.berg',
  WorkerAttributes: JSON.stringify({
    contact_uri: 'client:anna',
    full_name: 'Anna Berg',
    email: 'anna.berg@contoso.example',
  }),
};

export const transcriptFields = (
  number: number,
  text: string,
  more: Readonly<Record<string, string>> = {},
): Fields => ({
  AccountSid: accountSid,
  CallSid: callSid,
  TranscriptionSid: transcriptionSid,
  TranscriptionEvent: 'transcription-content',
  LanguageCode: 'en-US',
  Timestamp: isoAt(number).replace('Z', '123Z'),
  SequenceId: String(number),
  Track: 'inbound_track',
  Final: 'true',
  TranscriptionData: JSON.stringify({ transcript: text, confidence: 0.98 }),
  ...more,
});

export const conferenceFields = (
  event: string,
  number: number,
  after: number,
  more: Readonly<Record<string, string>> = {},
): Fields => ({
  AccountSid: accountSid,
  ConferenceSid: conferenceSid,
  FriendlyName: taskSid,
  StatusCallbackEvent: event,
  SequenceNumber: String(number),
  Timestamp: rfcAt(after),
  CallSid: callSid,
  Muted: 'false',
  Hold: 'true',
  Coaching: 'false',
  EndConferenceOnExit: 'true',
  StartConferenceOnEnter: 'true',
  ...more,
});

export const messageFields = (more: Readonly<Record<string, string>> = {}): Fields => ({
  EventType: 'onMessageAdded',
  AccountSid: accountSid,
  ConversationSid: conversationSid,
  ChatServiceSid: serviceSid,
  MessagingServiceSid: '',
  MessageSid: sid('IM', 'e'),
  ParticipantSid: sid('MB', 'f'),
  Index: '4',
  Author: 'visitor-81',
  Body: 'It leaks again.',
  Attributes: '{}',
  DateCreated: isoAt(30),
  Source: 'SDK',
  ClientIdentity: 'visitor-81',
  RetryCount: '0',
  ...more,
});
