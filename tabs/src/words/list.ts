/**
 * Names as a language lists them: Tom, Ines and Paul. What writes them is made when there is something to
 * join: the first one costs a slow machine a fifth of a second.
 */
export function listIn(locale: string): (names: readonly string[]) => string {
  let made: Intl.ListFormat | undefined;
  return (names) => {
    if (names.length < 2) return names[0] ?? '';
    made ??= new Intl.ListFormat(locale, { type: 'conjunction' });
    return made.format(names);
  };
}
