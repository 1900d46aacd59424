import { findCues, type FoundCue } from './cues.ts';
import { readElements, type Element } from './elements.ts';
import { formsOf } from './forms.ts';
import type { Segment, Speaker } from './kinds.ts';
import { plainTextOf, type PlainText } from './plain-text.ts';
import { readRuns, type Run } from './runs.ts';
import { tokenize, type Token } from './tokens.ts';

/**
 * What one speaker said, read as one text over segments for as long as the other one only listens
 * ("mhm", "go on", a read-back): speech recognition cuts where people breathe, not where numbers end.
 */
export type Stream = {
  readonly role: Speaker;
  readonly tokens: readonly Token[];
  readonly plain: PlainText;
  readonly cues: readonly FoundCue[];
  readonly elements: readonly Element[];
  readonly runs: readonly Run[];
};

/** A segment's place in its stream. */
export type Line = {
  readonly segment: number;
  readonly role: Speaker;
  readonly stream: Stream;
  /** First token and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The speaker only listens or repeats. */
  readonly isListening: boolean;
};

type Spoken = {
  readonly role: Speaker;
  readonly tokens: readonly Token[];
  readonly isListening: boolean;
};

export function readLines(segments: readonly Segment[]): readonly Line[] {
  const spoken = segments.map(({ role, text }, segment): Spoken => {
    const tokens = tokenize(text, segment);
    return { role, tokens, isListening: isListening(tokens) };
  });
  const lines: Line[] = [];
  for (const role of ['customer', 'agent'] as const) {
    for (const group of groupsOf(spoken, role)) lines.push(...linesOf(role, group, spoken));
  }
  return lines.sort((a, b) => a.segment - b.segment);
}

/** Indexes of the speaker's segments, those together that nothing said in between divides. */
function groupsOf(spoken: readonly Spoken[], role: Speaker): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let isDivided = true;
  spoken.forEach((one, segment) => {
    if (one.role !== role) {
      isDivided ||= !one.isListening;
      return;
    }
    if (isDivided) groups.push([]);
    groups.at(-1)?.push(segment);
    isDivided = false;
  });
  return groups;
}

function linesOf(
  role: Speaker,
  group: readonly number[],
  spoken: readonly Spoken[],
): readonly Line[] {
  const said = group.map((segment) => spoken[segment]?.tokens ?? []);
  const stream = readStream(role, said.flat());
  let to = 0;
  return group.map((segment, index): Line => {
    const from = to;
    to += said[index]?.length ?? 0;
    return { segment, role, stream, from, to, isListening: spoken[segment]?.isListening ?? false };
  });
}

function readStream(role: Speaker, tokens: readonly Token[]): Stream {
  const plain = plainTextOf(tokens);
  const cues = findCues(tokens, plain);
  const naming = new Set<number>();
  for (const cue of cues) {
    for (let at = cue.from; at <= cue.to; at += 1) naming.add(at);
  }
  const isNaming = (at: number) => naming.has(at);
  const elements = readElements(tokens, isNaming);
  const forms = formsOf(tokens, elements);
  return {
    role,
    tokens,
    plain,
    cues,
    elements,
    runs: readRuns({ tokens, elements, forms, isNaming }),
  };
}

/** "mhm", "okay, go on", and what is repeated of a number. */
function isListening(tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ form, word, meaning }) =>
      form === 'digits' ||
      form === 'hidden' ||
      (form === 'mark' && !/[€$£%]/.test(word)) ||
      meaning.listening === true ||
      meaning.number !== undefined ||
      meaning.asIn === true ||
      (form === 'word' && (word.length === 1 || (meaning.letter ?? isCode(tokens, word)))),
  );
}

/** The "fr" of "fr69 9924". */
const isCode = (tokens: readonly Token[], word: string): boolean =>
  word.length <= 4 && tokens.some(({ form }) => form === 'digits') && !/[aeiou]/.test(word);
