import type { HiddenKind } from './kinds.ts';
import type { Run } from './runs.ts';
import { mayHaveLetters } from './shapes.ts';
import type { Stream } from './streams.ts';

/** Something to hide: its tokens in its stream, first and last. */
export type Value = {
  readonly kind: HiddenKind;
  readonly stream: Stream;
  readonly from: number;
  readonly to: number;
  /** The segment it begins in. */
  readonly segment?: number;
  /** Digits and letters of a number, for finding its repetitions. */
  readonly chars?: string;
  /** The number it is, if it is one. */
  readonly run?: Run;
};

/** Letters beside a number belong to it only where its kind has letters. */
export function valueOf(kind: HiddenKind, run: Run, stream: Stream): Value {
  const isSpelled = mayHaveLetters(kind) || run.digits.length === 0;
  const elements = isSpelled
    ? run.elements
    : run.elements.slice(
        run.elements.findIndex((element) => element.kind === 'digits'),
        run.elements.findLastIndex((element) => element.kind === 'digits') + 1,
      );
  const from = elements[0]?.from ?? run.from;
  const to = elements.at(-1)?.to ?? run.to;
  const start = kind === 'phone-number' ? withPrefix(stream, from) : from;
  const segment = stream.tokens[from]?.segment ?? 0;
  return { kind, stream, from: start, to, segment, chars: run.chars, run };
}

/** The "+" and "(" before a phone number go with it. */
function withPrefix({ tokens }: Stream, from: number): number {
  let start = from;
  for (let at = from - 1; at >= from - 2; at -= 1) {
    const token = tokens[at];
    const isPlus = token?.word === '+' || (token?.meaning.sign === '+' && token.form === 'word');
    const isBracket = token?.word === '(' && tokens[at + 1]?.glued === true;
    if (!isPlus && !isBracket) break;
    start = at;
  }
  return start;
}
