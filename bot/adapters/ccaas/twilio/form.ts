import { WebhookRefused } from '../../../ports/contact-center.ts';
import { readJson } from '../../http/read-json.ts';

/** Decoded, by name; a name may come more than once. */
export type Form = ReadonlyMap<string, readonly string[]>;
/** The same with one value each, and none that is empty: Twilio sends what it does not know as `Name=`. */
export type Fields = Readonly<Record<string, string>>;

export function readForm(body: Buffer): Form {
  const form = new Map<string, readonly string[]>();
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    form.set(name, [...(form.get(name) ?? []), value]);
  }
  return form;
}

export function fieldsOf(form: Form): Fields {
  const first = [...form].map(([name, [value = '']]) => [name, fit(value)] as const);
  return Object.fromEntries(first.filter(([, value]) => value !== ''));
}

/** A NUL, which no PostgreSQL text may hold, says nothing. */
const fit = (value: string): string => value.replaceAll('\u0000', '');

/**
 * JSON as Twilio puts it into a field, as a text.
 * @throws WebhookRefused `malformed` when it is not an object
 */
export function readJsonObject(
  text: string | undefined,
  where: string,
): Readonly<Record<string, unknown>> {
  if (text === undefined) return {};
  const value = readJson(Buffer.from(text), where);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value));
  }
  throw new WebhookRefused('malformed', where);
}
