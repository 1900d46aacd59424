import type { Token } from './tokens.ts';
import { endsSentence } from './word-kinds.ts';

/** First and last token. */
export type Span = { readonly from: number; readonly to: number };

const isEveryday = ({ meaning }: Token): boolean =>
  (meaning.common ??
    meaning.copulas ??
    meaning.between ??
    meaning.listening ??
    meaning.clauses ??
    meaning.states ??
    meaning.questions ??
    meaning.casing ??
    meaning.months ??
    meaning.doers ??
    meaning.units) === true;

/** A word that nobody uses in passing, a number, a letter being spelled. */
export function isTelling(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.form === 'digits') return true;
  if (token.form !== 'word') return false;
  if (token.word.length === 1) return !/[ai]/.test(token.word);
  if (token.meaning.number)
    return token.meaning.number.digits !== undefined && !token.meaning.number.loose;
  return !isEveryday(token);
}

/** Of those, the ones that make a password or an answer by themselves. */
export const isTellingWord = (token: Token | undefined): boolean =>
  isTelling(token) && token?.form === 'word' && token.word.length > 1 && !token.meaning.number;

/** "hunter2", "Tr0ub4dor&3": no word of a language. */
export function isMixed(tokens: readonly Token[], { from, to }: Span): boolean {
  const text = tokens
    .slice(from, to + 1)
    .map((token) => token.text)
    .join('');
  return text.length >= 5 && /\p{L}/u.test(text) && /[\p{Nd}!#$%&*+=?@^_~]/u.test(text);
}

/** All that is written without a space, but for the marks that end a sentence. */
export function chunkAt(tokens: readonly Token[], at: number, limit: number): Span {
  let from = at;
  let to = at;
  while (from > 0 && tokens[from]?.glued === true && !isQuote(tokens[from - 1])) from -= 1;
  while (to + 1 < limit && tokens[to + 1]?.glued === true) to += 1;
  while (to > at && /^[.,:;?)"'“”’»\]]$/.test(tokens[to]?.text ?? '')) to -= 1;
  return { from, to };
}

export const isQuote = (token: Token | undefined): boolean =>
  token !== undefined && /^["'“”„‚‘’«»`(]$/.test(token.text);

/** "compromised", "barking", "abgelaufen": what happens, not what it is. */
export function isParticiple(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.form !== 'word' || token.text !== token.text.toLowerCase()) return false;
  if (tokens[at + 1]?.glued && tokens[at + 1]?.form === 'digits') return false;
  return (
    /^\w{4,}ed$|^\w{3,}ing$/.test(token.word) ||
    /^(?:ge|ver|be|zer|ent|er|ab|an|auf|aus|ein|zu|zurueck|um)\w{2,}(?:t|en)$/.test(token.word)
  );
}

/** From a telling word over all that belongs to it: until the clause ends or everyday words go on. */
export function tellingSpan(tokens: readonly Token[], start: number, limit: number): Span {
  let to = start;
  for (let at = start + 1; at < limit && at - to <= 3; at += 1) {
    const token = tokens[at];
    if (!token || endsSentence(token, tokens[at + 1])) break;
    if (token.meaning.clauses && !isTelling(tokens[at + 1])) break;
    if (isTelling(token)) to = at;
  }
  return { from: chunkAt(tokens, start, limit).from, to: chunkAt(tokens, to, limit).to };
}
