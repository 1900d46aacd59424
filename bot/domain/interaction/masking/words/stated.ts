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
  isCodeword,
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
      ? (statedNext(stream, start, line.to) ??
        statedInApposition(stream, cue, line.to) ??
        statedAfterColon(stream, start, line.to) ??
        statedAfterJoint(stream, start, line.to))
      : undefined;
  return (
    stated ??
    statedBefore(stream.tokens, cue, line.from) ??
    statedPlainly(stream, cue, line) ??
    statedByChange(stream.tokens, line)
  );
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

const describing = new Set(
  'is are ist sind case sensitive temporary new now this following follows as one gross klein temporaer neu neue jetzt nun wie folgt folgendes folgende'.split(
    ' ',
  ),
);

/** "the password is case sensitive: Tr0ub4dor&3" */
function statedAfterColon({ tokens }: Stream, start: number, limit: number): Span | undefined {
  let at = start;
  while (at < limit && describing.has(wordAt(tokens, at))) at += 1;
  if (at === start || at + 1 >= limit || wordAt(tokens, at) !== ':') return undefined;
  const chunk = chunkAt(tokens, at + 1, limit);
  return isMixed(tokens, chunk) ? chunk : undefined;
}

/** "Passwort Sommer2024", "with the password sunflower four". */
function statedNext(stream: Stream, next: number, limit: number): Span | undefined {
  const { tokens } = stream;
  // "password maybe Welcome123"
  if (isHedge(tokens[next])) return codewordAt(tokens, next + 1, limit);
  if (!isTelling(tokens[next])) return undefined;
  const span = tellingSpan(tokens, next, endOfValue(stream, next, limit));
  if (isMixed(tokens, chunkAt(tokens, next, limit))) return span;
  const isName = isTellingWord(tokens[next]) && !isOtherThing(tokens[next]);
  return isName && tokens.slice(next + 1, span.to + 1).some(isCode) ? span : undefined;
}

/** So many everyday words may stand between: "the password you gave me, Harbor2291, fails". */
const apposedWithin = 6;

/** "a temporary password, Harbor2291, and it fails": no word of a language, set apart by a comma. */
function statedInApposition({ tokens, cues }: Stream, cue: FoundCue, limit: number) {
  let at = cue.to + 1;
  while (at < limit && at - cue.to <= apposedWithin && isOfApposition(tokens[at])) at += 1;
  if (!isMarkOf(tokens[at], ',(') || cues.some(({ from }) => from > cue.to && from <= at + 1))
    return undefined;
  const chunk = chunkAt(tokens, at + 1, limit);
  if (chunk.from !== at + 1) return undefined;
  return isCodeword(tokens, chunk) ? chunk : spokenWithCode(tokens, at + 1, limit);
}

/** "walnut nine three six": a word with its number, up to the next comma. */
function spokenWithCode(tokens: Tokens, start: number, limit: number): Span | undefined {
  if (!isTellingWord(tokens[start])) return undefined;
  let end = start + 1;
  while (end < limit && isCode(tokens[end])) end += 1;
  return end > start + 1 && isMarkOf(tokens[end], ',.)') ? { from: start, to: end - 1 } : undefined;
}

const isOfApposition = (token: Token | undefined): boolean => isWord(token) && isCommon(token);

const isCommon = oneOf('common');
const isOtherThing = oneOf('renewals');

/** A number, or a character said by its name. */
const isCode = (token: Token | undefined): boolean =>
  isNumber(token) || (isWord(token) && signOf(token) !== undefined && !isCommon(token));

/** "my password is …", "Passwort: …", "changed it to …". Not "my password manager is …". */
function statedAfterJoint(stream: Stream, next: number, limit: number): Span | undefined {
  const { tokens } = stream;
  if (isOtherThing(tokens[next])) return undefined;
  const joint = jointAfter(tokens, next, limit);
  if (joint === undefined || isPlace(tokens, joint + 1)) return undefined;
  let start = joint + 1;
  while (start < limit && isLeadIn(tokens[start])) start += 1;
  if (start >= limit) return undefined;
  // "my password manager is …", "a new password set, it is Maple!9": only what is no word was told.
  if (isTellingWord(tokens[next])) return codewordAt(tokens, start, limit);
  const value = quotedAt(tokens, start, limit) ?? valueAt(stream, start, limit);
  return value && withCasing(tokens, value, joint);
}

function codewordAt(tokens: Tokens, start: number, limit: number): Span | undefined {
  const chunk = chunkAt(tokens, start, limit);
  return isCodeword(tokens, chunk) ? chunk : undefined;
}

const isCasing = oneOf('casing');

/** The "little" of "kleiner roter Traktor", which is no small letter. */
function withCasing(tokens: Tokens, { from, to }: Span, joint: number): Span {
  let first = from;
  while (first - 1 > joint && isCasing(tokens[first - 1])) first -= 1;
  return { from: first, to };
}

function valueAt(stream: Stream, start: number, limit: number): Span | undefined {
  const { tokens } = stream;
  const chunk = chunkAt(tokens, start, limit);
  // "is Hafenmoos22, bitte …", "auf Hafenmoos22 gesetzt": what is written in one piece is all of it.
  if (isCodeword(tokens, chunk) && !isGoneOnWith(tokens, chunk)) return chunk;
  const isValue =
    isMixed(tokens, chunk) ||
    (isTelling(tokens[start]) && !isParticiple(tokens, start)) ||
    isPhrase(stream, start, limit);
  return isValue ? tellingSpan(tokens, start, endOfValue(stream, start, limit)) : undefined;
}

/** "hunter2, exclamation mark": a number, a letter or a sign is said after it. */
const isGoneOnWith = (tokens: Tokens, { to }: Span): boolean => {
  const next = tokens[isMarkOf(tokens[to + 1], ',') ? to + 2 : to + 1];
  return isNumber(next) || isLetter(next) || isCasing(next) || signOf(next) !== undefined;
};

const isClause = oneOf('clauses');
const isFunctional = oneOf('functional', 'clauses', 'questions', 'doers', 'refusals');

/**
 * "happy little tugboat", "correct horse battery staple": words that hold no sentence together, to the end
 * of the clause. Where the first says what a password can be ("wrong"), it takes three.
 */
function isPhrase({ tokens }: Stream, start: number, limit: number): boolean {
  if (isNegation(tokens[start])) return false;
  let end = start;
  while (end < limit && isContent(tokens, end)) end += 1;
  const isOver = end >= limit || isMark(tokens[end]) || isClause(tokens[end]);
  const fewest = isState(tokens[start]) ? 3 : 2;
  return isOver && end - start >= fewest && isTellingWord(tokens[end - 1]);
}

const isContent = (tokens: Tokens, at: number): boolean =>
  isWord(tokens[at]) &&
  !isLetter(tokens[at]) &&
  !isFunctional(tokens[at]) &&
  !isParticiple(tokens, at);

const isNegation = oneOf('refusals', 'slips', 'renewals');
const joints = new Set('been auf als to as : ='.split(' '));

function jointAfter(tokens: Tokens, start: number, limit: number): number | undefined {
  for (let at = start; at < Math.min(limit, start + 10); at += 1) {
    if (isCopula(tokens[at]) || joints.has(wordAt(tokens, at))) return at;
    const isDate = isDigits(tokens[at - 1]) && wordAt(tokens, at) === '.';
    const isOver = !isDate && endsSentence(tokens[at], tokens[at + 1]);
    if (isOver || isClause(tokens[at])) return undefined;
  }
  return undefined;
}

const placing = new Set(
  'on in at under behind inside beneath auf in unter hinter an bei'.split(' '),
);
const isPointer = oneOf('pointers');
const owners = new Set(
  'a an my your our their his her dem der den einem einer meinem meiner unserem unserer Ihrem'.split(
    ' ',
  ),
);

/** "… is on the back of the router": where it stands, not what it is. */
const isPlace = (tokens: Tokens, at: number): boolean =>
  placing.has(wordAt(tokens, at)) &&
  (isPointer(tokens[at + 1]) || owners.has(wordAt(tokens, at + 1)));

const isLeading = oneOf('between', 'slipWords', 'casing');
const isState = oneOf('states');
const isHedge = oneOf('hedges');

/** What may come first without being the value: pauses, quotes, "capital", "the", "still", "I think". */
function isLeadIn(token: Token | undefined): boolean {
  if (isMark(token)) return !isQuote(token) && !isMarkOf(token, '.!?;');
  if (token?.meaning.number) return false;
  if (isHedge(token)) return true;
  return !isLetter(token) && isLeading(token) && !isState(token);
}

function quotedAt(tokens: Tokens, start: number, limit: number): Span | undefined {
  if (!isQuote(tokens[start])) return undefined;
  const end = tokens.findIndex((token, at) => at > start + 1 && isQuote(token));
  return end > 0 && end < Math.min(limit, start + 16)
    ? { from: start + 1, to: end - 1 }
    : undefined;
}

const isChange = oneOf('renewals');
const changedTo = new Set(['to', 'auf']);

/** "I reset it to Summer-2024! but the password …": told by what was done, its name stands elsewhere. */
function statedByChange(tokens: Tokens, { from, to }: Span): Span | undefined {
  for (let at = from + 1; at + 1 < to; at += 1) {
    if (!changedTo.has(wordAt(tokens, at))) continue;
    const chunk = chunkAt(tokens, at + 1, to);
    const beside = [...tokens.slice(Math.max(from, at - 3), at), tokens[chunk.to + 1]];
    const isCoded = tokens.slice(chunk.from, chunk.to + 1).some(isDigits);
    if (isCoded && isMixed(tokens, chunk) && beside.some(isChange)) return chunk;
  }
  return undefined;
}

/** "hunter2 is my password", "I typed Winter2024! as my password". */
function statedBefore(tokens: Tokens, cue: FoundCue, limit: number): Span | undefined {
  let joint = cue.from - 1;
  while (joint > limit && cue.from - joint <= 3 && isOwner(tokens[joint])) joint -= 1;
  if (!isCopula(tokens[joint]) && !isAs(tokens[joint])) return undefined;
  const last = withoutMarks(tokens, joint - 1);
  if (last < limit || !isTelling(tokens[last])) return undefined;
  const chunk = chunkAt(tokens, last, cue.from);
  return isMixed(tokens, chunk) || chunk.from === limit ? chunk : undefined;
}

/** Before the "!" of "Winter2024!". */
function withoutMarks(tokens: Tokens, last: number): number {
  let at = last;
  while (isMark(tokens[at]) && tokens[at]?.glued) at -= 1;
  return at;
}

const isAs = (token: Token | undefined): boolean =>
  token?.word === 'as' || /^als?$/.test(token?.word ?? '');
const isOwner = (token: Token | undefined): boolean =>
  isCommon(token) && !isCopula(token) && !isAs(token);
