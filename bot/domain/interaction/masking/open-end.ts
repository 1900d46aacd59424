import { isSecret } from './asking.ts';
import { isWhole } from './shapes.ts';
import type { Line } from './streams.ts';
import type { Token } from './tokens.ts';
import type { Decided } from './values.ts';

/**
 * For each segment whose end the speaker's next segment may go on with, the first token there of
 * the number or address that is open. What the other one says while listening does not close it.
 */
export function openTokenOf(
  lines: readonly Line[],
  runs: readonly Decided[],
): ReadonlyMap<number, Token> {
  const open = new Map<number, Token>();
  for (const role of ['customer', 'agent'] as const) {
    const last = lines.findLast((line) => line.role === role);
    if (!last) continue;
    const isOver = lines.some((line) => line.segment > last.segment && !line.isListening);
    const token = isOver ? undefined : openTokenIn(last, runs);
    if (token) open.set(last.segment, token);
  }
  return open;
}

function openTokenIn(line: Line, runs: readonly Decided[]): Token | undefined {
  const { stream, from, to } = line;
  const { tokens } = stream;
  let end = to - 1;
  while (end >= from && isTrailing(tokens[end])) end -= 1;
  const decided = runs.findLast(({ run, stream: of }) => of === stream && run.to <= to);
  if (decided && decided.run.to >= end && decided.run.to >= from && !isClosed(decided)) {
    return tokens[Math.max(decided.run.from, from)];
  }
  const last = tokens[end];
  if (!last || end < from) return undefined;
  const isHalfNumber = last.meaning.number !== undefined && !last.meaning.number.and;
  if (isHalfNumber) return last;
  const isHalfAddress = last.meaning.sign === '@' || last.meaning.sign === '.' || last.word === '@';
  return isHalfAddress ? tokens[Math.max(from, end - 1)] : undefined;
}

/** Pauses after the last digit; a full stop does not end what somebody dictates. */
const isTrailing = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.meaning.number &&
  token.meaning.sign === undefined &&
  (token.form === 'mark' ? /[.,;:…-]/.test(token.word) : token.meaning.between === true);

/** A whole value is hidden already, or it is no secret and stays none. */
const isClosed = ({ run, topic }: Decided): boolean =>
  topic === 'stays' || (isSecret(topic) && isWhole(topic, run));
