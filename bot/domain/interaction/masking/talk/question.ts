import { isSecret, type HiddenKind, type Speaker, type Topic } from '../kinds.ts';
import { isComplete } from '../numbers/lengths.ts';

/**
 * The question in view: what the next number is when nothing beside it says so.
 *
 * asked: the other one wants it; announced: the speaker is about to say it ("my card number is …");
 * mentioned: it was only spoken of, which counts for nothing until the other one says "go ahead".
 */
export type Question = {
  readonly topics: readonly Topic[];
  readonly way: 'asked' | 'announced' | 'mentioned';
  readonly by: Speaker;
  /** Named only by what it belongs to ("your card?"): a number must look like a whole value. */
  readonly isLoose: boolean;
  /** A request for the value itself, not talk of renewing it: then words answer it, too. */
  readonly isRequest: boolean;
  /** Which of the topics is answered next. */
  readonly at: number;
  /** Digits given for it so far. */
  readonly given: number;
  /** All topics are answered: what comes now repeats or corrects. */
  readonly isDone: boolean;
  /** Talk went on to something else. */
  readonly isStale: boolean;
  /** Segments since it last moved. */
  readonly quiet: number;
  /** What was still open when this one came between. */
  readonly before?: Question;
};

export const topicOf = (question: Question | undefined): Topic | undefined =>
  question?.topics[Math.min(question.at, question.topics.length - 1)];

export const answererOf = ({ by, way }: Question): Speaker => {
  if (way === 'announced') return by;
  return by === 'agent' ? 'customer' : 'agent';
};

/** A secret is still to come. */
export const isPending = (question: Question | undefined): question is Question =>
  question !== undefined &&
  question.way !== 'mentioned' &&
  !question.isDone &&
  topicOf(question) !== 'stays';

/** A value was asked for lately, and this speaker is to tell it. */
export const isAwaited = (
  question: Question | undefined,
  kind: HiddenKind,
  role: Speaker,
): boolean =>
  isPending(question) &&
  topicOf(question) === kind &&
  !question.isStale &&
  question.quiet <= awaitedFor &&
  role === answererOf(question);

/** Segments after which a question counts as passed over where nothing tells that it was answered. */
const awaitedFor = 3;

type How = Pick<Question, 'topics' | 'by' | 'way' | 'isLoose' | 'isRequest' | 'before'>;

export const opened = (how: How): Question => ({
  ...how,
  at: 0,
  given: 0,
  isDone: false,
  isStale: false,
  quiet: 0,
});

/** The question after a number of so many digits, or an answer in words, was given to it. */
export function answered(question: Question, digits: number): Question {
  const topic = topicOf(question);
  const given = question.given + digits;
  if (isSecret(topic) && !isComplete(topic, given)) {
    return { ...question, given, quiet: 0, isStale: false };
  }
  if (question.at < question.topics.length - 1) {
    return { ...question, given: 0, at: question.at + 1, quiet: 0 };
  }
  if (topic === 'stays' && question.before) return question.before;
  return { ...question, given, quiet: 0, isDone: true, isStale: false };
}

/** The question after something was said that it names among its topics. */
export function answeredWith(question: Question, topic: Topic, digits: number): Question {
  if (topicOf(question) === topic) return answered(question, digits);
  const at = question.topics.indexOf(topic);
  return at < question.at ? question : answered({ ...question, at, given: 0 }, digits);
}

/** After so many segments without an answer only a whole value is taken for one; then none is. */
const staleAfter = 8;
const goneAfter = 16;

/** The question after a segment that had nothing to do with it. */
export function aged(question: Question): Question | undefined {
  const quiet = question.quiet + 1;
  if (quiet > goneAfter) return undefined;
  return { ...question, quiet, isStale: question.isStale || quiet > staleAfter };
}
