/** CloudEvents 1.0 over HTTP: the event in whatever mode it comes. */
import { z } from 'zod';
import { WebhookRefused, type WebhookRequest } from '../../../ports/contact-center.ts';
import { read, readJson } from '../../http/read-json.ts';
import { key, withoutNulls } from './event-fields.ts';
import { headerValue } from './header-value.ts';

const fields = z.record(z.string(), z.unknown());

/** What we need of the envelope; other attributes are let be. */
export const envelope = z.object({
  specversion: z.literal('1.0').describe('The version of CloudEvents.'),
  id: key.describe('With `source` the identity of the event: the same when it is sent again.'),
  source: key
    .regex(/^\S+$/)
    .describe('Which contact center, whose: a URI reference such as `ccaas/cxone/contoso`.'),
  type: z.string().min(1).describe('What happened. The prefix `com.caseswarm.` may be left out.'),
  subject: z.string().min(1).optional().describe('The conversation; what `sequence` counts in.'),
  time: z.iso
    .datetime({ offset: true })
    .describe('When it happened by the clock of the contact center, not when it was sent.'),
  datacontenttype: z
    .string()
    .refine((type) => isJson(mediaType(type)))
    .optional()
    .describe('A JSON media type; `application/json` when left out.'),
  sequence: z
    .union([z.string(), z.number()])
    .optional()
    .describe('A whole number: what came first when two events share a moment.'),
  sequencetype: z
    .string()
    .optional()
    .describe(
      '`Integer` promises that `sequence` counts up by one within `source` and `subject`, over the types of this schema except attributes.updated: a number left out is then shown as missing.',
    ),
  data: fields.describe('What happened, in the fields of the type.'),
});
export type CloudEvent = z.output<typeof envelope>;

export type Received = {
  readonly event: CloudEvent;
  /** The path of one of its attributes in the request: in a batch its place comes first. */
  readonly at: (attribute: string) => string;
};

/**
 * The events of a request, structured, batched or binary.
 * @throws WebhookRefused `malformed` with the path, `unsupported` for another format than JSON
 */
export function readEvents({ body, headers }: WebhookRequest): readonly Received[] {
  const format = mediaType(headers['content-type']);
  if (!format.startsWith('application/cloudevents')) {
    return [alone(binaryEvent(headers, format, body))];
  }
  if (format === 'application/cloudevents+json') return [alone(jsonEvent(readJson(body)))];
  if (format === 'application/cloudevents-batch+json') {
    const batch = read(z.array(z.unknown()), readJson(body));
    return batch.map((event, place) => ({
      event: jsonEvent(event, String(place)),
      at: (attribute) => `${place}.${attribute}`,
    }));
  }
  throw new WebhookRefused('unsupported', 'content-type');
}

const alone = (event: CloudEvent): Received => ({ event, at: (attribute) => attribute });

/** Media types are compared without regard to case. */
function mediaType(header = ''): string {
  return (header.split(';', 1)[0] ?? '').trim().toLowerCase();
}

function isJson(type: string): boolean {
  return /[/+]json$/.test(type);
}

function jsonEvent(json: unknown, below = ''): CloudEvent {
  // In JSON an attribute that is null is absent (CloudEvents); so is a field of ours, down to who called.
  const { data_base64: encoded, ...rest } = withoutNulls(read(fields, json, below), 4);
  if (encoded === undefined) return read(envelope, rest, below);
  const where = [below, 'data_base64'].filter(Boolean).join('.');
  if ('data' in rest) throw new WebhookRefused('malformed', where);
  const bytes = Buffer.from(read(z.base64(), encoded, where), 'base64');
  return read(envelope, { ...rest, data: dataOf(bytes, where) }, below);
}

/** Each attribute is a header `ce-<name>`, the data is the body, of the type the request says. */
function binaryEvent(headers: WebhookRequest['headers'], format: string, body: Buffer): CloudEvent {
  const given = Object.entries(headers).filter(([name]) => name.startsWith('ce-'));
  if (headers['ce-datacontenttype'] !== undefined) {
    throw new WebhookRefused('malformed', 'ce-datacontenttype');
  }
  const attributes = Object.fromEntries(
    given.map(([name, value = '']) => [name.slice('ce-'.length), headerValue(name, value)]),
  );
  const event = read(envelope.omit({ data: true }), attributes);
  if (!isJson(format)) throw new WebhookRefused('unsupported', 'content-type');
  return { ...event, data: dataOf(body, 'data') };
}

const dataOf = (bytes: Buffer, where: string) =>
  withoutNulls(read(fields, readJson(bytes, where), where), 3);
