/** Where the sandbox's people live, and the bot prints its times. */
const timeZone = 'Europe/Berlin';
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
});
const clockSeconds = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  day: 'numeric',
  month: 'short',
});
const dayYear = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const full = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  dateStyle: 'full',
  timeStyle: 'medium',
});

const isToday = (time: Date): boolean => time.toDateString() === new Date().toDateString();

/** 14:32 today, 3 Nov 14:32 before. */
export function shortTime(iso: string): string {
  const time = new Date(iso);
  return isToday(time) ? clock.format(time) : `${day.format(time)} ${clock.format(time)}`;
}

/** For lists: 14:32 today, 3 Nov before. */
export function listTime(iso: string): string {
  const time = new Date(iso);
  return isToday(time) ? clock.format(time) : day.format(time);
}

export const exactTime = (iso: string): string => clockSeconds.format(new Date(iso));
export const longDate = (iso: string): string => dayYear.format(new Date(iso));
export const wholeTime = (iso: string): string => full.format(new Date(iso));
