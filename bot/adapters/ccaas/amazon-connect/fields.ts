/** What Amazon's payloads have in common: their times, their nulls, their ARNs, their odd casing. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isoTime, type IsoTime } from '../../../domain/ids.ts';

export const text = z.string().min(1);

const [earliest, latest] = [0, Date.parse('9999-12-31T23:59:59.999Z')];

/** ISO 8601 with or without fractions of a second. */
export const time = z.iso.datetime({ offset: true }).transform((given, context): IsoTime => {
  const ms = Date.parse(given);
  if (ms >= earliest && ms <= latest) return isoTime(ms);
  context.addIssue('is no time of a call');
  return z.NEVER;
});

/** What is not so is left out in some payloads, and null in others. */
export const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((given) => given ?? undefined);

/** `arn:aws:connect:…:instance/<id>/agent/<id>`: the last part is what the API calls the id. */
export const idInArn = (arn: string): string => /[^/]+$/.exec(arn)?.[0] ?? arn;

/** The instance an ARN belongs to; undefined when it names none. */
export const instanceInArn = (arn: string): string | undefined =>
  /:instance\/([^/]+)/.exec(arn)?.[1];

/** A short name for what must not stand in an id as it is. */
export const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

/**
 * The same JSON with keys as documented, whatever their case: Amazon's own samples of contact events say
 * `agentInfo` and `AgentInfo`, `contactId` and `ContactId`.
 */
export function withKnownKeys(value: unknown, known: readonly string[]): unknown {
  const names = new Map(known.map((name) => [name.toLowerCase(), name]));
  const renamed = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(renamed);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([name, inner]: [string, unknown]) => [
        names.get(name.toLowerCase()) ?? name,
        renamed(inner),
      ]),
    );
  };
  return renamed(value);
}
