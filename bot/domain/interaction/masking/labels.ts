import type { FoundCue } from './cues.ts';
import type { Topic } from './kinds.ts';
import type { Run } from './runs.ts';
import type { Stream } from './streams.ts';
import type { Token } from './tokens.ts';
import { isUnknownWord } from './word-kinds.ts';

/** What the speaker's own words call a number. */
export type Label = {
  readonly topic: Topic;
  readonly isCertain: boolean;
  /** It stands right beside the number, joined by no more than "is". */
  readonly isNear: boolean;
  readonly cue: FoundCue;
};

/** How many cues before a number are looked at: the nearest that fits it is meant. */
const cuesLookedAt = 4;

/** "my PIN is 4711", "order 4711", "4711 is my PIN". A name is no number's label. */
export function labelOf(stream: Stream, run: Run): Label | undefined {
  const before = labelBefore(stream, run);
  if (before?.isNear) return before;
  return labelAfter(stream, run) ?? before;
}

function labelBefore({ tokens, cues }: Stream, run: Run): Label | undefined {
  let looked = 0;
  for (let index = lastBefore(cues, run.from); index >= 0 && looked < cuesLookedAt; index -= 1) {
    const cue = cues[index];
    if (!cue || run.from - cue.to > farthest) return undefined;
    looked += 1;
    if (cue.topic === 'name' || cue.isDeclined) continue;
    const gap = tokens.slice(cue.to + 1, run.from);
    if (cue.isCertain ? isCertainBefore(gap, run) : isLooseBefore(gap, run, cue)) {
      return { topic: cue.topic, isCertain: cue.isCertain, isNear: isNear(gap), cue };
    }
  }
  return undefined;
}

const farthest = 30;
/** A number this long is nobody's count. */
const longRun = 8;

const endsSentence = ({ form, word }: Token): boolean => form === 'mark' && /[.!?;]/.test(word);

const isLight = ({ form, meaning }: Token): boolean =>
  form === 'mark' ||
  (meaning.between ?? meaning.slipWords ?? meaning.neutralNouns ?? meaning.casing) === true;

const leading = new Set(
  'in an am im at nach zu zum bei seit since until bis of per pro'.split(' '),
);

/** "PIN 4711", "PIN, uh, 4711", "PIN for the phone is 4711"; not "the PIN to your address in 13669". */
function isNear(gap: readonly Token[]): boolean {
  const joint = gap.findLastIndex(({ meaning }) => meaning.copulas);
  const after = gap.slice(joint + 1);
  if (leading.has(gap.at(-1)?.word ?? '') || gap.slice(0, -3).some(endsSentence)) return false;
  if (after.length > 5 || !after.every(isLight)) return after.length === 1 && joint < 0;
  return joint < 0 || (joint <= 8 && gap.slice(0, joint).filter(isUnknownWord).length <= 2);
}

/** A number that long, even some words on, is the one that was named. */
const isCertainBefore = (gap: readonly Token[], run: Run): boolean =>
  isNear(gap) || (run.digits.length >= longRun && gap.length <= farthest);

/** What a number belongs to is its name only right beside it: "order 4711", "card, 4111 …". */
function isLooseBefore(gap: readonly Token[], run: Run, { topic }: FoundCue): boolean {
  if (topic === 'stays') {
    const joined = gap.filter(({ form, meaning }) => form === 'word' && !meaning.copulas);
    return (
      gap.length <= 3 && joined.length <= 1 && !gap.some(isUnknownWord) && !gap.some(endsSentence)
    );
  }
  return isNear(gap) || (run.digits.length >= longRun && gap.length <= 12);
}

function lastBefore(cues: readonly FoundCue[], at: number): number {
  let index = cues.length - 1;
  while (index >= 0 && (cues[index]?.to ?? 0) >= at) index -= 1;
  return index;
}

const joining = new Set('as als for fuer that thats das dies ( ='.split(' '));

function labelAfter({ tokens, cues }: Stream, run: Run): Label | undefined {
  const cue = cues.find(({ from }) => from > run.to);
  if (!cue || cue.topic === 'name' || cue.from - run.to > 6) return undefined;
  const gap = tokens.slice(run.to + 1, cue.from);
  const joint = gap.find(({ form }) => form === 'word') ?? gap[0];
  const isJoined =
    joint !== undefined && (joint.meaning.copulas ?? joining.has(joint.word.replace(/'/g, '')));
  if (!isJoined || gap.some(isUnknownWord) || gap.some(endsSentence)) return undefined;
  if (gap.some(({ meaning }) => meaning.questions)) return undefined;
  return { topic: cue.topic, isCertain: cue.isCertain, isNear: true, cue };
}

/**
 * "the exchange rate was 1.15", "the display shows 4711": a thing we know no word for has this
 * number, so it is not the one that was asked for.
 */
export function isOfSomethingElse({ tokens }: Stream, run: Run): boolean {
  let at = run.from - 1;
  while (tokens[at]?.form === 'mark' || tokens[at]?.meaning.between) {
    if (tokens[at]?.meaning.copulas) break;
    at -= 1;
  }
  if (!tokens[at]?.meaning.copulas) return false;
  const subject = tokens[at - 1];
  return subject !== undefined && isUnknownWord(subject);
}
