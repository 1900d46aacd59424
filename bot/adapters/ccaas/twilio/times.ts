import { isoTime, type IsoTime } from '../../../domain/ids.ts';
import { WebhookRefused } from '../../../ports/contact-center.ts';

/** Later, a year would have five digits: times would no longer sort as texts. */
const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
/** As seconds this is the year 5138, as milliseconds 1973. */
const leastMs = 100_000_000_000;

/** Twilio writes times as seconds, milliseconds, ISO 8601 or RFC 2822. Undefined: none of these. */
function timeOf(value: string | number | undefined): IsoTime | undefined {
  if (value === undefined) return undefined;
  const number = typeof value === 'number' ? value : numberIn(value);
  const ms = number === undefined ? Date.parse(String(value)) : toMs(number);
  return ms >= 0 && ms <= last ? isoTime(ms) : undefined;
}

const numberIn = (text: string): number | undefined =>
  /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;

const toMs = (number: number): number => Math.trunc(number < leastMs ? number * 1_000 : number);

/** The first that is a time. @throws WebhookRefused `malformed` when none is */
export function firstTime(
  values: readonly (string | number | undefined)[],
  where: string,
): IsoTime {
  const found = values.map(timeOf).find((time) => time !== undefined);
  if (found) return found;
  throw new WebhookRefused('malformed', where);
}
