import type { Shape } from '../corpus-types.ts';
import { alphabet } from './say.ts';

/** How much of a value one token tells: for number words the digits they stand for. */
const singles = new Set(
  'zero oh o nought one two three four five six seven eight nine null eins ein eine zwei zwo drei vier fünf sechs sieben acht neun'.split(
    ' ',
  ),
);
const twos = new Set(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  ),
);
const tens = new Set(
  'twenty thirty forty fifty sixty seventy eighty ninety zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(
    ' ',
  ),
);
/** "double four" tells two digits: one by the multiplier, one by the word after it. */
const multipliers: Readonly<Record<string, number>> = {
  double: 1,
  triple: 2,
  hundred: 1,
  thousand: 1,
  doppel: 1,
  zweimal: 1,
  dreimal: 2,
  mal: 0,
};
const signs = new Set(
  'dot at period point dash hyphen underscore sign punkt minus bindestrich unterstrich klammeraffe ät strich wie as in for like die mark exclamation ausrufezeichen'.split(
    ' ',
  ),
);

const isUnit = (word: string | undefined) =>
  word !== undefined && singles.has(word) && !/^(zero|oh|o|null)$/.test(word);

/** German writes a compound as one word: vierhundertelf tells three digits, einundvierzig two. */
function compound(word: string): number {
  if (/^(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)tausend/.test(word)) return 4;
  if (/^(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)hundert/.test(word)) return 3;
  return /^(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und\p{L}+zig$/u.test(word) ||
    /^\p{L}+unddreißig$/u.test(word)
    ? 2
    : 0;
}

function numberWeight(word: string, next: string | undefined): number {
  if (singles.has(word)) return 1;
  if (twos.has(word)) return 2;
  if (tens.has(word)) return isUnit(next) && !word.endsWith('ig') ? 1 : 2;
  return multipliers[word] ?? compound(word);
}

/** A word that only stands for its letter ("A wie Anton") adds nothing to it. */
const spelling = new Set(
  Object.values(alphabet).flatMap((words) => words.toLowerCase().split(' ')),
);

/** A letter of a code tells as much as a digit; a word of a password is enough by itself. */
function letterWeight(word: string, shape: Shape): number {
  switch (shape) {
    case 'digits':
    case 'iban':
      return 0;
    case 'code':
      return spelling.has(word) ? 0 : word.length;
    case 'words':
      return Math.min(3, word.length);
  }
}

/** `token` is one digit or one run of letters; `next` is the token after it in the value. */
export function weightOf(token: string, next: string | undefined, shape: Shape): number {
  if (/^\d$/.test(token)) return 1;
  const word = token.toLowerCase();
  if (signs.has(word)) return 0;
  return numberWeight(word, next?.toLowerCase()) || letterWeight(word, shape);
}
