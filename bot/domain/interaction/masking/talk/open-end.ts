import { isSecret } from '../kinds.ts';
import { isWhole } from '../numbers/lengths.ts';
import { isBetween, isMarkOf } from '../reading/everyday.ts';
import { isOneMoment } from '../reading/elements.ts';
import type { Line } from '../reading/streams.ts';
import { isMark, signOf, type Token, type Tokens } from '../reading/tokens.ts';
import { firstOfAddress, isMailWhole } from '../words/mail-dictated.ts';
import type { Value } from './value.ts';
import type { Decided } from './values.ts';

/**
 * For each segment whose end the speaker's next segment may go on with, the first token there of
 * the number or address that is open. What the other one says while listening does not close it.
 */
export function openTokensOf(lines: readonly Line[], found: Found): ReadonlyMap<number, Token> {
  const open = new Map<number, Token>();
  for (const role of ['customer', 'agent'] as const) {
    const last = lines.findLast((line) => line.role === role);
    const isOver = lines.some(
      ({ segment, isListening }) => segment > (last?.segment ?? 0) && !isListening,
    );
    const token = last && !isOver ? openTokenIn(last, found) : undefined;
    if (last && token) open.set(last.segment, token);
  }
  return open;
}

type Found = {
  readonly runs: readonly Decided[];
  readonly mails: readonly Value[];
  /** Segments said when a mail address was awaited from their speaker. */
  readonly mailAwaited: ReadonlySet<number>;
};

function openTokenIn(line: Line, { runs, mails, mailAwaited }: Found): Token | undefined {
  if (mailAwaited.has(line.segment) && !isMailWhole(line, mails)) {
    const first = firstOfAddress(line);
    if (first) return first;
  }
  return openNumberIn(line, runs);
}

function openNumberIn(line: Line, runs: readonly Decided[]): Token | undefined {
  const { tokens } = line.stream;
  const end = lastTelling(tokens, line);
  if (end < line.from) return undefined;
  const decided = runs.findLast(({ run, stream }) => stream === line.stream && run.to < line.to);
  const isAtEnd = decided !== undefined && decided.run.to >= end;
  if (isAtEnd) return isClosed(decided) ? undefined : tokens[Math.max(decided.run.from, line.from)];
  return isHalfNumber(tokens[end]) ? tokens[end] : halfAddress(tokens, end, line.from);
}

/** Before the pauses; a full stop does not end what somebody dictates. */
function lastTelling(tokens: Tokens, { from, to }: Pick<Line, 'from' | 'to'>): number {
  let end = to - 1;
  while (end >= from && isTrailing(tokens[end])) end -= 1;
  if (end - 1 >= from && isOneMoment(tokens, end - 1))
    return lastTelling(tokens, { from, to: end - 1 });
  if (end >= from && isOneMoment(tokens, end)) return lastTelling(tokens, { from, to: end });
  return end;
}

const isTrailing = (token: Token | undefined): boolean =>
  isMark(token)
    ? isMarkOf(token, '.,;:…-')
    : isBetween(token) && !isHalfNumber(token) && signOf(token) === undefined;

/** "double …", "oh …". */
const isHalfNumber = (token: Token | undefined): boolean =>
  token?.meaning.number !== undefined && !token.meaning.number.and;

/** "anna dot berg at …". */
function halfAddress(tokens: Tokens, end: number, from: number): Token | undefined {
  const token = tokens[end];
  const isHalf = /^[@.]$/.test(signOf(token) ?? '') || isMarkOf(token, '@');
  return isHalf ? tokens[Math.max(from, end - 1)] : undefined;
}

/** A whole value is hidden already, or it is no secret and stays none. */
const isClosed = ({ run, topic }: Decided): boolean =>
  topic === 'stays' || (isSecret(topic) && isWhole(topic, run));
