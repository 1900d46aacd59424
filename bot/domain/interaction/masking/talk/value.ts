import type { HiddenKind } from '../kinds.ts';
import { mayHaveLetters } from '../numbers/lengths.ts';
import type { Element } from '../reading/elements.ts';
import { isMarkOf } from '../reading/everyday.ts';
import type { Run } from '../reading/runs.ts';
import type { Stream } from '../reading/streams.ts';
import { wordAt } from '../reading/tokens.ts';

/** Something to hide: its tokens in its stream, first and last. */
export type Value = {
  readonly kind: HiddenKind;
  readonly stream: Stream;
  readonly from: number;
  readonly to: number;
  /** The segment it begins in. */
  readonly segment: number;
  /** Digits and letters of a number, for finding its repetitions. */
  readonly chars?: string;
  /** The number it is, if it is one. */
  readonly run?: Run;
};

/** Letters beside a number belong to it only where its kind has letters. */
export function valueOf(kind: HiddenKind, run: Run, stream: Stream): Value {
  const isSpelled = mayHaveLetters(kind) || run.digits.length === 0;
  const elements = isSpelled ? run.elements : withoutOuterLetters(run.elements);
  const first = elements[0]?.from ?? run.from;
  const to = elements.at(-1)?.to ?? run.to;
  const from = kind === 'phone-number' ? withPrefix(stream, first) : first;
  const segment = stream.tokens[first]?.segment ?? 0;
  return { kind, stream, from, to, segment, chars: run.chars, run };
}

const isDigits = ({ kind }: Element): boolean => kind === 'digits';

const withoutOuterLetters = (elements: readonly Element[]): readonly Element[] =>
  elements.slice(elements.findIndex(isDigits), elements.findLastIndex(isDigits) + 1);

/** The "+" and "(" before a phone number go with it. */
function withPrefix({ tokens }: Stream, from: number): number {
  const isBracket = wordAt(tokens, from - 1) === '(' && tokens[from]?.glued;
  const start = isBracket ? from - 1 : from;
  const before = tokens[start - 1];
  return isMarkOf(before, '+') || before?.meaning.sign === '+' ? start - 1 : start;
}
