/** How the contact center without a vendor says it: CloudEvents 1.0 over HTTP. */
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { World } from '../../kernel/world.ts';
import { personById } from '../../people.ts';
import type { Call, CallEvent } from '../kit/model.ts';
import type { Wire } from '../kit/outbox.ts';

/** `whsec_` and the base64 of a sentence that says what it is worth. */
export const sandboxWebhookSecret = `whsec_${Buffer.from(
  'This secret is for the sandbox only: it guards nothing.',
).toString('base64')}`;

/** What it presents where it is told to sign nothing; guards nothing. */
export const sandboxWebhookKey = 'sandbox-only-key-that-guards-nothing';

/** The source of every event: which contact center, whose. */
const source = 'ccaas/generic/contoso';
const typePrefix = 'com.caseswarm.';

/** What a sender may choose; one that is strict about nothing would hide our mistakes. */
export const delivery = z.strictObject({
  /** Which connection of the bot it delivers to: each has its own way to be believed. */
  connection: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('voice-de'),
  format: z.enum(['structured', 'binary', 'batch']).default('structured'),
  /** `header`: it cannot sign, and presents a key. */
  auth: z.enum(['signature', 'header']).default('signature'),
  /** Each webhook comes twice, the second time after the first was taken. */
  isTwice: z.boolean().default(false),
});
export type Delivery = z.output<typeof delivery>;

export function encode(world: World, how: Delivery, call: Call, event: CallEvent): readonly Wire[] {
  const said = inOurWords(call, event);
  if (!said) return [];
  const [headers, body] = written(how, said, call);
  const wire: Wire = {
    door: 'events',
    headers: { ...headers, ...credentials(world, how, { id: event.id, body }) },
    body,
  };
  return how.isTwice ? [wire, wire] : [wire];
}

type CloudEvent = {
  readonly attributes: Readonly<Record<string, string>>;
  readonly data: object;
};

function inOurWords(call: Call, event: CallEvent): CloudEvent | undefined {
  const said = call.channel === 'chat' ? asWritten(event) : { type: event.type, data: event.data };
  if (!said) return undefined;
  const attributes = {
    specversion: '1.0',
    id: event.id,
    source,
    type: typePrefix + said.type,
    subject: call.id,
    time: event.time,
  };
  return { attributes, data: withPlaces(said.data) };
}

/** In a chat nobody speaks: what is said is a message, and none is half written. */
function asWritten({ type, data }: CallEvent) {
  if (type !== 'transcript.segment' || !('transcript' in data)) return { type, data };
  const { transcript, ...rest } = data;
  const { segmentId, role, text, isFinal } = transcript as Record<string, unknown>;
  if (isFinal === false) return undefined;
  return { type: 'message.created', data: { ...rest, message: { id: segmentId, role, text } } };
}

/** Where it is transferred to is told with its name, as queues and agents are everywhere. */
function withPlaces(data: object): object {
  if (!('transfer' in data)) return data;
  const { toQueue, toAgent } = data.transfer as { toQueue?: string; toAgent?: string };
  const agent = toAgent === undefined ? undefined : personById(toAgent);
  const transfer = {
    ...(toQueue !== undefined && { toQueue: { id: toQueue, name: toQueue } }),
    ...(agent && { toAgent: { id: agent.id, name: agent.name, email: agent.mail } }),
  };
  return { ...data, transfer };
}

function written(
  { format }: Delivery,
  said: CloudEvent,
  call: Call,
): readonly [Readonly<Record<string, string>>, string] {
  switch (format) {
    case 'structured':
      return [{ 'content-type': 'application/cloudevents+json' }, JSON.stringify(whole(said))];
    case 'binary':
      return [
        { 'content-type': 'application/json', ...inHeaders(said) },
        JSON.stringify(said.data),
      ];
    case 'batch':
      return [
        { 'content-type': 'application/cloudevents-batch+json' },
        JSON.stringify([...before(said, call), said].map(whole)),
      ];
  }
}

const whole = ({ attributes, data }: CloudEvent) => ({
  ...attributes,
  datacontenttype: 'application/json',
  data,
});

const inHeaders = ({ attributes }: CloudEvent): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [`ce-${name}`, encodeURIComponent(value)]),
  );

/** Batches overlap: who delivers at least once sends the end of the last one again. */
function before(said: CloudEvent, call: Call): readonly CloudEvent[] {
  const place = call.events.findIndex((one) => one.id === said.attributes['id']);
  const last = call.events[place - 1];
  const again = last && inOurWords(call, last);
  return again ? [again] : [];
}

function credentials(
  world: World,
  { auth }: Delivery,
  { id, body }: { readonly id: string; readonly body: string },
): Readonly<Record<string, string>> {
  if (auth === 'header') return { 'x-case-swarm-key': sandboxWebhookKey };
  const seconds = Math.floor(world.now() / 1000);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': new Webhook(sandboxWebhookSecret).sign(id, new Date(seconds * 1000), body),
  };
}
