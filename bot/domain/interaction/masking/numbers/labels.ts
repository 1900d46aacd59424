import type { Topic } from '../kinds.ts';
import type { FoundCue } from '../reading/cues.ts';
import { isBetween, isCopula, isMarkOf, isUnknownWord } from '../reading/everyday.ts';
import { oneOf } from '../reading/roles.ts';
import type { Run } from '../reading/runs.ts';
import type { Stream } from '../reading/streams.ts';
import { hasEnds, isEndNamed } from './ends.ts';
import { isLetter, isMark, isWord, type Token, type Tokens } from '../reading/tokens.ts';

/** What the speaker's own words call a number. */
export type Label = {
  readonly topic: Topic;
  readonly isCertain: boolean;
  /** It stands right beside the number, joined by no more than "is". */
  readonly isNear: boolean;
  /** It says that the number is an end of what it names: "the visa, and it ends 4471". */
  readonly isOfEnd: boolean;
  /** Nothing but a mark or "is" stands between. */
  readonly isBeside: boolean;
  readonly cue: FoundCue;
};

/** How many cues before a number are looked at: the nearest that fits it is meant. */
const cuesLookedAt = 4;

/** "my PIN is 4711", "order 4711", "4711 is my PIN". A name is no number's label. */
export function labelOf(stream: Stream, run: Run): Label | undefined {
  const before = labelBefore(stream, run);
  if (before?.isNear || before?.isOfEnd) return before;
  return labelAfter(stream, run) ?? before;
}

function labelBefore({ tokens, cues }: Stream, run: Run): Label | undefined {
  const last = cues.findLastIndex(({ to }) => to < run.from);
  for (const cue of cues.slice(Math.max(0, last + 1 - cuesLookedAt), last + 1).reverse()) {
    if (run.from - cue.to > farthest) return undefined;
    if (cue.topic === 'name' || cue.isDeclined) continue;
    const gap = tokens.slice(cue.to + 1, run.from);
    const isNear = isJoined(gap);
    const isOfEnd = mayEnd(cue) && isEndNamed(gap) && !isEndOfYear(gap, run);
    const isMeant = isOfEnd || isMeantBefore(tokens, cue, run);
    if (isMeant)
      return {
        topic: cue.topic,
        isCertain: cue.isCertain,
        isNear,
        isOfEnd,
        isBeside: gap.every(isJoint),
        cue,
      };
  }
  return undefined;
}

/** "am Ende 2023" */
const isEndOfYear = (gap: Tokens, { digits }: Run): boolean =>
  /^(?:19|20)\d\d$/.test(digits) &&
  /^(?:end|ende|anfang|last|letzten?)$/.test(gap.at(-1)?.word ?? '');

/** An end tells something of long numbers only; "the order number ends in 4471" is of no card. */
const mayEnd = ({ topic, isCertain }: FoundCue): boolean =>
  hasEnds(topic) || (topic === 'stays' && isCertain);

function isMeantBefore(tokens: Tokens, cue: FoundCue, run: Run): boolean {
  const gap = tokens.slice(cue.to + 1, run.from);
  return cue.isCertain
    ? isCertainBefore(gap, run)
    : isLooseBefore(gap, run, cue) && !(isSplit(tokens, cue, run) && gap.length > 2);
}

const farthest = 30;
/** A number this long is nobody's count. */
const longRun = 8;

const endsSentence = (token: Token): boolean => isMarkOf(token, '.!?;');
const isJoint = (token: Token): boolean => isMark(token) || isCopula(token);
const isFiller = oneOf('between', 'slipWords', 'neutralNouns', 'casing');
const isLight = (token: Token): boolean => isMark(token) || isFiller(token);

const leading = new Set(
  'in an am im at nach zu zum bei seit since until bis of per pro'.split(' '),
);

/** "PIN 4711", "PIN, uh, 4711", "PIN for the phone is 4711"; not "the PIN to your address in 13669". */
function isJoined(gap: Tokens): boolean {
  if (leading.has(gap.at(-1)?.word ?? '') || gap.slice(0, -3).some(endsSentence)) return false;
  const joint = gap.findLastIndex(isCopula);
  const after = gap.slice(joint + 1);
  if (after.length > 5 || !after.every(isLight)) return after.length === 1 && joint < 0;
  return joint < 0 || (joint <= 8 && gap.slice(0, joint).filter(isUnknownWord).length <= 2);
}

/** "the code you sent, 551203, came late". */
const isApposed = (gap: Tokens): boolean =>
  gap.length <= 5 &&
  isMarkOf(gap.at(-1), ',:') &&
  gap.filter(isMark).length === 1 &&
  !gap.some(isUnknownWord);

/** In another segment, words that only belong to something are soon forgotten. */
const isSplit = (tokens: Tokens, cue: FoundCue, run: Run): boolean =>
  tokens[cue.to]?.segment !== tokens[run.from]?.segment;

/** A number that long, even some words on, is the one that was named. */
const isCertainBefore = (gap: Tokens, run: Run): boolean =>
  isJoined(gap) ||
  isApposed(gap) ||
  (run.digits.length >= longRun && gap.length <= farthest && !leading.has(gap.at(-1)?.word ?? ''));

/** What a number belongs to is its name only right beside it: "order 4711", "card, 4111 …". */
function isLooseBefore(gap: Tokens, run: Run, { topic }: FoundCue): boolean {
  if (topic !== 'stays')
    return isJoined(gap) || isNumbered(gap) || (run.digits.length >= longRun && gap.length <= 12);
  if (isCopula(gap.at(-1))) return isJoined(gap);
  const joints = gap.filter((token) => isUnlike(token)).length;
  return gap.length <= 3 && joints <= 1 && !gap.some(isUnknownWord) && !gap.some(endsSentence);
}

const numberNouns = new Set('nummer nr number no kennung'.split(' '));

/** "mein Ausweis hat die Nummer …", "insured with them, number …". */
const isNumbered = (gap: Tokens): boolean =>
  gap.length <= 6 && numberNouns.has(gap.at(-1)?.word ?? '') && !gap.some(isUnknownWord);

/** Neither a letter of the number, nor a pause, nor "is". */
const isUnlike = (token: Token): boolean =>
  isWord(token) && !isLetter(token) && !isBetween(token) && !isCopula(token);

/** "4711 is my PIN", "4711 (PIN)". */
function labelAfter({ tokens, cues }: Stream, run: Run): Label | undefined {
  const cue = cues.find(({ from }) => from > run.to);
  if (!cue || cue.topic === 'name' || cue.from - run.to > 6) return undefined;
  const gap = tokens.slice(run.to + 1, cue.from);
  const isOneText = tokens[cue.from]?.segment === tokens[run.to]?.segment;
  if (!isOneText || !isJoining(gap.find(isWord) ?? gap[0]) || gap.some(isOther)) return undefined;
  return {
    topic: cue.topic,
    isCertain: cue.isCertain,
    isNear: true,
    isOfEnd: false,
    isBeside: false,
    cue,
  };
}

const joining = new Set('as als for fuer that thats das dies ( ='.split(' '));
const asks = oneOf('questions');

const isJoining = (token: Token | undefined): boolean =>
  isCopula(token) || joining.has(token?.word.replace(/'/g, '') ?? '');

const isOther = (token: Token): boolean =>
  isUnknownWord(token) || endsSentence(token) || asks(token);

const isThing = oneOf('things');
const isSubject = (token: Token | undefined): boolean => isUnknownWord(token) || isThing(token);

/**
 * "the exchange rate was 1.15", "the display shows 4711": a thing we know no word for has this
 * number, so it is not the one that was asked for.
 */
export function isOfSomethingElse({ tokens }: Stream, run: Run): boolean {
  let at = run.from - 1;
  while (!isCopula(tokens[at]) && (isMark(tokens[at]) || isBetween(tokens[at]))) at -= 1;
  return isCopula(tokens[at]) && isSubject(tokens[at - 1]);
}
