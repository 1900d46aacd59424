import { clockTime, exactTime, formatter } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';

export type Times = {
  /** 14:32, with the day when it was not today. */
  readonly short: (iso: string) => string;
  /** 14:32 CET: where a time is the news. */
  readonly zoned: (iso: string) => string;
  readonly exact: (ms: number) => string;
  /** Fri 27 Nov, of a day such as 2026-11-27. */
  readonly day: (day: string) => string;
};

/** Times as the reader's language writes them. */
export function useTimes(): Times {
  const { locale } = useWords();
  const times = known.get(locale) ?? timesIn(locale);
  known.set(locale, times);
  return times;
}

const known = new Map<string, Times>();

function timesIn(locale: string): Times {
  const date = { day: 'numeric', month: 'short' } as const;
  const zoned = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const day = { weekday: 'short', ...date, timeZone: 'UTC' } as const;
  const inWords = (time: Date, options: Intl.DateTimeFormatOptions) =>
    formatter(locale, options).format(time);
  const withDay = (write: (time: Date) => string) => (iso: string) => {
    const time = new Date(iso);
    const isToday = time.toDateString() === new Date().toDateString();
    return `${isToday ? '' : `${inWords(time, date)} `}${write(time)}`;
  };
  return {
    short: withDay((time) => clockTime(locale, time.getTime())),
    zoned: withDay((time) => inWords(time, zoned)),
    exact: (ms) => exactTime(locale, ms),
    day: (text) => inWords(new Date(`${text}T00:00:00Z`), day),
  };
}

/** Today where the reader is, as days are written: 2026-11-27. */
export function today(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
