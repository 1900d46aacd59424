import { oneOf } from '../reading/roles.ts';
import {
  isDigits,
  isLetter,
  isWord,
  signOf,
  wordAt,
  type Token,
  type Tokens,
} from '../reading/tokens.ts';

export const isProvider = oneOf('mailDomains');
const isCommon = oneOf('common');
const isClause = oneOf('clauses');

const isDotWord = (token: Token | undefined): boolean => isWord(token) && signOf(token) === '.';

/** A full stop only where the text goes on right after it. */
const isDot = (tokens: Tokens, at: number): boolean =>
  isDotWord(tokens[at]) ||
  (wordAt(tokens, at) === '.' && tokens[at + 1]?.glued === true) ||
  isMistyped(tokens, at) ||
  isBracketed(tokens, at);

const topLevels = new Set('com de net org at ch uk eu info'.split(' '));

/** "gmail,com" */
const isMistyped = (tokens: Tokens, at: number): boolean =>
  wordAt(tokens, at) === ',' &&
  tokens[at]?.glued === true &&
  tokens[at + 1]?.glued === true &&
  topLevels.has(wordAt(tokens, at + 1));

/** The closing bracket of "gmail [dot] com". */
const isBracketed = (tokens: Tokens, at: number): boolean =>
  /^[)\]}]$/.test(wordAt(tokens, at)) && signOf(tokens[at - 1]) === '.';

const isOpening = (tokens: Tokens, at: number): boolean =>
  /^[([{]$/.test(wordAt(tokens, at)) && isBracketed(tokens, at + 2);

/** A word or digits, but no word for a dot. */
export const isPiece = (token: Token | undefined): boolean =>
  (isWord(token) || isDigits(token)) && !isDotWord(token);

const isHyphen = (token: Token | undefined): boolean =>
  token?.word === '-' || signOf(token) === '-';

/** So many dots has a domain at most. */
const mostDots = 5;

/** The last token of "example dot co dot uk", or of "gmail". Undefined when no domain is there. */
export function domainEnd(tokens: Tokens, start: number): number | undefined {
  let end: number | undefined;
  let at = start;
  for (let dots = 0; dots < mostDots; dots += 1) {
    const dot = dotAfter(tokens, at);
    const last = dot === undefined ? undefined : topLevelEnd(tokens, dot + 1);
    if (last === undefined) break;
    end = last;
    at = last + 1;
    if (!isDot(tokens, at) && !isOpening(tokens, at)) break;
  }
  const isKnown = isProvider(tokens[start]) && !isCommon(tokens[start]);
  return end ?? (isKnown ? start : undefined);
}

/** So many tokens has a label at most: words, spelled letters, hyphens, digits. */
const longestLabel = 24;

/** The dot after a label; undefined where the words are none. */
function dotAfter(tokens: Tokens, start: number): number | undefined {
  for (let at = start; at <= start + longestLabel; at += 1) {
    if (isOpening(tokens, at)) return at + 2;
    if (isDot(tokens, at)) return at;
    const isPart = isPiece(tokens[at]) || isHyphen(tokens[at]);
    const isOver = at - start > 8 && !isLetter(tokens[at]);
    if (!isPart || isOver || (at > start && isClause(tokens[at]))) return undefined;
  }
  return undefined;
}

/** One word, or the letters it is spelled with: "com", "d e". */
function topLevelEnd(tokens: Tokens, start: number): number | undefined {
  if (!isWord(tokens[start])) return undefined;
  if (!isLetter(tokens[start])) return start;
  let last = start;
  while (last - start < 3 && isLetter(tokens[last + 1])) last += 1;
  return last > start ? last : undefined;
}
