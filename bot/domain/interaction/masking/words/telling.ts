import { endsSentence, isMarkOf } from '../reading/everyday.ts';
import { oneOf } from '../reading/roles.ts';
import { isDigits, isLetter, isWord, wordAt, type Token, type Tokens } from '../reading/tokens.ts';

/** First and last token. */
export type Span = { readonly from: number; readonly to: number };

const isEveryday = oneOf(
  'common',
  'copulas',
  'between',
  'slipWords',
  'listening',
  'clauses',
  'states',
  'questions',
  'casing',
  'months',
  'doers',
  'units',
);

/** A word that nobody uses in passing, a number, a letter being spelled. */
export function isTelling(token: Token | undefined): boolean {
  if (token?.form !== 'word') return isDigits(token);
  if (isLetter(token)) return !/[ai]/.test(token.word);
  const { number } = token.meaning;
  return number ? number.digits !== undefined && !number.loose : !isEveryday(token);
}

/** Of those, the ones that make a password or an answer by themselves. */
export const isTellingWord = (token: Token | undefined): boolean =>
  isTelling(token) && isWord(token) && !isLetter(token) && !token?.meaning.number;

/** "hunter2", "Tr0ub4dor&3": no word of a language. */
export function isMixed(tokens: Tokens, { from, to }: Span): boolean {
  const text = tokens
    .slice(from, to + 1)
    .map((token) => token.text)
    .join('');
  return text.length >= 5 && /\p{L}/u.test(text) && /[\p{Nd}!#$%&*+=?@^_~]/u.test(text);
}

/** Letters and digits: "Harbor2291", not "what's" or "called?". */
export const isCodeword = (tokens: Tokens, span: Span): boolean =>
  isMixed(tokens, span) && tokens.slice(span.from, span.to + 1).some(isDigits);

/** All that is written without a space, but for the marks that end a sentence. */
export function chunkAt(tokens: Tokens, at: number, limit: number): Span {
  let from = at;
  while (tokens[from]?.glued && !isQuote(tokens[from - 1])) from -= 1;
  let to = at;
  while (to + 1 < limit && tokens[to + 1]?.glued) to += 1;
  while (to > at && isMarkOf(tokens[to], `.,:;?)"'“”’»]`)) to -= 1;
  return { from, to };
}

export const isQuote = (token: Token | undefined): boolean => isMarkOf(token, `"'“”„‚‘’«»\`(`);

/** "compromised", "barking", "abgelaufen": what happens, not what it is. */
export function isParticiple(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.form !== 'word' || token.text !== token.text.toLowerCase()) return false;
  const next = tokens[at + 1];
  if (next?.glued && isDigits(next)) return false;
  return participle.test(token.word);
}

const participle =
  /^\w{4,}ed$|^\w{3,}ing$|^(?:ge|ver|be|zer|ent|er|ab|an|auf|aus|ein|zu|zurueck|um)\w{2,}(?:t|en)$/;

const isClause = oneOf('clauses');

const isOfDate = oneOf('months');
const dating = new Set('on since at from in am im vom seit um vor'.split(' '));

/** "on 12 March", "am 22.06.": what follows is no part of a password. */
const opensDate = (tokens: Tokens, at: number): boolean =>
  dating.has(wordAt(tokens, at)) &&
  (isOfDate(tokens[at + 1]) ||
    isDigits(tokens[at + 1]) ||
    tokens[at + 1]?.meaning.number !== undefined);

const isPolite = oneOf('polite');

const isOver = (tokens: Tokens, at: number): boolean =>
  isPolite(tokens[at]) ||
  (isClause(tokens[at]) && !isTelling(tokens[at + 1])) ||
  endsSentence(tokens[at], tokens[at + 1]) ||
  opensDate(tokens, at);

/** From a telling word over all that belongs to it: until the clause ends or everyday words go on. */
export function tellingSpan(tokens: Tokens, start: number, limit: number): Span {
  let to = start;
  for (let at = start + 1; at < limit && at - to <= 3 && !isOver(tokens, at); at += 1) {
    if (isTelling(tokens[at])) to = at;
  }
  return { from: chunkAt(tokens, start, limit).from, to: chunkAt(tokens, to, limit).to };
}
