import { z } from 'zod';
import type { InteractionFact } from '../../../domain/interaction/facts.ts';
import type { Intake } from '../../../ports/contact-center.ts';
import { outsideId } from '../../http/outside-id.ts';
import { read, readJson } from '../../http/read-json.ts';
import { caseNamed, customerAt } from './attributes.ts';
import { readJsonObject } from './form.ts';
import type { Settings } from './settings.ts';
import { isOwn, speakerOf } from './speakers.ts';
import { firstTime } from './times.ts';
import { eventsOf, nothing, told, unknown } from './told.ts';

const text = z.string().min(1);
const number = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);

/** The fields of a post-action webhook (twilio.com/docs/conversations/conversations-webhooks). */
const news = z.object({
  EventType: text,
  ConversationSid: outsideId.optional(),
  MessageSid: outsideId.optional(),
  ParticipantSid: outsideId.optional(),
  Index: number.pipe(z.int().nonnegative()).optional(),
  Author: text.optional(),
  Source: text.optional(),
  Body: text.optional(),
  Media: text.optional(),
  Attributes: text.optional(),
  StateTo: text.optional(),
  'MessagingBinding.Address': text.optional(),
  'MessagingBinding.Name': text.optional(),
  DateCreated: outsideId.optional(),
  DateUpdated: outsideId.optional(),
  DateRemoved: outsideId.optional(),
  /** When a state changed, in Event Streams; a webhook's own name for it is not proven. */
  StateUpdated: outsideId.optional(),
});
type News = z.output<typeof news>;
type Reading = {
  readonly event: News;
  readonly on: Settings;
  readonly at: (name: string) => string;
};

/** One line per post-action event that says something. */
const facts: Readonly<Record<string, (reading: Reading) => readonly InteractionFact[]>> = {
  onConversationAdded: (reading) => [{ type: 'started', channel: 'chat' }, ...namedCase(reading)],
  onConversationUpdated: (reading) => namedCase(reading),
  onConversationStateUpdated: ({ event }) =>
    event.StateTo === 'closed' ? [{ type: 'ended' }] : [],
  onConversationRemoved: () => [{ type: 'ended' }],
  onParticipantAdded: ({ event }) => participant(event),
  onParticipantUpdated: ({ event }) => participant(event),
  onMessageAdded: (reading) => line(reading, said(reading)),
  onMessageUpdated: (reading) => line(reading, said(reading), 'edited'),
  onMessageRemoved: (reading) => line(reading, '[message removed]', 'removed'),
};

/** What happens to receipts and to people. */
const quiet = /^on(ParticipantRemoved|DeliveryUpdated|UserAdded|UserUpdated)$/;

/**
 * A webhook before the action asks whether it may happen: 200 without a body lets it
 * (twilio.com/docs/conversations/conversations-webhooks).
 */
const preAction = /^on(Message|Conversation|Participant|User)(Add|Update|Remove)$/;

/** @throws WebhookRefused `malformed` with the path */
export function readConversationEvent(
  fields: unknown,
  on: Settings,
  { time, below = '' }: { time?: string | undefined; below?: string } = {},
): Intake {
  const at = (name: string) => (below === '' ? name : `${below}.${name}`);
  const event = read(news, fields, below);
  const { EventType: type } = event;
  if (preAction.test(type)) return { ...nothing, answer: { status: 200, body: '' } };
  const toFacts = Object.hasOwn(facts, type) ? facts[type] : undefined;
  if (!toFacts) return quiet.test(type) ? nothing : unknown;
  const conversation = read(text, event.ConversationSid, at('ConversationSid'));
  const all = toFacts({ event, on, at });
  if (all.length === 0) return nothing;
  const teller = {
    id: idOf(event, at),
    at: firstTime([...datesOf(event), time], at(dateNames[type] ?? 'DateCreated')),
    ...(event.Index !== undefined && { order: event.Index }),
  };
  return told(conversation, eventsOf(teller, all));
}

const dateNames: Readonly<Record<string, string>> = {
  onMessageUpdated: 'DateUpdated',
  onConversationStateUpdated: 'DateUpdated',
};

const datesOf = ({ EventType, ...event }: News): readonly (string | undefined)[] =>
  EventType.endsWith('Added')
    ? [event.DateCreated, event.DateUpdated]
    : [event.DateRemoved, event.StateUpdated, event.DateUpdated, event.DateCreated];

/** Of what it happened to, and, where that may happen again, when. */
function idOf(event: News, at: (name: string) => string): string {
  const { EventType: type } = event;
  const sid = type.startsWith('onMessage')
    ? read(text, event.MessageSid, at('MessageSid'))
    : type.startsWith('onParticipant')
      ? read(text, event.ParticipantSid, at('ParticipantSid'))
      : event.ConversationSid;
  const isOnce = type.endsWith('Added') || type.endsWith('Removed');
  const when = isOnce ? undefined : datesOf(event).find((date) => date !== undefined);
  return [sid, type, ...(when ? [when] : [])].join('/');
}

const namedCase = ({ event, on, at }: Reading): readonly InteractionFact[] =>
  caseNamed(readJsonObject(event.Attributes, at('Attributes')), on);

function participant(event: News): readonly InteractionFact[] {
  const address = event['MessagingBinding.Address'];
  return address === undefined ? [] : customerAt(address, event['MessagingBinding.Name']);
}

function line(
  { event, on, at }: Reading,
  words: string | undefined,
  change?: 'edited' | 'removed',
): readonly InteractionFact[] {
  const author = event.Author ?? 'system';
  const attributes = readJsonObject(event.Attributes, at('Attributes'));
  if (words === undefined || isOwn(author, attributes)) return [];
  return [
    {
      type: 'line',
      segmentId: read(text, event.MessageSid, at('MessageSid')),
      speaker: speakerOf({ author, source: event.Source }, on),
      text: words,
      isFinal: true,
      ...(change && { change }),
    },
  ];
}

/** A message without words says what was sent instead: the kinds of its files. */
function said({ event, at }: Reading): string | undefined {
  if (event.Body !== undefined) return event.Body;
  const files = event.Media === undefined ? [] : readMedia(event.Media, at('Media'));
  return files.length > 0 ? `[${files.join(', ')}]` : undefined;
}

const media = z.array(z.object({ ContentType: text.optional() }));

const readMedia = (value: string, where: string): readonly string[] =>
  read(media, readJson(Buffer.from(value), where), where).map(
    ({ ContentType }) => ContentType ?? 'file',
  );
