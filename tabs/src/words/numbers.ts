/** 12 as it is, 1,234 as the language groups it: only then is what knows languages needed. */
export const inGroups = (locale: string | undefined, count: number): string =>
  Math.abs(count) < 1_000 ? String(count) : count.toLocaleString(locale);
