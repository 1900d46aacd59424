import { dividedAt, type Run } from '../reading/runs.ts';
import type { Stream } from '../reading/streams.ts';
import type { Question } from './question.ts';

/** A month and a year, and the security code of the card after them. */
const withCode = /^((?:0[1-9]|1[0-2])(?:20)?[2-4]\d)\d{3,4}$/;

/**
 * Asked for both, people say "null acht achtundzwanzig, fünf fünf null" in one breath: the date
 * stays, the code after it does not.
 */
export function withoutExpiry(
  run: Run,
  { tokens }: Stream,
  question: Question | undefined,
): readonly Run[] {
  const isAsked = question?.isDone === false && question.topics.includes('security-code');
  const date = isAsked && run.chars === run.digits ? withCode.exec(run.digits)?.[1] : undefined;
  return date === undefined ? [run] : dividedAt(tokens, run, date.length);
}
