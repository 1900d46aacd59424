import { answered, afterLine, isSecret, topicOf, type Question } from './asking.ts';
import { findAnswer } from './answers.ts';
import type { FoundCue } from './cues.ts';
import { decide } from './decide.ts';
import type { MaskPolicy, Topic } from './kinds.ts';
import { labelOf } from './labels.ts';
import type { Run } from './runs.ts';
import type { Line, Stream } from './streams.ts';
import { valueOf, type Value } from './value.ts';

export type Decided = {
  readonly run: Run;
  readonly stream: Stream;
  readonly topic: Topic | undefined;
  /** The segment it begins in. */
  readonly segment: number;
};

export type Findings = { readonly values: readonly Value[]; readonly runs: readonly Decided[] };

/** Reads the conversation in its order, with the question in view. */
export function findValues(lines: readonly Line[], policy: MaskPolicy): Findings {
  const values: Value[] = [];
  const runs: Decided[] = [];
  const staying: string[] = [];
  let question: Question | undefined;
  for (const line of lines) {
    const asked = question;
    const consumed = new Map<FoundCue, number>();
    for (const run of runsOf(line)) {
      const { stream } = line;
      const label = labelOf(stream, run);
      const isKnownToStay = staying.some((chars) => isSame(chars, run.chars));
      const topic = decide({ run, stream, label, question, isKnownToStay });
      if (topic === 'stays' && run.chars.length >= 4) staying.push(run.chars);
      if (label) consumed.set(label.cue, (consumed.get(label.cue) ?? 0) + run.digits.length);
      question = withNumber(question, topic, run);
      runs.push({ run, stream, topic, segment: line.segment });
      if (isSecret(topic)) values.push(valueOf(topic, run, stream));
    }
    const answer = findAnswer(line, asked, { policy, isTaken: takenBy(runs, line) });
    if (answer) {
      values.push(answer);
      if (question && topicOf(question) === answer.kind) question = answered(question, 9);
    }
    question = withHidden(question, line);
    question = afterLine(question, line, consumed);
  }
  return { values, runs };
}

/** Tokens of numbers that stay: no part of a password. */
function takenBy(runs: readonly Decided[], line: Line): (at: number) => boolean {
  const staying = runs.filter(
    ({ topic, segment }) => topic === 'stays' && segment === line.segment,
  );
  return (at) => staying.some(({ run }) => at >= run.from && at <= run.to);
}

/** What was named once need not be named again: read back, in part, without its letters. */
const isSame = (known: string, chars: string): boolean =>
  chars.length >= 3 &&
  (known.includes(chars) || (chars.includes(known) && chars.length - known.length <= 4));

const runsOf = ({ stream, from, to }: Line): readonly Run[] =>
  stream.runs.filter((run) => run.from >= from && run.from < to);

function withNumber(
  question: Question | undefined,
  topic: Topic | undefined,
  run: Run,
): Question | undefined {
  if (!question || topic === undefined) return question;
  if (topicOf(question) === topic) return answered(question, run.digits.length);
  const at = question.topics.indexOf(topic);
  return at < question.at ? question : answered({ ...question, at, given: 0 }, run.digits.length);
}

/** A placeholder answers what it stands for: masked text read again is read the same way. */
function withHidden(question: Question | undefined, line: Line): Question | undefined {
  const { stream, from, to } = line;
  return stream.tokens.slice(from, to).reduce((current, { hidden }) => {
    return current && hidden && topicOf(current) === hidden ? answered(current, 99) : current;
  }, question);
}
