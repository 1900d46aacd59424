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

/** 14:32 */
export const clockTime = (locale: string, time: string | number): string =>
  formatter(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(time));

/** 14:32:05 */
export const exactTime = (locale: string, time: string | number): string =>
  formatter(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(
    new Date(time),
  );

/** 4:12, or 1:04:12 */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const pad = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}
