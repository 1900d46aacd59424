import type { HiddenKind } from '../kinds.ts';
import { mayHaveLetters } from '../numbers/lengths.ts';
import { isMarkOf, isUnknownWord } from '../reading/everyday.ts';
import type { Run } from '../reading/runs.ts';
import type { Stream } from '../reading/streams.ts';
import { isLetter, isMark, wordAt, type Token, type Tokens } from '../reading/tokens.ts';

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
  const span =
    mayHaveLetters(kind) || run.digits.length === 0 ? withCode(run, stream) : digitsOf(run);
  const from = startOf(kind, span, stream);
  const segment = stream.tokens[span.from]?.segment ?? 0;
  return { kind, stream, from, to: span.to, segment, chars: run.chars, run };
}

function startOf(kind: HiddenKind, { from }: Span, stream: Stream): number {
  if (kind === 'phone-number') return withPrefix(stream, from);
  return kind === 'health-insurance' ? withInitial(stream, from) : from;
}

/** The "a" before nine digits is the letter that insured people's numbers begin with, no article. */
function withInitial({ tokens, cues }: Stream, from: number): number {
  const isNamed = cues.some((cue) => cue.from < from && cue.to >= from - 1);
  const isInitial = !isNamed && isLetter(tokens[from - 1]) && isOneText(tokens, from - 1, from);
  return isInitial ? from - 1 : from;
}

type Span = Pick<Value, 'from' | 'to'>;

function digitsOf({ elements, from, to }: Run): Span {
  const digits = elements.filter(({ kind }) => kind === 'digits');
  return { from: digits[0]?.from ?? from, to: digits.at(-1)?.to ?? to };
}

/** With the "ree" of "f609-1504-ree", the "ker" of "t3k2 ker": a few letters, and then nothing. */
function withCode({ from, to, digits }: Run, { tokens }: Stream): Span {
  if (digits.length === 0) return { from, to };
  const isHyphen = isMarkOf(tokens[to + 1], '-') && isOneText(tokens, to, to + 2);
  if (isHyphen && isShortCode(tokens[to + 2])) return { from, to: to + 2 };
  const isEnd = isMark(tokens[to + 2]) || !isOneText(tokens, to, to + 2);
  return {
    from,
    to: isEnd && isOneText(tokens, to, to + 1) && isShortCode(tokens[to + 1]) ? to + 1 : to,
  };
}

const isShortCode = (token: Token | undefined): boolean =>
  isUnknownWord(token) && (token?.word.length ?? 0) <= 4;

const isOneText = (tokens: Tokens, first: number, last: number): boolean =>
  tokens[first]?.segment === tokens[last]?.segment;

/** The "+" and "(" before a phone number go with it. */
function withPrefix({ tokens }: Stream, from: number): number {
  const isBracket = wordAt(tokens, from - 1) === '(' && tokens[from]?.glued;
  const start = isBracket ? from - 1 : from;
  const before = tokens[start - 1];
  return isMarkOf(before, '+') || before?.meaning.sign === '+' ? start - 1 : start;
}
