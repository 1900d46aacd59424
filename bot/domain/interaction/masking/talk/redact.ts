import {
  isHidden,
  placeholder,
  type HiddenKind,
  type HiddenSpan,
  type MaskPolicy,
  type Segment,
} from '../kinds.ts';
import type { Value } from './value.ts';

type Span = {
  readonly start: number;
  end: number;
  kind: HiddenKind;
  /** From before: what is found now knows better what it is. */
  isOld?: boolean;
};

export type Redacted = {
  readonly text: string;
  readonly hidden: readonly HiddenKind[];
  readonly hides: readonly HiddenSpan[];
  /** Where a place of the original text is now; inside a value: where its placeholder begins. */
  readonly placeOf: (offset: number) => number;
};

/** The segments with placeholders for the values that the policy hides; each value counts once. */
export function redact(
  segments: readonly Segment[],
  values: readonly Value[],
  policy: MaskPolicy,
): readonly Redacted[] {
  const spans: Span[][] = segments.map(({ hides = [] }) =>
    hides.map((one) => ({ ...one, isOld: true })),
  );
  const counts: HiddenKind[][] = segments.map(() => []);
  for (const value of values) {
    if (!isHidden(value.kind, policy)) continue;
    const pieces = piecesOf(value);
    const isKnown = pieces.every(({ segment, span }) =>
      spans[segment]?.some((other) => touches(other, span)),
    );
    if (!isKnown) counts[value.segment]?.push(value.kind);
    for (const { segment, span } of pieces) spans[segment]?.push(span);
  }
  return segments.map(({ text }, segment) => {
    const merged = merge(spans[segment] ?? []);
    return {
      text: replaced(text, merged),
      hidden: counts[segment] ?? [],
      hides: merged.map(({ start, end, kind }) => ({ start, end, kind })),
      placeOf: placesIn(merged),
    };
  });
}

type Piece = { readonly segment: number; readonly span: Span };

/**
 * A value said over several segments leaves a placeholder in each that holds a part of it; an
 * "okay" between two parts is none.
 */
function piecesOf(value: Value): readonly Piece[] {
  const { kind, stream, from, to } = value;
  const pieces: Piece[] = [];
  for (let at = from; at <= to; at += 1) {
    const token = stream.tokens[at];
    if (!token || token.form === 'hidden' || !isPart(value, at)) continue;
    const { segment, start, end } = token;
    const last = pieces.at(-1);
    if (last?.segment === segment) last.span.end = end;
    else pieces.push({ segment, span: { start, end, kind } });
  }
  return pieces;
}

/** Of words, all that is between belongs to them; of a number, its own digits and letters. */
const isPart = ({ run, from, to }: Value, at: number): boolean =>
  !run ||
  at === from ||
  at === to ||
  run.elements.some((element) => at >= element.from && at <= element.to);

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) join(last, span);
    else merged.push({ ...span });
  }
  return merged;
}

function join(last: Span, span: Span): void {
  last.end = Math.max(last.end, span.end);
  if (!last.isOld || span.isOld) return;
  last.kind = span.kind;
  last.isOld = false;
}

function replaced(text: string, spans: readonly Span[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, kind } of spans) {
    result += text.slice(done, start) + placeholder(kind);
    done = end;
  }
  return result + text.slice(done);
}

function placesIn(spans: readonly Span[]): (offset: number) => number {
  return (offset) => {
    let moved = 0;
    for (const { start, end, kind } of spans) {
      if (offset < start) break;
      if (offset < end) return start + moved;
      moved += placeholder(kind).length - (end - start);
    }
    return offset + moved;
  };
}
