import { answererOf, isSecret, topicOf, type Question } from './asking.ts';
import type { HiddenKind, Topic } from './kinds.ts';
import { isOfSomethingElse, type Label } from './labels.ts';
import type { Run } from './runs.ts';
import { checkedShape, isWhole, mayHaveLetters, shapeOf } from './shapes.ts';
import type { Stream } from './streams.ts';
import { isAlone, isBare, isCount, isInPassing, isLast } from './surroundings.ts';

export type Evidence = {
  readonly run: Run;
  readonly stream: Stream;
  readonly label: Label | undefined;
  readonly question: Question | undefined;
  /** The number was named before as something that stays. */
  readonly isKnownToStay: boolean;
};

/** What a number is. Undefined: nothing known of it, so it stays, unless it repeats a hidden one. */
export function decide(evidence: Evidence): Topic | undefined {
  const { run, label } = evidence;
  if (isCaseNumber(run)) return 'stays';
  const checked = checkedShape(run);
  const isNamed = label?.topic === 'stays' && label.isNear;
  if (checked !== undefined && checked !== 'card-number' && !(isNamed && label.isCertain)) {
    return checked;
  }
  if (label?.isNear && label.isCertain) return byLabel(evidence, label);
  if (isNamed || evidence.isKnownToStay) return 'stays';
  return (
    byWholeAnswer(evidence) ??
    (label && byLabel(evidence, label)) ??
    byShape(evidence) ??
    byAnswer(evidence)
  );
}

/** The prefixes that Dynamics 365 and the common ticket systems give their numbers. */
const isCaseNumber = ({ chars }: Run): boolean => /^(?:CAS|INC|RITM|REQ|CHG|TKT|RMA)\d/.test(chars);

/** So many digits at least make a number of the kind when its name stands beside it. */
const least: Readonly<Partial<Record<HiddenKind, number>>> = {
  'card-number': 4,
  'phone-number': 5,
  'identity-document': 4,
  'bank-account': 4,
  iban: 4,
  'tax-id': 4,
  'health-insurance': 4,
  membership: 3,
};

function byLabel({ run, stream }: Evidence, label: Label): Topic | undefined {
  const { topic } = label;
  if (!isSecret(topic)) return topic;
  if (!isOfNumbers(topic) || (run.isDated && !mayLookDated(topic))) return undefined;
  if (!label.isCertain) return isWhole(topic, run) && run.digits.length >= 4 ? topic : undefined;
  if (lengthOf(topic, run) >= (least[topic] ?? 3)) return isCount(run, stream) ? undefined : topic;
  return isBare(run, stream) && label.isNear && isLast(run, stream) ? topic : undefined;
}

/** Names and addresses are not made of numbers: one that follows their question is no answer to it. */
const isOfNumbers = (kind: HiddenKind): boolean => kind !== 'name' && kind !== 'mail-address';

const datedKinds: ReadonlySet<HiddenKind> = new Set<HiddenKind>([
  'bank-account',
  'password',
  'pin',
  'security-answer',
]);
const mayLookDated = (kind: HiddenKind): boolean => datedKinds.has(kind);

const lengthOf = (kind: HiddenKind, run: Run): number =>
  run.digits.length > 0 && mayHaveLetters(kind) ? run.chars.length : run.digits.length;

/** The question that the speaker of the run is to answer. */
function openQuestion({ question, run, stream }: Evidence): [Question, HiddenKind] | undefined {
  const topic = topicOf(question);
  if (!question || !isSecret(topic) || !isOfNumbers(topic)) return undefined;
  if (question.way === 'mentioned') return undefined;
  if (run.isDated && !(mayLookDated(topic) && isAlone(run, stream))) return undefined;
  return [question, topic];
}

/** The run is all that was asked for. */
function byWholeAnswer(evidence: Evidence): Topic | undefined {
  const { run, stream } = evidence;
  const [question, topic] = openQuestion(evidence) ?? [];
  if (!question || !topic || question.isDone || stream.role !== answererOf(question))
    return undefined;
  return isWhole(topic, run) && isGiven(run, stream) ? topic : undefined;
}

/** It answers, and does not count, name or describe something in a sentence of its own. */
const isGiven = (run: Run, stream: Stream): boolean =>
  !isCount(run, stream) &&
  !isInPassing(run, stream) &&
  !(run.digits.length < 9 && isOfSomethingElse(stream, run));

function byShape(evidence: Evidence): Topic | undefined {
  const { run, stream, question } = evidence;
  const shape = shapeOf(run, stream.tokens);
  if (!shape || topicOf(question) !== 'stays') return shape;
  // Asked for an order number, people give long ones: only a card that was to come as well is one.
  const isFresh = question !== undefined && !question.isStale && !question.isDone;
  return isFresh && (question.before ?? question).topics.every((topic) => !isSecret(topic))
    ? 'stays'
    : shape;
}

/** Parts of what was asked for, as they are dictated piece by piece, corrected and read back. */
function byAnswer(evidence: Evidence): Topic | undefined {
  const { run, stream } = evidence;
  if (topicOf(evidence.question) === 'stays') {
    return evidence.question?.isStale || evidence.question?.isDone ? undefined : 'stays';
  }
  const [question, topic] = openQuestion(evidence) ?? [];
  if (!question || !topic || question.isStale || question.isLoose) return undefined;
  const isTheirs = stream.role === answererOf(question);
  if (!isTheirs && question.given === 0) return undefined;
  const length = lengthOf(topic, run);
  if (length >= 3 && isTheirs && !question.isDone) return isGiven(run, stream) ? topic : undefined;
  const isPiece = isTheirs && !question.isDone && length > 0 && isBare(run, stream);
  const isAll = isAlone(run, stream) && (length > 0 || mayHaveLetters(topic));
  return isPiece || isAll ? topic : undefined;
}
