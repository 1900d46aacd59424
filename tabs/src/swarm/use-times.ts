import { useMemo } from 'react';
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
  return useMemo(() => timesIn(locale), [locale]);
}

function timesIn(locale: string): Times {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const zoned = format({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
  const exact = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const date = format({ day: 'numeric', month: 'short' });
  const day = format({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const before = (time: Date): string =>
    time.toDateString() === new Date().toDateString() ? '' : `${date.format(time)} `;
  const withDay = (one: Intl.DateTimeFormat) => (iso: string) => {
    const time = new Date(iso);
    return before(time) + one.format(time);
  };
  return {
    short: withDay(clock),
    zoned: withDay(zoned),
    exact: (ms) => exact.format(new Date(ms)),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
  };
}

/** Today where the reader is, as days are written: 2026-11-27. */
export function today(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
