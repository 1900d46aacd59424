/** When somebody works, by the clock on their own wall. Pure: a moment in, yes or no out. */
import { msOf, type IsoTime } from '../ids.ts';

/** Monday first, as in ISO 8601. */
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Weekday = (typeof weekdays)[number];

export type WorkingHours = {
  /** The days on which work begins. */
  readonly days: readonly Weekday[];
  /** `09:00`, in 24 hours. */
  readonly from: string;
  /** Not after `from`: on the next day. */
  readonly to: string;
  /** Where their clock stands, as an IANA name. */
  readonly timeZone: string;
};

export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Over midnight too: who begins on Monday at 22:00 still works on Tuesday at 05:00. */
export function isWithin({ days, from, to, timeZone }: WorkingHours, at: IsoTime): boolean {
  const { day, time } = onTheirWall(at, timeZone);
  if (from < to) return days.includes(day) && from <= time && time < to;
  return (days.includes(day) && from <= time) || (days.includes(dayBefore(day)) && time < to);
}

const dayBefore = (day: Weekday): Weekday => weekdays.at(weekdays.indexOf(day) - 1) ?? day;

function onTheirWall(at: IsoTime, timeZone: string): { day: Weekday; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(msOf(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const named = part('weekday').toLowerCase();
  const day = weekdays.find((one) => one === named) ?? 'mon';
  return { day, time: `${part('hour')}:${part('minute')}` };
}

/** `2026-11`: the month that a moment lies in, by that clock. */
export function monthOn(timeZone: string, at: IsoTime): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
  }).formatToParts(msOf(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}`;
}
