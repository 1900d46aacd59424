import type { Token } from './tokens.ts';

/** A number or a letter as it was said: "4111", "forty one", "double four", "B wie Berta". */
export type Element = {
  /** First and last token. */
  readonly from: number;
  readonly to: number;
  /** The digits or the letters (upper case) it stands for. */
  readonly chars: string;
  readonly kind: 'digits' | 'letters';
  /** Part of a value only beside others: "oh", "a", "Berlin". */
  readonly loose: boolean;
};

type Tokens = readonly Token[];
type Found = { readonly to: number; readonly chars: string; readonly loose?: boolean };

/** @param isTaken tokens that name something ("sixteen digit number") and so are no value */
export function readElements(tokens: Tokens, isTaken: (at: number) => boolean): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (isTaken(at) || tokens[at]?.form === 'mark' || isPointedAt(tokens, at)) continue;
    const digits = repeatedAt(tokens, at) ?? numberAt(tokens, at);
    const found = digits ?? lettersAt(tokens, at);
    if (!found || isTaken(found.to)) continue;
    const kind = digits && /^\d+$/.test(digits.chars) ? 'digits' : 'letters';
    elements.push({
      from: at,
      to: found.to,
      chars: found.chars,
      kind,
      loose: found.loose ?? false,
    });
    at = found.to;
  }
  return elements;
}

/** "this one", "the one", "the new one": no number, unless more digits follow. */
function isPointedAt(tokens: Tokens, at: number): boolean {
  if (tokens[at]?.word !== 'one') return false;
  const before = tokens[at - 1];
  const isPointed = before?.word === 'the' || before?.meaning.pointers === true;
  return isPointed && tokens[at + 1]?.meaning.number?.digits === undefined;
}

function numberAt(tokens: Tokens, at: number): Found | undefined {
  const token = tokens[at];
  if (token?.form === 'digits') return { to: at, chars: token.word };
  const number = token?.meaning.number;
  if (!number) return undefined;
  const small = below100At(tokens, at);
  if (small) return withHundreds(tokens, small);
  const isRound = number.hundred ?? number.thousand;
  return isRound ? withHundreds(tokens, { to: at - 1, value: 1, chars: '1' }) : undefined;
}

type Small = Found & { readonly value: number };

/** "forty one", "forty-one", "ein und vierzig", "eleven", "seven", "einundvierzig". */
function below100At(tokens: Tokens, at: number): Small | undefined {
  const number = tokens[at]?.meaning.number;
  if (number?.digits === undefined) return undefined;
  const value = Number(number.digits);
  const { joinsTens: joint } = number;
  if (joint !== undefined && tokens[at + 1]?.word === joint) {
    const tens = tokens[at + 2]?.meaning.number;
    if (tens?.form === 'tens') return small(at + 2, Number(tens.digits) + value);
  }
  if (number.form === 'tens') {
    const hyphen = tokens[at + 1]?.word === '-' && tokens[at + 1]?.glued === true ? 1 : 0;
    const unit = tokens[at + 1 + hyphen]?.meaning.number;
    const isUnit = unit?.form === 'unit' && !unit.loose && Number(unit.digits) > 0;
    // English only: in German a unit after tens is the next number.
    if (isUnit && unit.joinsTens === undefined) {
      return small(at + 1 + hyphen, value + Number(unit.digits));
    }
  }
  return { to: at, value, chars: number.digits, loose: number.loose ?? false };
}

const small = (to: number, value: number): Small => ({ to, value, chars: `${value}` });

/** "four hundred and eleven", "four thousand one hundred eleven", "nineteen hundred". */
function withHundreds(tokens: Tokens, first: Small): Found {
  const meant = (at: number) => tokens[at]?.meaning.number;
  let { to } = first;
  let total = 0;
  let part: number | undefined = first.value;
  let isSum = false;
  for (;;) {
    const next = meant(to + 1);
    if (part !== undefined && next?.thousand && total === 0) {
      total = part * 1000;
    } else if (part !== undefined && part < 100 && next?.hundred) {
      total += part * 100;
    } else break;
    to += 1;
    isSum = true;
    const rest = restAt(tokens, to + 1);
    part = rest?.value;
    if (rest) to = rest.to;
  }
  if (!isSum) return first;
  return { to, chars: `${total + (part ?? 0)}` };
}

function restAt(tokens: Tokens, at: number): Small | undefined {
  const and = tokens[at]?.meaning.number?.and ? 1 : 0;
  const rest = below100At(tokens, at + and);
  return rest && rest.value > 0 && !rest.loose ? rest : undefined;
}

/** "double four", "zweimal die sieben", "two times seven", "three nines", "vier Nullen". */
function repeatedAt(tokens: Tokens, at: number): Found | undefined {
  const token = tokens[at];
  const number = token?.meaning.number;
  if (number?.repeats !== undefined) return timesAt(tokens, at + 1, number.repeats);
  const count = token?.form === 'digits' ? Number(token.word) : Number(number?.digits);
  if (!(count >= 2 && count <= 5)) return undefined;
  const next = tokens[at + 1]?.meaning.number;
  if (next?.many !== undefined) return { to: at + 1, chars: next.many.repeat(count) };
  return next?.times ? timesAt(tokens, at + 2, count) : undefined;
}

function timesAt(tokens: Tokens, at: number, times: number): Found | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (times === 2 && /^(?:u|you)$/.test(token.word)) return { to: at, chars: 'W' };
  const isArticle = token.word.length > 1 && token.meaning.between && !token.meaning.number;
  const start = isArticle ? at + 1 : at;
  const said = tokens[start];
  if (said?.form === 'digits') {
    return said.word.length <= 2 ? { to: start, chars: said.word.repeat(times) } : undefined;
  }
  const found = below100At(tokens, start);
  if (found) return { to: found.to, chars: found.chars.repeat(times) };
  return said && isLetter(said)
    ? { to: start, chars: said.word.toUpperCase().repeat(times) }
    : undefined;
}

const isLetter = (token: Token): boolean => token.form === 'word' && token.word.length === 1;

function lettersAt(tokens: Tokens, at: number): Found | undefined {
  const token = tokens[at];
  if (token?.form !== 'word') return undefined;
  const { word } = token;
  if (isLetter(token)) {
    const to = spelledBy(tokens, at);
    const isAlone = to === at && !isBesideDigits(tokens, at);
    return { to, chars: word.toUpperCase(), loose: isAlone && (word === 'a' || word === 'i') };
  }
  if (token.meaning.letter !== undefined) {
    return { to: at, chars: token.meaning.letter, loose: true };
  }
  return lettersBesideDigits(tokens, at);
}

/** The last token of "B wie Berta", "B as in Bravo", "B Bravo"; the letter's own when it stands alone. */
function spelledBy(tokens: Tokens, at: number): number {
  const letter = tokens[at]?.word ?? '';
  let next = at + 1;
  while (next - at <= 2 && tokens[next]?.meaning.asIn) next += 1;
  const named = tokens[next];
  if (named?.form !== 'word' || named.word.length < 2) return at;
  // A recogniser may hear another letter than the word begins with: "p wie Theodor".
  if (!named.word.startsWith(letter)) return next > at + 1 && named.meaning.letter ? next : at;
  return next > at + 1 || named.meaning.letter !== undefined ? next : at;
}

/** The DE of DE89, XYZ 123, L01X00T47; in speech also a country before its digits: "de 89". */
function lettersBesideDigits(tokens: Tokens, at: number): Found | undefined {
  const token = tokens[at];
  if (!token || token.text.length > 6) return undefined;
  const isUpper = token.text === token.text.toUpperCase();
  const chars = token.word.toUpperCase();
  if (isBesideDigits(tokens, at) && (isUpper || token.text.length <= 3)) return { to: at, chars };
  if (token.text.length <= 4 && isBefore(tokens, at, isUpper)) return { to: at, chars };
  if (isConsonants(token)) return { to: at, chars };
  const isCountry = token.word.length === 2 && ibanCountries.has(token.word);
  return isCountry && numberAt(tokens, at + 1) ? { to: at, chars, loose: true } : undefined;
}

/** XYZ 123, and with a hyphen cas-123. */
function isBefore(tokens: Tokens, at: number, isUpper: boolean): boolean {
  const next = tokens[at + 1];
  if (next?.form === 'digits') return isUpper;
  const after = tokens[at + 2];
  return next?.word === '-' && next.glued && after?.form === 'digits' && after.glued;
}

/** "TXV", "lnx": part of a code, no word. */
const isConsonants = ({ word, meaning }: Token): boolean =>
  word.length >= 2 && word.length <= 4 && /^[b-df-hj-np-tv-z]+$/.test(word) && isNoWord(meaning);

const isNoWord = (meaning: Token['meaning']): boolean => Object.keys(meaning).length === 0;

function isBesideDigits(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1];
  const isBefore = next?.form === 'digits' && next.glued;
  return isBefore || (tokens[at]?.glued === true && tokens[at - 1]?.form === 'digits');
}

/** Those whose letters are heard as one word where an IBAN is read out. */
const ibanCountries = new Set('de at ch gb fr nl be es it lu pl dk se ie pt li cz'.split(' '));
