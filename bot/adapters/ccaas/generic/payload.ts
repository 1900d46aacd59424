import { z } from 'zod';
import { WebhookRefused, type WebhookRequest } from '../../../ports/contact-center.ts';

const text = z.string().min(1);

/** CloudEvents 1.0: what we need of the envelope; other attributes are let be. */
const cloudEvent = z.object({
  specversion: z.literal('1.0'),
  id: text,
  source: text,
  type: text,
  time: z.iso.datetime({ offset: true }),
  data: z.looseObject({ conversationId: text }),
});
export type CloudEvent = z.output<typeof cloudEvent>;

/**
 * The events of a request in any of the three HTTP modes of CloudEvents (structured, batched, binary).
 * @throws WebhookRefused `malformed` with the path
 */
export function readEvents({ body, headers }: WebhookRequest): readonly CloudEvent[] {
  // Media types are compared without regard to case.
  const contentType = (headers['content-type'] ?? '').toLowerCase();
  if (!contentType.startsWith('application/cloudevents')) {
    return [read(cloudEvent, { ...attributesOf(headers), data: readJson(body) })];
  }
  if (!/^application\/cloudevents(-batch)?\+json\b/.test(contentType)) {
    throw new WebhookRefused('malformed', 'content-type');
  }
  const json = readJson(body);
  if (!contentType.startsWith('application/cloudevents-batch')) {
    return [read(cloudEvent, withData(json))];
  }
  return read(z.array(z.unknown()), json).map((one, place) =>
    read(cloudEvent, withData(one), String(place)),
  );
}

const encoded = z.looseObject({ data_base64: z.string() });

/** JSON that came as `data_base64` is JSON all the same. */
function withData(event: unknown): unknown {
  const found = encoded.safeParse(event).data;
  if (!found) return event;
  return { ...found, data: readJson(Buffer.from(found.data_base64, 'base64'), 'data_base64') };
}

/** Binary mode: each attribute is a header `ce-<name>`, the data is the body. */
function attributesOf(headers: WebhookRequest['headers']): Readonly<Record<string, unknown>> {
  const attributes = Object.entries(headers).filter(([name]) => name.startsWith('ce-'));
  return Object.fromEntries(
    attributes.map(([name, value = '']) => [name.slice('ce-'.length), decoded(name, value)]),
  );
}

/** A quoted string is unquoted first; then what is percent-encoded is decoded, exactly once. */
function decoded(name: string, value: string): string {
  const quoted = /^"(.*)"$/.exec(value)?.[1];
  try {
    return decodeURIComponent(quoted?.replaceAll(/\\(.)/g, '$1') ?? value);
  } catch {
    throw new WebhookRefused('malformed', name);
  }
}

function readJson(body: Buffer, where = 'body'): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new WebhookRefused('malformed', where);
  }
}

/** @throws WebhookRefused `malformed` with the path of the first thing that does not fit */
export function read<T>(schema: z.ZodType<T>, value: unknown, below = ''): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new WebhookRefused('malformed', [below, path].filter(Boolean).join('.') || 'body');
}
