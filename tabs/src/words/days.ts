/** Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Weekday = (typeof weekdays)[number];

type Names = Readonly<Record<Weekday, string>>;

/** As short as they stand beside each other. */
export const dayNames: Readonly<Record<'en' | 'de', Names>> = {
  en: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  de: { mon: 'Mo', tue: 'Di', wed: 'Mi', thu: 'Do', fri: 'Fr', sat: 'Sa', sun: 'So' },
};

/** Three in a row and more are a span: Mon–Fri, Sun. */
export function daysInWords(days: readonly string[], names: Names, everyDay: string): string {
  const chosen = weekdays.filter((one) => days.includes(one));
  if (chosen.length === weekdays.length) return everyDay;
  return spansOf(chosen)
    .flatMap((span) => inWords(span, names))
    .join(', ');
}

function spansOf(chosen: readonly Weekday[]): readonly (readonly Weekday[])[] {
  const spans: Weekday[][] = [];
  for (const day of chosen) {
    const last = spans.at(-1);
    const before = last?.at(-1);
    const isNext = before !== undefined && weekdays.indexOf(day) === weekdays.indexOf(before) + 1;
    if (last && isNext) last.push(day);
    else spans.push([day]);
  }
  return spans;
}

function inWords(span: readonly Weekday[], names: Names): readonly string[] {
  const [first] = span;
  const last = span.at(-1);
  if (span.length < 3 || !first || !last) return span.map((day) => names[day]);
  return [`${names[first]}–${names[last]}`];
}
