import { msOf, type IsoTime } from '../../../domain/ids.ts';

/** Prints times for people: Teams does not do it inside cards. */
export type Times = {
  /** "14:32 CET", with the date when it is not the day of `now`. */
  clock(time: IsoTime, now: IsoTime): string;
  /** "14:32:05 CET", for what changes by the second. */
  toTheSecond(time: IsoTime): string;
};

export function timesIn(timeZone: string): Times {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
  const minutes = format({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
  const seconds = format({
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  });
  const day = format({ day: 'numeric', month: 'short' });
  return {
    clock(time, now) {
      const [date, today] = [day.format(msOf(time)), day.format(msOf(now))];
      const clock = minutes.format(msOf(time));
      return date === today ? clock : `${date}, ${clock}`;
    },
    toTheSecond: (time) => seconds.format(msOf(time)),
  };
}

/** "1 min", "19 min", "2 hours 5 min": spelled so that a screen reader says it. */
export function duration(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${minutes} min`;
  const spelled = hours === 1 ? '1 hour' : `${hours} hours`;
  return rest === 0 ? spelled : `${spelled} ${rest} min`;
}
