import { isSecret, type HiddenKind, type Topic } from '../kinds.ts';
import { isCopula, isMarkOf } from '../reading/everyday.ts';
import type { Run } from '../reading/runs.ts';
import type { Stream } from '../reading/streams.ts';
import type { Token } from '../reading/tokens.ts';
import { answererOf, topicOf, type Question } from '../talk/question.ts';
import { isCorrection } from './corrections.ts';
import { hasEnds } from './ends.ts';
import type { Evidence } from './evidence.ts';
import { isOfSomethingElse, type Label } from './labels.ts';
import { isWhole, mayHaveLetters } from './lengths.ts';
import { isPublicLine } from './public-lines.ts';
import { checkedShape, shapeOf } from './shapes.ts';
import { isAlone, isBare, isCount, isInPassing, isLast, isNamedEnd } from './surroundings.ts';

/** What a number is. Undefined: nothing known of it, so it stays, unless it repeats a hidden one. */
export function decide(evidence: Evidence): Topic | undefined {
  const topic = found(evidence);
  const isPublic = topic === 'phone-number' && isPublicLine(evidence.run, evidence.stream);
  return isPublic ? 'stays' : topic;
}

function found(evidence: Evidence): Topic | undefined {
  return (
    (isCaseNumber(evidence.run) ? 'stays' : undefined) ??
    byCheckDigit(evidence) ??
    byName(evidence) ??
    byWholeAnswer(evidence) ??
    byLabel(evidence) ??
    byShape(evidence) ??
    byAnswer(evidence) ??
    byEnd(evidence)
  );
}

/** By the name right beside it, or the one it had before. */
function byName(evidence: Evidence): Topic | undefined {
  const { label, isKnownToStay } = evidence;
  const isBeside = label?.isNear === true && (label.isCertain || label.topic === 'stays');
  if (isBeside) return byLabel(evidence);
  return isKnownToStay ? 'stays' : undefined;
}

/** The prefixes that Dynamics 365 and the common ticket systems give their numbers. */
const isCaseNumber = ({ chars }: Run): boolean => /^(?:CAS|INC|RITM|REQ|CHG|TKT|RMA)\d/.test(chars);

/** Except for cards: one long number in ten passes theirs. */
function byCheckDigit({ run, label }: Evidence): HiddenKind | undefined {
  const checked = checkedShape(run);
  const isNamed = label?.topic === 'stays' && label.isNear && label.isCertain;
  return checked === 'card-number' || isNamed ? undefined : checked;
}

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

function byLabel({ run, stream, label }: Evidence): Topic | undefined {
  if (!label || !isSecret(label.topic)) return label?.topic;
  return isNamed(run, stream, { ...label, topic: label.topic }) ? label.topic : undefined;
}

type Named = Label & { readonly topic: HiddenKind };

function isNamed(run: Run, stream: Stream, label: Named): boolean {
  const { topic, isCertain, isNear } = label;
  const isOtherForm = run.isDated && !(isNear && mayLookDated(topic));
  if (!isOfNumbers(topic) || isOtherForm) return false;
  if (label.isOfEnd && run.digits.length >= shortestEnd) return !isCount(run, stream);
  if (!isCertain)
    return isCardBegun(run, stream, label) || (isWhole(topic, run) && run.digits.length >= 4);
  return isNamedForCertain(run, stream, label);
}

/** "so my visa is four five five six": nobody says so of anything but its number. */
const isCardBegun = (run: Run, stream: Stream, { topic, isNear, cue }: Named): boolean =>
  topic === 'card-number' &&
  isNear &&
  run.digits.length >= shortestEnd &&
  stream.tokens.slice(cue.to + 1, run.from).some(isTold) &&
  !isCount(run, stream);

const isTold = (token: Token): boolean => isCopula(token) || isMarkOf(token, ':');

function isNamedForCertain(run: Run, stream: Stream, label: Named): boolean {
  const { topic, isNear, isBeside } = label;
  if (lengthOf(topic, run) >= leastOf(topic)) {
    return (isBeside && topic === 'security-code') || !isCount(run, stream);
  }
  return isNear && isBare(run, stream) && isLast(run, stream);
}

/** So many segments after an answer it is still corrected. */
const soon = 4;

/** Less of a long number tells nobody anything. */
const shortestEnd = 3;

const leastOf = (kind: HiddenKind): number => least[kind] ?? 3;

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

type Asked = {
  readonly question: Question;
  readonly topic: HiddenKind;
  readonly isTheirs: boolean;
};

/** The question for a number that is in view, and whether this speaker is to answer it. */
function askedIn({ question, run, stream }: Evidence): Asked | undefined {
  const topic = topicOf(question);
  if (!question || !isSecret(topic) || !isOfNumbers(topic)) return undefined;
  if (question.way === 'mentioned') return undefined;
  const mayBeDated = !question.isDone && mayLookDated(topic) && isAlone(run, stream);
  if (run.isDated && !mayBeDated) return undefined;
  return { question, topic, isTheirs: stream.role === answererOf(question) };
}

/** The run is all that was asked for. */
function byWholeAnswer(evidence: Evidence): Topic | undefined {
  const asked = askedIn(evidence);
  if (!asked?.isTheirs || asked.question.isDone) return undefined;
  return isWhole(asked.topic, evidence.run) && isGiven(evidence) ? asked.topic : undefined;
}

/** It answers, and does not count, name or describe something in a sentence of its own. */
const isGiven = ({ run, stream }: Evidence): boolean =>
  !isCount(run, stream) &&
  !isInPassing(run, stream) &&
  !(run.digits.length < 9 && isOfSomethingElse(stream, run));

function byShape({ run, stream, question }: Evidence): Topic | undefined {
  const shape = shapeOf(run, stream.tokens);
  if (!shape || !question || topicOf(question) !== 'stays') return shape;
  // Asked for an order number, people give long ones: only a card that is still to come is one.
  const isFresh = !question.isStale && !question.isDone;
  const isToCome = (question.before ?? question).topics.includes(shape);
  return isFresh && !isToCome ? 'stays' : shape;
}

/** "no the other, ending in 3390": of a card that was only spoken of. */
function byEnd({ run, stream, question, label }: Evidence): Topic | undefined {
  const topic = topicOf(question);
  if (!question || !isSecret(topic) || question.isStale || label || run.isDated) return undefined;
  return isEndOf(topic, run, stream) && !isCount(run, stream) ? topic : undefined;
}

/** Parts of what was asked for, as they are dictated piece by piece, corrected and read back. */
function byAnswer(evidence: Evidence): Topic | undefined {
  const { question } = evidence;
  if (question && topicOf(question) === 'stays') {
    return question.isStale || question.isDone ? undefined : 'stays';
  }
  const asked = askedIn(evidence);
  if (!asked || asked.question.isStale) return undefined;
  if (asked.question.isLoose && !isNamedEnd(evidence.run, evidence.stream)) return undefined;
  return isPart(evidence, asked) ? asked.topic : undefined;
}

function isPart(evidence: Evidence, asked: Asked): boolean {
  const { question, topic, isTheirs } = asked;
  const { run, stream } = evidence;
  if (isTheirs && !question.isDone && lengthOf(topic, run) > 0) return isPiece(evidence, asked);
  if (isTheirs && isCorrected(question, run, stream)) return true;
  if (!isTheirs && question.given === 0) return false;
  return isEndOf(topic, run, stream) || isPieceOf(topic, run, stream);
}

const isPiece = (evidence: Evidence, { topic }: Asked): boolean =>
  isGiven(evidence) &&
  (lengthOf(topic, evidence.run) >= 3 || isBare(evidence.run, evidence.stream));

const isCorrected = (question: Question, run: Run, stream: Stream): boolean =>
  question.isDone &&
  question.quiet <= soon &&
  run.digits.length >= shortestEnd &&
  isCorrection(run, stream);

const isEndOf = (topic: HiddenKind, run: Run, stream: Stream): boolean =>
  run.digits.length >= shortestEnd && hasEnds(topic) && isNamedEnd(run, stream);

const isPieceOf = (topic: HiddenKind, run: Run, stream: Stream): boolean =>
  isAlone(run, stream) && (lengthOf(topic, run) > 0 || mayHaveLetters(topic));
