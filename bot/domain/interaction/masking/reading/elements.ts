import { isCopula, isMarkOf } from './everyday.ts';
import { lettersAt } from './letters.ts';
import { numberAt, repeatedAt } from './number-phrases.ts';
import type { Phrase } from './phrase.ts';
import { oneOf } from './roles.ts';
import { isMark, wordAt, type Tokens } from './tokens.ts';

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

/** @param isTaken tokens that name something ("sixteen digit number") and so are no value */
export function readElements(tokens: Tokens, isTaken: (at: number) => boolean): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = isTaken(at) || isMark(tokens[at]) ? undefined : phraseAt(tokens, at);
    if (!phrase || isTaken(phrase.to)) continue;
    const { to, chars, loose = false } = phrase;
    const kind = /^\d+$/.test(chars) ? 'digits' : 'letters';
    elements.push({ from: at, to, chars, kind, loose });
    at = to;
  }
  return elements;
}

function phraseAt(tokens: Tokens, at: number): Phrase | undefined {
  if (isPointedAt(tokens, at) || isExclaimed(tokens, at) || isOneMoment(tokens, at))
    return undefined;
  return repeatedAt(tokens, at) ?? numberAt(tokens, at) ?? lettersAt(tokens, at);
}

const isPointer = oneOf('pointers');
const isPlace = oneOf('places');

/** "this one", "the new one", "this is the one", "the last four": no number of its own. */
function isPointedAt(tokens: Tokens, at: number): boolean {
  if (tokens[at]?.meaning.number?.form !== 'unit') return false;
  const isFollowed = tokens[at + 1]?.meaning.number?.digits !== undefined;
  if (tokens[at].word !== 'one') return !isFollowed && isPlace(tokens[at - 1]);
  if (wordAt(tokens, at - 1) === 'the') return !isFollowed || isCopula(tokens[at - 2]);
  return isPointer(tokens[at - 1]);
}

const isTakenBack = oneOf('slips');
const agreeing = new Set('okay ok yes yeah right sure please'.split(' '));

/** The "oh" of "oh wait", "oh, sorry": no zero, unless a number stands right before it. */
function isExclaimed(tokens: Tokens, at: number): boolean {
  if (wordAt(tokens, at) !== 'oh' || isAfterNumber(tokens, at)) return false;
  const next = isMarkOf(tokens[at + 1], ',!') ? tokens[at + 2] : tokens[at + 1];
  if (!next || next.segment !== tokens[at]?.segment) return false;
  return isTakenBack(next) || agreeing.has(next.word);
}

function isAfterNumber(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  const isNumber = before?.form === 'digits' || before?.meaning.number !== undefined;
  return isNumber && before.segment === tokens[at]?.segment;
}

const ones = new Set('one ein eine einen'.split(' '));
const moments = new Set('moment second sec minute min augenblick sekunde'.split(' '));

/** "one moment", "eine Sekunde": nobody's number, unless one stands right before it. */
export const isOneMoment = (tokens: Tokens, at: number): boolean =>
  ones.has(wordAt(tokens, at)) &&
  moments.has(wordAt(tokens, at + 1)) &&
  tokens[at]?.segment === tokens[at + 1]?.segment &&
  !isAfterNumber(tokens, at);
