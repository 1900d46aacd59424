import { isCopula } from './everyday.ts';
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
  if (isPointedAt(tokens, at)) return undefined;
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
