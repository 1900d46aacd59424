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
  subject: text.optional(),
  data: z.looseObject({ conversationId: text }),
});
export type CloudEvent = z.output<typeof cloudEvent>;

/**
 * The events of a request in any of the three HTTP modes of CloudEvents (structured, batched, binary).
 * @throws WebhookRefused `malformed` with the path
 */
export function readEvents({ body, headers }: WebhookRequest): readonly CloudEvent[] {
  const contentType = headers['content-type'] ?? '';
  const json = readJson(body);
  if (contentType.startsWith('application/cloudevents-batch+json')) {
    return read(z.array(cloudEvent), json);
  }
  if (contentType.startsWith('application/cloudevents+json')) return [read(cloudEvent, json)];
  return [read(cloudEvent, { ...attributesOf(headers), data: json })];
}

/** Binary mode: each attribute is a header `ce-<name>`, the data is the body. */
function attributesOf(headers: WebhookRequest['headers']): Readonly<Record<string, unknown>> {
  const attributes = Object.entries(headers).filter(([name]) => name.startsWith('ce-'));
  return Object.fromEntries(attributes.map(([name, value]) => [name.slice('ce-'.length), value]));
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new WebhookRefused('malformed', 'body');
  }
}

/** @throws WebhookRefused `malformed` with the path of the first thing that does not fit */
export function read<T>(schema: z.ZodType<T>, value: unknown, below = ''): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new WebhookRefused('malformed', [below, path].filter(Boolean).join('.') || 'body');
}
