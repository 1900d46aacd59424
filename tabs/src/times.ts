const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const zoned = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
const seconds = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

const before = (time: Date): string =>
  time.toDateString() === new Date().toDateString() ? '' : `${day.format(time)} `;

/** 14:32, with the day when it was not today. */
export function shortTime(iso: string): string {
  const time = new Date(iso);
  return before(time) + clock.format(time);
}

/** 14:32 CET: where a time is the news. */
export function zonedTime(iso: string): string {
  const time = new Date(iso);
  return before(time) + zoned.format(time);
}

export const exactTime = (ms: number): string => seconds.format(new Date(ms));
