import { numberAt } from './number-phrases.ts';
import type { Phrase } from './phrase.ts';
import { isDigits, isLetter, wordAt, type Token, type Tokens } from './tokens.ts';

/** A letter by itself or spelled, a word of a spelling alphabet, or letters that belong to digits. */
export function lettersAt(tokens: Tokens, at: number): Phrase | undefined {
  const token = tokens[at];
  if (token?.form !== 'word') return undefined;
  const { word, meaning } = token;
  if (isLetter(token)) {
    const to = spelledTo(tokens, at);
    const isAlone = to === at && !isBesideDigits(tokens, at);
    return { to, chars: word.toUpperCase(), loose: isAlone && (word === 'a' || word === 'i') };
  }
  if (meaning.letter !== undefined) return { to: at, chars: meaning.letter, loose: true };
  return codeAt(tokens, at, token);
}

/** The last token of "B wie Berta", "B as in Bravo", "B Bravo"; the letter's own when it stands alone. */
function spelledTo(tokens: Tokens, at: number): number {
  let next = at + 1;
  while (next - at <= 2 && tokens[next]?.meaning.isAsIn) next += 1;
  return isSpelling(tokens, at, next) ? next : at;
}

/** A recogniser may hear another letter than the word begins with: "p wie Theodor". */
function isSpelling(tokens: Tokens, at: number, next: number): boolean {
  const named = tokens[next];
  if (named?.form !== 'word' || isLetter(named)) return false;
  const isNamed = named.meaning.letter !== undefined;
  const isAsIn = next > at + 1;
  return named.word.startsWith(wordAt(tokens, at)) ? isAsIn || isNamed : isAsIn && isNamed;
}

/** The DE of DE89, XYZ 123, L01X00T47, TXV; in speech also a country before its digits: "de 89". */
function codeAt(tokens: Tokens, at: number, token: Token): Phrase | undefined {
  const { text, word } = token;
  if (text.length > 6) return undefined;
  const chars = word.toUpperCase();
  if (isCode(tokens, at, token)) return { to: at, chars };
  const isCountry = ibanCountries.has(word) && isLongNumberAt(tokens, at + 1);
  return isCountry ? { to: at, chars, loose: true } : undefined;
}

function isCode(tokens: Tokens, at: number, token: Token): boolean {
  const { text, word } = token;
  const isUpper = text === text.toUpperCase();
  if (isBesideDigits(tokens, at) && (isUpper || text.length <= 3)) return true;
  if (text.length <= 4 && isBeforeDigits(tokens, at, isUpper)) return true;
  const isPrefix = casePrefixes.has(word) && numberAt(tokens, at + 1) !== undefined;
  return isPrefix || isConsonants(token);
}

/** Two digits at least, as an IBAN has after its country. */
function isLongNumberAt(tokens: Tokens, at: number): boolean {
  const first = numberAt(tokens, at);
  return (
    first !== undefined && (first.chars.length > 1 || numberAt(tokens, first.to + 1) !== undefined)
  );
}

/** Of case and ticket numbers. */
const casePrefixes = new Set('cas inc ritm req chg tkt rma'.split(' '));

/** XYZ 123, and with a hyphen cas-123. */
function isBeforeDigits(tokens: Tokens, at: number, isUpper: boolean): boolean {
  const next = tokens[at + 1];
  if (next?.form === 'digits') return isUpper;
  const after = tokens[at + 2];
  return next?.word === '-' && next.glued && after?.form === 'digits' && after.glued;
}

/** "TXV", "lnx": part of a code, no word. */
const isConsonants = ({ word, meaning }: Token): boolean =>
  /^[b-df-hj-np-tv-z]{2,4}$/.test(word) &&
  meaning.roles === 0 &&
  meaning.number === undefined &&
  meaning.sign === undefined;

function isBesideDigits(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1];
  const isBefore = isDigits(next) && next?.glued === true;
  return isBefore || (tokens[at]?.glued === true && isDigits(tokens[at - 1]));
}

/** Those whose letters are heard as one word where an IBAN is read out. */
const ibanCountries = new Set('de at ch gb fr nl'.split(' '));
