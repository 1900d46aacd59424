import { isBetween } from './everyday.ts';
import type { NumberMeaning } from './number-words.ts';
import type { Phrase } from './phrase.ts';
import { isDigits, isLetter, wordAt, type Token, type Tokens } from './tokens.ts';

const numberOf = (tokens: Tokens, at: number): NumberMeaning | undefined =>
  tokens[at]?.meaning.number;

/** "4111", "forty one", "four hundred eleven", "einundvierzig". */
export function numberAt(tokens: Tokens, at: number): Phrase | undefined {
  const token = tokens[at];
  if (token?.form === 'digits') return { to: at, chars: token.word };
  const number = token?.meaning.number;
  if (!number) return undefined;
  const small = below100At(tokens, at);
  if (small) return withHundreds(tokens, small);
  const isRound = number.hundred ?? number.thousand;
  return isRound ? withHundreds(tokens, { to: at - 1, value: 1, chars: '1' }) : undefined;
}

type Small = Phrase & { readonly value: number };

const small = (to: number, value: number): Small => ({ to, value, chars: `${value}` });

/** "forty one", "forty-one", "ein und vierzig", "eleven", "seven", "einundvierzig". */
function below100At(tokens: Tokens, at: number): Small | undefined {
  const number = numberOf(tokens, at);
  if (number?.digits === undefined) return undefined;
  return (
    unitThenTens(tokens, at, number) ??
    tensThenUnit(tokens, at, number) ?? {
      to: at,
      value: Number(number.digits),
      chars: number.digits,
      loose: number.loose ?? false,
    }
  );
}

function unitThenTens(tokens: Tokens, at: number, unit: NumberMeaning): Small | undefined {
  if (unit.joinsTens === undefined || wordAt(tokens, at + 1) !== unit.joinsTens) return undefined;
  const tens = numberOf(tokens, at + 2);
  return tens?.form === 'tens'
    ? small(at + 2, Number(tens.digits) + Number(unit.digits))
    : undefined;
}

/** Not where the unit is said first: there, a unit after tens is the next number. */
function tensThenUnit(tokens: Tokens, at: number, tens: NumberMeaning): Small | undefined {
  if (tens.form !== 'tens') return undefined;
  const hyphen = wordAt(tokens, at + 1) === '-' && tokens[at + 1]?.glued ? 1 : 0;
  const unit = numberOf(tokens, at + 1 + hyphen);
  const isUnit = unit?.form === 'unit' && !unit.loose && unit.digits !== '0';
  if (!isUnit || unit.joinsTens !== undefined) return undefined;
  return small(at + 1 + hyphen, Number(tens.digits) + Number(unit.digits));
}

/** "four hundred and eleven", "four thousand one hundred eleven", "nineteen hundred". */
function withHundreds(tokens: Tokens, first: Small): Phrase {
  const thousands = roundAt(tokens, first, 'thousand');
  if (!thousands) return closed(roundAt(tokens, first, 'hundred')) ?? first;
  const hundreds = thousands.rest && roundAt(tokens, thousands.rest, 'hundred');
  return closed(hundreds, thousands.value) ?? closed(thousands) ?? first;
}

/** A round number with what is said after it, and before it. */
function closed(round: Round | undefined, before = 0): Phrase | undefined {
  if (!round) return undefined;
  const value = before + round.value + (round.rest?.value ?? 0);
  return { to: round.rest?.to ?? round.to, chars: `${value}` };
}

/** The "four" of "nine hundred four hundred" is no rest of nine hundred. */
function isRounded(tokens: Tokens, { to }: Small, size: 'hundred' | 'thousand'): boolean {
  const next = numberOf(tokens, to + 1);
  return next?.thousand === true || (size === 'hundred' && next?.hundred === true);
}

type Round = { readonly value: number; readonly to: number; readonly rest: Small | undefined };

/** A small number with "hundred" or "thousand" after it, and the number after that. */
function roundAt(
  tokens: Tokens,
  { to, value }: Small,
  size: 'hundred' | 'thousand',
): Round | undefined {
  if (!numberOf(tokens, to + 1)?.[size]) return undefined;
  const and = numberOf(tokens, to + 2)?.and ? 1 : 0;
  const rest = below100At(tokens, to + 2 + and);
  const isRest =
    rest !== undefined && rest.value > 0 && !rest.loose && !isRounded(tokens, rest, size);
  const unit = size === 'hundred' ? 100 : 1000;
  return { value: value * unit, to: to + 1, rest: isRest ? rest : undefined };
}

/** "double four", "zweimal die sieben", "two times seven", "three nines", "vier Nullen". */
export function repeatedAt(tokens: Tokens, at: number): Phrase | undefined {
  const repeats = numberOf(tokens, at)?.repeats;
  if (repeats !== undefined) return timesAt(tokens, at + 1, repeats);
  const count = countAt(tokens, at);
  const next = count > 0 ? numberOf(tokens, at + 1) : undefined;
  if (next?.many !== undefined) return { to: at + 1, chars: next.many.repeat(count) };
  return next?.times ? timesAt(tokens, at + 2, count) : undefined;
}

/** Nobody says more than five of a kind in a row; 0 for no count. */
function countAt(tokens: Tokens, at: number): number {
  const count = Number(isDigits(tokens[at]) ? wordAt(tokens, at) : numberOf(tokens, at)?.digits);
  return count >= 2 && count <= 5 ? count : 0;
}

function timesAt(tokens: Tokens, at: number, times: number): Phrase | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (times === 2 && /^(?:u|you)$/.test(token.word)) return { to: at, chars: 'W' };
  const isArticle = token.word.length > 1 && isBetween(token) && !token.meaning.number;
  const start = isArticle ? at + 1 : at;
  const once = onceAt(tokens, start);
  return once && { to: once.to, chars: once.chars.repeat(times) };
}

function onceAt(tokens: Tokens, at: number): Phrase | undefined {
  const token: Token | undefined = tokens[at];
  if (token?.form === 'digits') {
    return token.word.length <= 2 ? { to: at, chars: token.word } : undefined;
  }
  const letter = isLetter(token) ? { to: at, chars: wordAt(tokens, at).toUpperCase() } : undefined;
  return below100At(tokens, at) ?? letter;
}
