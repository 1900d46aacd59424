import type { Segment, Speaker } from '../kinds.ts';
import { findCues, type FoundCue } from './cues.ts';
import { readElements, type Element } from './elements.ts';
import { isMarkOf } from './everyday.ts';
import { formsOf } from './forms.ts';
import { plainTextOf, type PlainText } from './plain-text.ts';
import { oneOf } from './roles.ts';
import { readRuns, type Run } from './runs.ts';
import { isMark, isWord, tokenize, type Token, type Tokens } from './tokens.ts';

/**
 * What one speaker said, read as one text over segments for as long as the other one only listens
 * ("mhm", "go on", a read-back): speech recognition cuts where people breathe, not where numbers end.
 */
export type Stream = {
  readonly role: Speaker;
  readonly tokens: Tokens;
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

type Spoken = { readonly role: Speaker; readonly tokens: Tokens; readonly isListening: boolean };

export function readLines(segments: readonly Segment[]): readonly Line[] {
  const spoken = segments.map(({ role, text }, segment): Spoken => {
    const tokens = tokenize(text, segment);
    return { role, tokens, isListening: isListening(tokens) };
  });
  const lines = (['customer', 'agent'] as const).flatMap((role) =>
    groupsOf(spoken, role).flatMap((group) => linesOf(role, group, spoken)),
  );
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

function readStream(role: Speaker, tokens: Tokens): Stream {
  const plain = plainTextOf(tokens);
  const cues = findCues(tokens, plain);
  const naming = new Set<number>();
  for (const cue of cues) {
    for (let at = cue.from; at <= cue.to; at += 1) naming.add(at);
  }
  const isNaming = (at: number) => naming.has(at);
  const elements = readElements(tokens, isNaming);
  const forms = formsOf(tokens, elements);
  const runs = readRuns({ tokens, elements, forms, isNaming });
  return { role, tokens, plain, cues, elements, runs };
}

const isHeard = oneOf('listening', 'between');

/** "mhm", "okay, go on", and what is repeated of a number. */
const isListening = (tokens: Tokens): boolean =>
  tokens.every((token) => isHeard(token) || isNumeric(token) || isCode(tokens, token));

const isNumeric = (token: Token): boolean =>
  !isWord(token)
    ? !isMark(token) || !isMarkOf(token, '€$£%')
    : token.word.length === 1 || isOfNumber(token.meaning);

const isOfNumber = ({ number, letter, isAsIn }: Token['meaning']): boolean =>
  number !== undefined || letter !== undefined || isAsIn === true;

/** The "fr" of "fr69 9924". */
const isCode = (tokens: Tokens, { word }: Token): boolean =>
  word.length <= 4 && !/[aeiou]/.test(word) && tokens.some(({ form }) => form === 'digits');

/** The tokens of a line, and its folded text. */
export const tokensOf = ({ stream, from, to }: Line): Tokens => stream.tokens.slice(from, to);

export const textOf = ({ stream: { plain }, from, to }: Line): string =>
  plain.text.slice(plain.starts[from] ?? 0, plain.starts[to] ?? plain.text.length);
