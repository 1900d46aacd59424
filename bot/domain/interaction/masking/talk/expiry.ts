import { isSecret, type Topic } from '../kinds.ts';
import { isPause } from '../reading/everyday.ts';
import { dividedAt, type Run } from '../reading/runs.ts';
import type { Stream } from '../reading/streams.ts';
import type { Question } from './question.ts';

/** A month and a year, and the security code of the card after them. */
const withCode = /^((?:0[1-9]|1[0-2])(?:20)?[2-4]\d)\d{3,4}$/;
const expiry = /^(?:0[1-9]|1[0-2])(?:20)?[2-4]\d$/;

/** A number that was judged. */
type Judged = { readonly run: Run; readonly stream: Stream; readonly topic: Topic | undefined };

/**
 * Asked for both, or after the card they are of, people say "null acht achtundzwanzig, fünf fünf null"
 * in one breath: the date stays, the code after it does not.
 */
export function withoutExpiry(
  run: Run,
  stream: Stream,
  question: Question | undefined,
  before: readonly Judged[],
): readonly Run[] {
  const isAsked = question?.isDone === false && question.topics.includes('security-code');
  const isMeant = run.chars === run.digits && (isAsked || isAfterCard(run, stream, before.at(-1)));
  const date = isMeant ? withCode.exec(run.digits)?.[1] : undefined;
  return date === undefined ? [run] : dividedAt(stream.tokens, run, date.length);
}

/** "Visa 4556 7375 8689 9855 12/28 737": nothing but a pause stands between the date and the code. */
export function isCodeAfterExpiry(run: Run, stream: Stream, before: readonly Judged[]): boolean {
  const date = before.at(-1);
  return (
    date?.stream === stream &&
    !isSecret(date.topic) &&
    expiry.test(date.run.chars) &&
    /^\d{3,4}$/.test(run.chars) &&
    stream.tokens.slice(date.run.to + 1, run.from).every(isPause) &&
    isAfterCard(date.run, stream, before.at(-2))
  );
}

/** So many words at most stand between a card and its date: "valid until". */
const nearby = 4;

const isAfterCard = (run: Run, stream: Stream, card: Judged | undefined): boolean =>
  card?.stream === stream &&
  card.topic === 'card-number' &&
  run.from > card.run.to &&
  run.from - card.run.to <= nearby;
