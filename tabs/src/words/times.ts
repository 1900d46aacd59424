const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one is slow: each is made once, when it is first needed. */
export function formatter(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

const pad = (part: number): string => String(part).padStart(2, '0');

/** Here a time is digits and colons: for that nothing slow has to be made. */
const digitsWillDo = ['en-GB', 'de-DE'];

/** 14:32 */
export function clockTime(locale: string, time: string | number): string {
  const at = new Date(time);
  if (digitsWillDo.includes(locale)) return `${pad(at.getHours())}:${pad(at.getMinutes())}`;
  return formatter(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** 14:32:05 */
export function exactTime(locale: string, time: string | number): string {
  const at = new Date(time);
  if (digitsWillDo.includes(locale)) return `${clockTime(locale, time)}:${pad(at.getSeconds())}`;
  return formatter(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at);
}

/** 4:12, or 1:04:12 */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}
