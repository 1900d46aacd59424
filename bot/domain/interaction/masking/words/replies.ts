import type { HiddenKind } from '../kinds.ts';
import { isCopula, isDoer, isMarkOf, isUnknownWord } from '../reading/everyday.ts';
import { oneOf } from '../reading/roles.ts';
import type { Line } from '../reading/streams.ts';
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
import { hintIn, lastOfHint } from './hints.ts';
import { isAskedFirst, sentencesOf } from './sentences.ts';
import { chunkAt, isMixed, isParticiple, isTelling, isTellingWord, type Span } from './telling.ts';

/**
 * The answer in a line that replies to a question for words: "uh, that was Rex", "Okay, Meadow".
 * What people say while they look for it is none: "just a second, the dog is barking".
 */
export function replyIn(
  line: Line,
  kind: HiddenKind,
  isTaken: (at: number) => boolean,
): Span | undefined {
  const { tokens } = line.stream;
  const own = ownPart(line, kind);
  let { to } = own;
  for (const sentence of sentencesOf(tokens, own.from, own.to)) {
    const hinted = hintedIn(tokens, { from: sentence.from, to });
    if (hinted && !isTaken(hinted.from)) return hinted;
    const span = answerIn(tokens, sentence);
    if (span && !isTaken(span.from) && !isTaken(span.to)) return span;
    if (hintIn(tokens, sentence) > sentence.from) to = sentence.from;
  }
  return undefined;
}

/** A word with a hint at how it is written, which may be a sentence of its own: "Rosebud. Capital R." */
function hintedIn(tokens: Tokens, { from, to }: Span): Span | undefined {
  const hint = hintIn(tokens, { from, to });
  const isOfWord = hint > from && hint < to && isTellingWord(tokens[hint - 1]);
  const isGlued = tokens[hint]?.glued === true && !isMarkOf(tokens[hint], ',.;');
  if (!isOfWord || isGlued) return undefined;
  const word = answerIn(tokens, { from, to: hint });
  return word && { from: word.from, to: lastOfHint(tokens, { from: hint, to }) ?? word.to };
}

/** "passwort zitronenfalter und pin …": from its own name, said first, to the next value's. */
function ownPart({ stream: { tokens, cues }, from, to }: Line, kind: HiddenKind): Span {
  const said = cues.filter((cue) => cue.from >= from && cue.to < to);
  const own = said.find(({ topic }) => topic === kind);
  const isFirst = own !== undefined && tokens.slice(from, own.from).every(isLight);
  const next = said.find((cue) => {
    const number = tokens[cue.to + 1];
    const isValue = isDigits(number) || number?.meaning.number?.digits !== undefined;
    return isFirst && cue.from > own.to + 1 && cue.topic !== kind && (cue.isCertain || isValue);
  });
  if (isFirst && isRenewal(tokens[own.to + 1])) return { from: to, to };
  return { from: isFirst && own.to + 1 < to ? own.to + 1 : from, to: next?.from ?? to };
}

/** "password reset please" */
const isRenewal = oneOf('renewals');

/** Longer ones are stories. */
const mostWords = 6;
const isRefusal = oneOf('refusals');

/** @param sentence with the token after its last */
function answerIn(tokens: Tokens, { from, to }: Span): Span | undefined {
  const telling = range(from, to).filter((at) => isTelling(tokens[at]));
  const mixed = telling
    .map((at) => chunkAt(tokens, at, to))
    .find((span) => isMixed(tokens, span) && !isOfThing(tokens, span.from));
  const isQuestion = wordAt(tokens, to - 1) === '?' || isAskedFirst(tokens, from, to);
  if (isQuestion || tokens.slice(from, to).some(isRefusal)) return mixed;
  const last = telling.findLast((at) => isTellingWord(tokens[at]) || isCoded(tokens, at));
  if (last === undefined) return mixed ?? shortReply(tokens, from, to);
  const span = aroundAnswer(tokens, last, { from, to });
  const words = telling.filter((at) => at >= span.from && isTellingWord(tokens[at])).length;
  const isAnswer =
    words <= mostWords && isReached(tokens, from, span.from) && isFinal(tokens, span.to + 1, to);
  return isAnswer ? span : mixed;
}

/** "the bag tag says LH866136": something else has it. */
const isOfThing = (tokens: Tokens, at: number): boolean =>
  isCopula(tokens[at - 1]) && isUnknownWord(tokens[at - 2]);

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** A letter or a digit beside a telling word: part of a spelled or numbered password. */
const isCoded = (tokens: Tokens, at: number): boolean =>
  isTellingWord(tokens[at - 1]) || (isLetter(tokens[at]) && isTelling(tokens[at - 1]));

/** With what belongs to the answer, at most one everyday word between two telling ones. */
function aroundAnswer(tokens: Tokens, last: number, { from, to }: Span): Span {
  const start = reach(tokens, last, -1, { from, to });
  const end = reach(tokens, last, 1, { from, to });
  const first = start > from && isFirstWord(tokens, start - 1) ? start - 1 : start;
  return { from: chunkAt(tokens, first, to).from, to: chunkAt(tokens, end, to).to };
}

/** The farthest part of the answer in one direction. */
function reach(tokens: Tokens, start: number, step: 1 | -1, { from, to }: Span): number {
  let last = start;
  for (let at = start + step; at >= from && at < to; at += step) {
    if (Math.abs(at - last) > 2 || isBorder(tokens[at])) break;
    if (isPartOfAnswer(tokens[at])) last = at;
  }
  return last;
}

const endsClause = oneOf('copulas', 'clauses');
const isBorder = (token: Token | undefined): boolean => endsClause(token) || isMarkOf(token, ',');

/** Telling, or a character said by its name. */
const isPartOfAnswer = (token: Token | undefined): boolean =>
  isTelling(token) || (isWord(token) && signOf(token) !== undefined && token?.word !== 'at');

const isState = oneOf('states');
const isPlain = oneOf('common', 'between', 'slipWords', 'listening', 'copulas');

/** "Bad Tölz", "it's correct horse battery": an everyday word that is part of the answer. */
function isFirstWord(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  if (isCopula(token)) return false;
  const isPartOfName = isState(token) && !isPlain(token);
  const isPhrase = isTellingWord(tokens[at + 1]) && isTellingWord(tokens[at + 2]);
  return isPartOfName || (isPhrase && isCopula(tokens[at - 1]) && wordAt(tokens, at).length > 3);
}

const isTold = oneOf('units', 'askingVerbs');

/**
 * What stands before an answer leads to it: pauses, "it's", "that was", "in". A doer without such
 * a joint tells of something else: "I have to get up for that".
 */
function isReached(tokens: Tokens, from: number, start: number): boolean {
  let joint = start - 1;
  while (joint >= from && !isCopula(tokens[joint]) && !isMarkOf(tokens[joint], ':,')) joint -= 1;
  const between = tokens.slice(joint + 1, start);
  if (start > from && isOpening(tokens[start - 1])) return true;
  if (between.some(isTold)) return false;
  if (joint >= from && isCopula(tokens[joint])) {
    return between.length <= 5 && !isParticiple(tokens, start);
  }
  const isThought = between.some(({ word }) => thinking.has(word));
  return between.every(
    (token) => (isThought && isHedge(token)) || (isLight(token) && !isDoer(token)),
  );
}

const isHedge = oneOf('hedges');
/** "I think marmalade": somebody does nothing but think it. */
const thinking = new Set('think believe guess glaube glaub denke vermute'.split(' '));

const isPausing = oneOf('pauses');

/** "I have it here somewhere, …", "this is the one …": what is said next is it. */
const isOpening = (token: Token | undefined): boolean =>
  isPausing(token) || /^(?:one|sie)$/.test(token?.word ?? '');

const isFiller = oneOf('between', 'listening', 'pointers', 'casing');
const prepositions = new Set('in im von vom at on from my mein meine the old ready'.split(' '));

const isLight = (token: Token): boolean =>
  isMark(token) || isFiller(token) || prepositions.has(token.word);

const isTail = oneOf('between', 'slipWords', 'listening', 'clauses', 'casing', 'doers', 'pauses');
const tails = new Set(
  'glaube think believe born geboren geschrieben lowercase uppercase spelled zusammen oder or called genommen'.split(
    ' ',
  ),
);

const opensClause = oneOf('clauses');

/** Nothing comes after it but politeness and how it is written, or another clause. */
function isFinal(tokens: Tokens, start: number, to: number): boolean {
  const rest = tokens.slice(start, to);
  const next = rest.findIndex(opensClause);
  return rest
    .slice(0, next < 0 ? rest.length : next)
    .every((token) => isMark(token) || isTail(token) || tails.has(token.word));
}

const isNoAnswer = oneOf(
  'between',
  'slipWords',
  'listening',
  'questions',
  'copulas',
  'doers',
  'askingVerbs',
  'states',
);

/** "summer": an everyday word, but nothing else was said. */
function shortReply(tokens: Tokens, from: number, to: number): Span | undefined {
  const words = range(from, to).filter((at) => isWord(tokens[at]));
  const isAnswer = (at: number) =>
    wordAt(tokens, at).length > 3 && !isNoAnswer(tokens[at]) && !tokens[at]?.meaning.number;
  const first = words[0];
  if (first === undefined || words.length > 2 || !words.every(isAnswer)) return undefined;
  return { from: first, to: words.at(-1) ?? first };
}
