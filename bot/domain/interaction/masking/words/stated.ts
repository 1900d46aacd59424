import type { FoundCue } from '../reading/cues.ts';
import { endsSentence, isCopula, isMarkOf } from '../reading/everyday.ts';
import { oneOf } from '../reading/roles.ts';
import type { Stream } from '../reading/streams.ts';
import {
  isDigits,
  isLetter,
  isMark,
  isWord,
  signOf,
  wordAt,
  type Token,
  type Tokens,
} from '../reading/tokens.ts';
import { statedPlainly } from './stated-plainly.ts';
import {
  chunkAt,
  isMixed,
  isParticiple,
  isQuote,
  isTelling,
  isTellingWord,
  tellingSpan,
  type Span,
} from './telling.ts';

/** A password or an answer said with its name: "my password is …", "… is my password". */
export function statedBeside(stream: Stream, cue: FoundCue, line: Span): Span | undefined {
  const start = cue.to + 1;
  const stated =
    start < line.to
      ? (statedNext(stream, start, line.to) ?? statedAfterJoint(stream, start, line.to))
      : undefined;
  return stated ?? statedBefore(stream.tokens, cue, line.from) ?? statedPlainly(stream, cue, line);
}

/** "… error 408": a number that is called something else ends what was said before. */
function endOfValue({ tokens, cues }: Stream, start: number, limit: number): number {
  const next = cues.find(
    ({ from, to, isCertain }) => from > start && (isCertain || isNumber(tokens[to + 1])),
  );
  return Math.min(limit, next?.from ?? limit);
}

const isNumber = (token: Token | undefined): boolean =>
  isDigits(token) || token?.meaning.number?.digits !== undefined;

/** "Passwort Sommer2024", "with the password sunflower four". */
function statedNext(stream: Stream, next: number, limit: number): Span | undefined {
  const { tokens } = stream;
  if (!isTelling(tokens[next])) return undefined;
  const span = tellingSpan(tokens, next, endOfValue(stream, next, limit));
  if (isMixed(tokens, chunkAt(tokens, next, limit))) return span;
  const isName = isTellingWord(tokens[next]) && !isOtherThing(tokens[next]);
  return isName && tokens.slice(next + 1, span.to + 1).some(isCode) ? span : undefined;
}

const isCommon = oneOf('common');
const isOtherThing = oneOf('renewals');

/** A number, or a character said by its name. */
const isCode = (token: Token): boolean =>
  isNumber(token) || (isWord(token) && signOf(token) !== undefined && !isCommon(token));

/** "my password is …", "Passwort: …", "changed it to …". Not "my password manager is …". */
function statedAfterJoint(stream: Stream, next: number, limit: number): Span | undefined {
  const { tokens } = stream;
  if (isOtherThing(tokens[next]) || isTellingWord(tokens[next])) return undefined;
  const joint = jointAfter(tokens, next, limit);
  if (joint === undefined) return undefined;
  let start = joint + 1;
  while (start < limit && isLeadIn(tokens[start])) start += 1;
  if (start >= limit) return undefined;
  return quotedAt(tokens, start, limit) ?? valueAt(stream, start, limit);
}

function valueAt(stream: Stream, start: number, limit: number): Span | undefined {
  const { tokens } = stream;
  const isValue =
    isMixed(tokens, chunkAt(tokens, start, limit)) ||
    (isTelling(tokens[start]) && !isParticiple(tokens, start)) ||
    isPhrase(stream, start, limit);
  return isValue ? tellingSpan(tokens, start, endOfValue(stream, start, limit)) : undefined;
}

const isClause = oneOf('clauses');

/** "correct horse battery staple": an everyday word, and two that say nothing of it to the end. */
function isPhrase({ tokens }: Stream, start: number, limit: number): boolean {
  if (!isState(tokens[start]) || isNegation(tokens[start])) return false;
  let end = start + 1;
  while (end < limit && isTellingWord(tokens[end]) && !isParticiple(tokens, end)) end += 1;
  const isOver = end >= limit || isMark(tokens[end]) || isClause(tokens[end]);
  return isOver && end - start > 2;
}

const isNegation = oneOf('refusals', 'slips', 'renewals');
const joints = new Set('auf als to as : ='.split(' '));

function jointAfter(tokens: Tokens, start: number, limit: number): number | undefined {
  for (let at = start; at < Math.min(limit, start + 10); at += 1) {
    if (isCopula(tokens[at]) || joints.has(wordAt(tokens, at))) return at;
    const isDate = isDigits(tokens[at - 1]) && wordAt(tokens, at) === '.';
    const isOver = !isDate && endsSentence(tokens[at], tokens[at + 1]);
    if (isOver || isClause(tokens[at])) return undefined;
  }
  return undefined;
}

const isLeading = oneOf('between', 'slipWords', 'casing');
const isState = oneOf('states');

/** What may come first without being the value: pauses, quotes, "capital", "the", "probably". */
function isLeadIn(token: Token | undefined): boolean {
  if (isMark(token)) return !isQuote(token) && !isMarkOf(token, '.!?;');
  if (isLetter(token) || token?.meaning.number) return false;
  return isLeading(token) && !isState(token);
}

function quotedAt(tokens: Tokens, start: number, limit: number): Span | undefined {
  if (!isQuote(tokens[start])) return undefined;
  const end = tokens.findIndex((token, at) => at > start + 1 && isQuote(token));
  return end > 0 && end < Math.min(limit, start + 16)
    ? { from: start + 1, to: end - 1 }
    : undefined;
}

/** "hunter2 is my password". */
function statedBefore(tokens: Tokens, cue: FoundCue, limit: number): Span | undefined {
  let joint = cue.from - 1;
  while (joint > limit && cue.from - joint <= 3 && isOwner(tokens[joint])) joint -= 1;
  const isJoint = isCopula(tokens[joint]) || /^als?$|^as$/.test(wordAt(tokens, joint));
  const last = joint - 1;
  if (!isJoint || last < limit || !isTelling(tokens[last])) return undefined;
  const chunk = chunkAt(tokens, last, cue.from);
  return isMixed(tokens, chunk) || chunk.from === limit ? chunk : undefined;
}

const isOwner = (token: Token | undefined): boolean => isCommon(token) && !isCopula(token);
