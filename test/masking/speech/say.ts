import type { Chance } from '../chance.ts';
import type { Lang } from '../corpus-types.ts';
import { numberWords } from './number-words.ts';

/** Ways of saying a group of letters and digits aloud. A speaker mostly keeps to one way. */
export type Manner = 'single' | 'doubles' | 'pairs' | 'hundreds' | 'numerals' | 'spaced';

const nought = {
  en: ['zero', 'oh', 'o', 'zero', 'oh'],
  de: ['null'],
} as const;
export const alphabet = {
  en: 'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey Xray Yankee Zulu',
  de: 'Anton Berta Cäsar Dora Emil Friedrich Gustav Heinrich Ida Julius Kaufmann Ludwig Martha Nordpol Otto Paula Quelle Richard Samuel Theodor Ulrich Viktor Wilhelm Xanthippe Ypsilon Zacharias',
} as const;

function sayDigit(digit: string, lang: Lang, chance: Chance): string {
  if (digit === '0') return chance.pick(nought[lang]);
  if (digit === '2' && lang === 'de' && chance.happens(0.45)) return 'zwo';
  return numberWords(Number(digit), lang);
}

export function sayLetter(letter: string, lang: Lang, chance: Chance, withWord = 0.2): string {
  if (!chance.happens(withWord)) return letter;
  const word = alphabet[lang].split(' ').find((name) => name.startsWith(letter.toUpperCase()));
  if (word === undefined) return letter;
  return `${letter} ${lang === 'de' ? 'wie' : chance.pick(['as in', 'for', 'like'])} ${word}`;
}

function sayRun(digit: string, length: number, lang: Lang, chance: Chance): string {
  const word = sayDigit(digit, lang, chance);
  if (lang === 'en') return `${length === 2 ? 'double' : 'triple'} ${word}`;
  const times =
    length === 2
      ? ['doppel', 'zweimal die', 'zweimal', 'zwei mal die']
      : ['dreimal die', 'dreimal', 'drei mal'];
  return `${chance.pick(times)} ${word}`;
}

function sayDoubles(digits: string, lang: Lang, chance: Chance): string {
  const runs = digits.match(/(\d)\1{1,2}|\d/g) ?? [];
  return runs
    .map((run) =>
      run.length > 1
        ? sayRun(run.charAt(0), run.length, lang, chance)
        : sayDigit(run, lang, chance),
    )
    .join(' ');
}

function sayPair(pair: string, lang: Lang, chance: Chance): string {
  if (pair.length < 2 || pair.startsWith('0')) return saySingle(pair, lang, chance);
  return numberWords(Number(pair), lang);
}

const saySingle = (digits: string, lang: Lang, chance: Chance): string =>
  Array.from(digits)
    .map((digit) => sayDigit(digit, lang, chance))
    .join(' ');

/** "sixty six" is 66, so nobody says it for 6, 0, 6. */
const soundsLikeAnother = (pair: string, next: string | undefined, lang: Lang): boolean =>
  lang === 'en' && /^[2-9]0$/.test(pair) && next?.length === 1;

const sayPairs = (digits: string, lang: Lang, chance: Chance): string =>
  (digits.match(/\d\d?/g) ?? [])
    .map((pair, place, pairs) =>
      soundsLikeAnother(pair, pairs[place + 1], lang)
        ? saySingle(pair, lang, chance)
        : sayPair(pair, lang, chance),
    )
    .join(' ');

/** "four hundred eleven", "forty one hundred", "viertausendeinhundertelf". */
function sayHundreds(digits: string, lang: Lang, chance: Chance): string {
  if (digits.startsWith('0') || digits.length < 3 || digits.length > 4)
    return sayPairs(digits, lang, chance);
  if (digits.length === 3 || lang === 'de') return numberWords(Number(digits), lang);
  if (!digits.endsWith('00') || digits[1] === '0') return sayPairs(digits, lang, chance);
  return `${numberWords(Number(digits.slice(0, 2)), lang)} hundred`;
}

function sayDigits(digits: string, manner: Manner, lang: Lang, chance: Chance): string {
  switch (manner) {
    case 'single':
      return saySingle(digits, lang, chance);
    case 'doubles':
      return sayDoubles(digits, lang, chance);
    case 'pairs':
      return sayPairs(digits, lang, chance);
    case 'hundreds':
      return sayHundreds(digits, lang, chance);
    case 'numerals':
      return digits;
    case 'spaced':
      return Array.from(digits).join(' ');
  }
}

/** One group ("4711", "DE89", "EG4") aloud; letters are said one by one. */
export function sayGroup(group: string, manner: Manner, lang: Lang, chance: Chance): string {
  if (manner === 'numerals') return group;
  const parts = group.match(/\d+|\p{L}/gu) ?? [];
  return parts
    .map((part) =>
      /\d/.test(part) ? sayDigits(part, manner, lang, chance) : sayLetter(part, lang, chance, 0.08),
    )
    .join(' ');
}
