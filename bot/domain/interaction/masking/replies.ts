import type { Line } from './streams.ts';
import { chunkAt, isMixed, isParticiple, isTelling, isTellingWord, type Span } from './telling.ts';
import type { Token } from './tokens.ts';
import { endsSentence } from './word-kinds.ts';

type Tokens = readonly Token[];

/**
 * The answer in a line that replies to a question for words: "uh, that was Rex", "Okay, Meadow".
 * What people say while they look for it is none: "just a second, the dog is barking".
 */
export function replyIn(
  { stream, from, to }: Line,
  isTaken: (at: number) => boolean,
): Span | undefined {
  const { tokens } = stream;
  for (const sentence of sentencesOf(tokens, from, to)) {
    const span = answerIn(tokens, sentence);
    if (span && !isTaken(span.from) && !isTaken(span.to)) return span;
  }
  return undefined;
}

/** Last first: the answer comes after the excuse. `to` is the token after the last. */
function sentencesOf(tokens: Tokens, from: number, to: number): readonly Span[] {
  const sentences: Span[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (at > start && isTag(tokens, at)) {
      sentences.unshift({ from: start, to: at });
      start = at;
    }
    if (!endsSentence(tokens[at], tokens[at + 1]) && at + 1 < to) continue;
    sentences.unshift({ from: start, to: at + 1 });
    start = at + 1;
  }
  return sentences;
}

/** "… did you get that", "… haben Sie das": a question hung on, with or without its mark. */
const isTag = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.meaning.askingVerbs === true &&
  isAsked(tokens[at + 1]) &&
  !(tokens[at]?.meaning.copulas && isSubject(tokens[at - 1]));

/** The "that" of "that was the dog": no question begins after it. */
const isSubject = (token: Token | undefined): boolean =>
  token?.meaning.doers === true ||
  /^(?:das|that|this|dies|der|die|name|sie)$/.test(token?.word ?? '');

const isAsked = (token: Token | undefined): boolean =>
  token?.meaning.doers === true || /^(?:sie|das|that|the|der|die|den|dem)$/.test(token?.word ?? '');

/** Longer ones are stories. */
const mostWords = 6;

function answerIn(tokens: Tokens, { from, to }: Span): Span | undefined {
  const telling: number[] = [];
  for (let at = from; at < to; at += 1) if (isTelling(tokens[at])) telling.push(at);
  const mixed = telling.map((at) => chunkAt(tokens, at, to)).find((span) => isMixed(tokens, span));
  const isQuestion = tokens[to - 1]?.word === '?' || isAskedFirst(tokens, from, to);
  const isRefusal = tokens.slice(from, to).some(({ meaning }) => meaning.refusals);
  if (isRefusal || isQuestion) return mixed;
  const last = telling.findLast((at) => isTellingWord(tokens[at]) || isCoded(tokens, at));
  if (last === undefined) return mixed ?? shortReply(tokens, from, to);
  const span = aroundAnswer(tokens, last, from, to);
  const words = telling.filter((at) => at >= span.from && isTellingWord(tokens[at])).length;
  const isAnswer =
    words <= mostWords &&
    isReached(tokens, from, span.from) &&
    isFollowedByNothing(tokens, span.to + 1, to);
  return isAnswer ? span : mixed;
}

/** A letter or a digit beside a telling word: part of a spelled or numbered password. */
const isCoded = (tokens: Tokens, at: number): boolean =>
  isTellingWord(tokens[at - 1]) || (tokens[at]?.word.length === 1 && isTelling(tokens[at - 1]));

/** "does the plan cover …": a question, though nobody wrote its mark. */
function isAskedFirst(tokens: Tokens, from: number, to: number): boolean {
  let at = from;
  while (at < to && isLeading(tokens[at])) at += 1;
  return isTag(tokens, at);
}

const isLeading = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.meaning.askingVerbs &&
  (token.form === 'mark' || (token.meaning.between ?? token.meaning.listening) === true);

/** Back over what belongs to the answer, at most one everyday word between two telling ones. */
function aroundAnswer(tokens: Tokens, last: number, from: number, to: number): Span {
  let start = last;
  for (let at = last - 1; at >= from && start - at <= 2; at -= 1) {
    const token = tokens[at];
    if (!token || token.meaning.copulas || token.meaning.clauses || token.word === ',') break;
    if (isTelling(token) || isSign(token)) start = at;
  }
  const before = tokens[start - 1];
  const isFirst = tokens[start - 2]?.meaning.copulas === true && (before?.word.length ?? 0) > 3;
  if (start > from && before?.form === 'word' && (isOnlyState(before) || isFirst)) start -= 1;
  return { from: chunkAt(tokens, start, to).from, to: lastOf(tokens, last, to) };
}

function lastOf(tokens: Tokens, last: number, to: number): number {
  let end = last;
  for (let at = last + 1; at < to && at - end <= 2; at += 1) {
    if (isTelling(tokens[at]) || isSign(tokens[at])) end = at;
    else if (tokens[at]?.meaning.clauses ?? tokens[at]?.meaning.copulas) break;
  }
  return chunkAt(tokens, end, to).to;
}

const isSign = (token: Token | undefined): boolean =>
  token?.form === 'word' && token.meaning.sign !== undefined && token.word !== 'at';

/** "Bad Tölz", "it's correct horse battery": an everyday word that is part of the answer. */
const isOnlyState = ({ meaning }: Token): boolean =>
  meaning.states === true &&
  !(meaning.common ?? meaning.between ?? meaning.listening ?? meaning.copulas);

/**
 * What stands before an answer leads to it: pauses, "it's", "that was", "in". A doer without such
 * a joint tells of something else: "I have to get up for that".
 */
function isReached(tokens: Tokens, from: number, start: number): boolean {
  let at = start - 1;
  while (at >= from && !tokens[at]?.meaning.copulas && !/^[:,]$/.test(tokens[at]?.word ?? ''))
    at -= 1;
  const isJoined = at >= from && tokens[at]?.meaning.copulas === true;
  if (isJoined && isParticiple(tokens, start)) return false;
  const between = tokens.slice(at + 1, start);
  const isTold = between.some(({ meaning }) => meaning.units ?? meaning.askingVerbs);
  if (isJoined) return between.length <= 5 && !isTold;
  const before = tokens[start - 1];
  if (start > from && before && isOpening(before) && !isTold) return true;
  return between.every((token) => isLight(token) && !token.meaning.doers);
}

/** "I have it here somewhere, …", "this is the one …": what is said next is it. */
const isOpening = ({ word, meaning }: Token): boolean =>
  meaning.pauses === true || word === 'one' || word === 'sie';

const isLight = ({ form, word, meaning }: Token): boolean =>
  form === 'mark' ||
  (meaning.between ?? meaning.listening ?? meaning.pointers ?? meaning.casing) === true ||
  /^(?:in|im|von|vom|at|on|from|my|mein|meine|der|die|das|the|old|ready)$/.test(word);

const isFollowedByNothing = (tokens: Tokens, start: number, to: number): boolean =>
  tokens
    .slice(start, to)
    .every(
      ({ form, meaning, word }) =>
        form === 'mark' ||
        (meaning.between ??
          meaning.listening ??
          meaning.clauses ??
          meaning.casing ??
          meaning.doers) === true ||
        /^(?:glaube|think|believe|geschrieben|lowercase|uppercase|spelled|zusammen|oder|or|called)$/.test(
          word,
        ),
    );

/** "summer": an everyday word, but nothing else was said. */
function shortReply(tokens: Tokens, from: number, to: number): Span | undefined {
  const words = tokens.slice(from, to).filter(({ form }) => form === 'word');
  if (words.length === 0 || words.length > 2) return undefined;
  const isAnswer = words.every(
    ({ word, meaning }) =>
      word.length > 3 &&
      !(
        meaning.between ??
        meaning.listening ??
        meaning.questions ??
        meaning.copulas ??
        meaning.doers ??
        meaning.askingVerbs ??
        meaning.number
      ),
  );
  if (!isAnswer) return undefined;
  const first = tokens.findIndex((token, at) => at >= from && token.form === 'word');
  return { from: first, to: chunkAt(tokens, to - 1, to).to };
}
