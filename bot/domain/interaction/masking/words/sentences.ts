import { endsSentence, isCopula, isDoer } from '../reading/everyday.ts';
import { oneOf } from '../reading/roles.ts';
import { isMark, wordAt, type Token, type Tokens } from '../reading/tokens.ts';
import { isTellingWord, type Span } from './telling.ts';

const isAskingVerb = oneOf('askingVerbs');
const isHeard = oneOf('between', 'listening');

/**
 * The sentences of a line, last first: an answer comes after the excuse. A question hung on ("did
 * you get that") is one of its own. `to` is the token after the last.
 */
export function sentencesOf(tokens: Tokens, from: number, to: number): readonly Span[] {
  const sentences: Span[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (at > start && (isAsking(tokens, at) || isAfterPause(tokens, at))) {
      sentences.unshift({ from: start, to: at });
      start = at;
    }
    if (!endsSentence(tokens[at], tokens[at + 1]) && at + 1 < to) continue;
    sentences.unshift({ from: start, to: at + 1 });
    start = at + 1;
  }
  return sentences;
}

export const isPausing = oneOf('pauses');

/** "are you ready? …", "I have it here somewhere …": what was looked for comes now. */
const isAfterPause = (tokens: Tokens, at: number): boolean =>
  isPausing(tokens[at - 1]) && isTellingWord(tokens[at]);

const subjects = new Set('sie das that the der die den dem'.split(' '));
const told = new Set('das that this dies der die name sie'.split(' '));

/** "did you", "haben Sie", "is that"; not the "was" of "that was the dog". */
function isAsking(tokens: Tokens, at: number): boolean {
  if (!isAskingVerb(tokens[at])) return false;
  const isStatement =
    isCopula(tokens[at]) && (isDoer(tokens[at - 1]) || told.has(wordAt(tokens, at - 1)));
  return !isStatement && (isDoer(tokens[at + 1]) || subjects.has(wordAt(tokens, at + 1)));
}

const isSkipped = (token: Token): boolean =>
  isHeard(token) && !isAskingVerb(token) && !isDoer(token);

/** "does the plan cover …": a question, though nobody wrote its mark. */
export function isAskedFirst(tokens: Tokens, from: number, to: number): boolean {
  const first = tokens.findIndex((token, at) => at >= from && !isMark(token) && !isSkipped(token));
  return first >= 0 && first < to && isAsking(tokens, first);
}
