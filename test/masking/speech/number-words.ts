import type { Lang } from '../corpus-types.ts';

/** Number words as people say them, 0 to 9999; ordinals to 31 for dates. */
const enSmall =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const enTens = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const deSmall =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const deTens = 'x x zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

const at = (words: readonly string[], index: number): string => words[index] ?? '';

function english(n: number): string {
  if (n < 20) return at(enSmall, n);
  if (n < 100)
    return [at(enTens, Math.floor(n / 10)), n % 10 ? at(enSmall, n % 10) : ''].join(' ').trim();
  const [size, word] = n < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = n % size;
  return `${english(Math.floor(n / size))} ${word}${rest ? ` ${english(rest)}` : ''}`;
}

/** Inside a compound the one loses its s: einundzwanzig, einhundert. */
const stem = (n: number): string => (n === 1 ? 'ein' : german(n));

function german(n: number): string {
  if (n < 20) return at(deSmall, n);
  if (n < 100) return `${n % 10 ? `${stem(n % 10)}und` : ''}${at(deTens, Math.floor(n / 10))}`;
  const [size, word] = n < 1000 ? [100, 'hundert'] : [1000, 'tausend'];
  const rest = n % size;
  return `${stem(Math.floor(n / size))}${word}${rest ? german(rest) : ''}`;
}

export function numberWords(n: number, lang: Lang): string {
  return lang === 'en' ? english(n) : german(n);
}

const enOrdinal: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  5: 'fifth',
  8: 'eighth',
  9: 'ninth',
  12: 'twelfth',
  20: 'twentieth',
  30: 'thirtieth',
};
const deOrdinal: Readonly<Record<number, string>> = {
  1: 'ersten',
  3: 'dritten',
  7: 'siebten',
  8: 'achten',
};

/** "twenty third"; German in the form after "am": "dreiundzwanzigsten". */
export function ordinalWords(n: number, lang: Lang): string {
  if (lang === 'de') return deOrdinal[n] ?? `${german(n)}${n < 20 ? 'ten' : 'sten'}`;
  if (n > 20 && n % 10) return `${at(enTens, Math.floor(n / 10))} ${ordinalWords(n % 10, lang)}`;
  return enOrdinal[n] ?? `${english(n)}th`;
}
