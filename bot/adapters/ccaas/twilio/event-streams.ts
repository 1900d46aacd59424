import { z } from 'zod';
import { WebhookRefused, type Intake } from '../../../ports/contact-center.ts';
import { read } from '../../http/read-json.ts';
import { checkAccount } from './account.ts';
import { readConversationEvent } from './conversations.ts';
import type { Settings } from './settings.ts';
import { readTaskEvent } from './taskrouter.ts';
import { unknown } from './told.ts';

/**
 * An event of Event Streams: a CloudEvent, read leniently. The vendor's own examples carry a time in
 * `datacontenttype` and none in `time` (twilio.com/docs/events/event-types).
 */
const cloudEvent = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  time: z.string().optional().catch(undefined),
  data: z.record(z.string(), z.unknown()),
});
type CloudEvent = z.output<typeof cloudEvent>;

/**
 * A batch, always an array. Twilio drops for good what is answered 4xx: one event that cannot be read
 * must not take the others with it. It is counted as ignored, and the batch refused only when nothing
 * in it could be read.
 * @throws WebhookRefused `malformed` with the path
 */
export function readEventStream(body: unknown, on: Settings): Intake {
  const batch = read(z.array(z.unknown()), body);
  const intakes: Intake[] = [];
  const refusals: WebhookRefused[] = [];
  for (const [place, one] of batch.entries()) {
    try {
      intakes.push(readOne(one, on, String(place)));
    } catch (refusal) {
      if (!(refusal instanceof WebhookRefused)) throw refusal;
      refusals.push(refusal);
    }
  }
  const [first] = refusals;
  if (first && intakes.length === 0) throw first;
  return together(intakes, refusals.length);
}

function readOne(value: unknown, on: Settings, place: string): Intake {
  const event = read(cloudEvent, value, place);
  const { id, type, time } = event;
  const task = /^com\.twilio\.taskrouter\.(.+)$/.exec(type)?.[1];
  if (task !== undefined) {
    const fields = taskFields(event, task);
    checkAccount(fields['AccountSid'], on, `${place}.data.payload.account_sid`);
    return readTaskEvent(fields, on, {
      id,
      time: time ?? textIn(event.data, 'timestamp'),
      below: `${place}.data.payload`,
    });
  }
  const kind = /^com\.twilio\.conversations\.([a-z-]+)\.([a-z]+)$/.exec(type);
  if (!kind) return unknown;
  const fields = conversationFields(event.data, kind[1] ?? '', kind[2] ?? '');
  checkAccount(fields['AccountSid'], on, `${place}.data.AccountSid`);
  return readConversationEvent(fields, on, { time, below: `${place}.data` });
}

/** `task_sid` is `TaskSid` in a callback; the event's type is said by its envelope. */
function taskFields({ data }: CloudEvent, type: string): Readonly<Record<string, unknown>> {
  const payload = z.record(z.string(), z.unknown()).safeParse(data['payload']).data ?? {};
  const fields = Object.entries(payload).map(
    ([name, value]) => [pascal(name), present(value)] as const,
  );
  return { ...Object.fromEntries(fields), EventType: type };
}

/** `conversation-state.updated` is `onConversationStateUpdated` in a webhook. */
function conversationFields(
  data: CloudEvent['data'],
  resource: string,
  action: string,
): Readonly<Record<string, unknown>> {
  const fields = Object.entries(data).map(([name, value]) => [name, present(value)] as const);
  const binding = z.record(z.string(), z.unknown()).safeParse(data['MessagingBinding']).data ?? {};
  return {
    ...Object.fromEntries(fields),
    EventType: `on${pascal(resource)}${pascal(action)}`,
    Body: textIn(data, 'MessageBody'),
    Media: data['Media'] === undefined ? undefined : JSON.stringify(data['Media']),
    'MessagingBinding.Address': textIn(binding, 'Address'),
    'MessagingBinding.Name': textIn(binding, 'Name'),
  };
}

const pascal = (name: string): string =>
  name.replace(/(?:^|[_-])([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** `null` and an empty text are ways to say nothing. */
const present = (value: unknown): unknown => (value === null || value === '' ? undefined : value);

function textIn(record: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = record[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What several events tell of one contact stands together. */
function together(intakes: readonly Intake[], unreadable: number): Intake {
  const byContact = new Map<string, Intake['interactions'][number]>();
  for (const { externalId, events } of intakes.flatMap((one) => one.interactions)) {
    const before = byContact.get(externalId)?.events ?? [];
    byContact.set(externalId, { externalId, events: [...before, ...events] });
  }
  return {
    interactions: [...byContact.values()],
    ignored: intakes.reduce((sum, { ignored }) => sum + ignored, unreadable),
  };
}
