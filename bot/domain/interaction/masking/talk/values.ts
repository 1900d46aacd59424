import { isSecret, type MaskPolicy, type Topic } from '../kinds.ts';
import { apart } from '../numbers/apart.ts';
import { decide } from '../numbers/decide.ts';
import { labelOf, type Label } from '../numbers/labels.ts';
import type { FoundCue } from '../reading/cues.ts';
import type { Run } from '../reading/runs.ts';
import type { Line, Stream } from '../reading/streams.ts';
import { findAnswer } from '../words/answers.ts';
import { isCodeAfterExpiry, withoutExpiry } from './expiry.ts';
import { afterLine } from './following.ts';
import { answered, answeredWith, isAwaited, topicOf, type Question } from './question.ts';
import { valueOf, type Value } from './value.ts';

/** A number and what it was found to be. */
export type Decided = {
  readonly run: Run;
  readonly stream: Stream;
  readonly topic: Topic | undefined;
  /** The segment it begins in. */
  readonly segment: number;
};

export type Findings = {
  readonly values: readonly Value[];
  readonly runs: readonly Decided[];
  /** Segments said when a mail address was awaited from their speaker. */
  readonly mailAwaited: ReadonlySet<number>;
};

/** What a conversation has told so far. */
type Heard = {
  readonly values: Value[];
  readonly runs: Decided[];
  /** Numbers that were named as something that stays. */
  readonly staying: string[];
  readonly mailAwaited: Set<number>;
  question: Question | undefined;
};

/** Reads the conversation in its order, with the question in view. */
export function findValues(lines: readonly Line[], policy: MaskPolicy): Findings {
  const heard: Heard = {
    values: [],
    runs: [],
    staying: [],
    mailAwaited: new Set(),
    question: undefined,
  };
  for (const line of lines) {
    const asked = heard.question;
    if (isAwaited(asked, 'mail-address', line.role)) heard.mailAwaited.add(line.segment);
    const consumed = new Map<FoundCue, number>();
    for (const run of runsOf(line)) {
      for (const part of codeApart(heard, line, run)) hearNumber(heard, line, part, consumed);
    }
    hearAnswer(heard, line, asked, policy);
    hearHidden(heard, line);
    heard.question = afterLine(heard.question, line, consumed);
  }
  return heard;
}

const runsOf = ({ stream, from, to }: Line): readonly Run[] =>
  stream.runs.filter((run) => run.from >= from && run.from < to);

/** What is no secret as one number may be several: each is then judged by itself. */
function hearNumber(heard: Heard, line: Line, run: Run, consumed: Map<FoundCue, number>): void {
  const judged = judge(heard, line, run);
  const parts = isSecret(judged.topic) ? [] : apart(run, line.stream.tokens);
  if (parts.length < 2) keep(heard, judged, consumed);
  else {
    for (const part of parts) {
      for (const one of codeApart(heard, line, part))
        keep(heard, judge(heard, line, one), consumed);
    }
  }
}

const codeApart = ({ question, runs }: Heard, { stream }: Line, run: Run): readonly Run[] =>
  withoutExpiry(run, stream, question, runs);

type Judged = Decided & { readonly label: Label | undefined };

function judge(heard: Heard, { stream }: Line, run: Run): Judged {
  const label = openLabel(heard, stream, run);
  const isKnownToStay = heard.staying.some((chars) => isSame(chars, run.chars));
  const decided = decide({ run, stream, label, question: heard.question, isKnownToStay });
  const isCode = decided === undefined && isCodeAfterExpiry(run, stream, heard.runs);
  const topic = isCode ? 'security-code' : decided;
  return { run, stream, topic, label, segment: stream.tokens[run.from]?.segment ?? 0 };
}

/** A name before a number that stays is used up by it: of "my order is 88120", the next number is none. */
function openLabel({ runs }: Heard, stream: Stream, run: Run): Label | undefined {
  const label = labelOf(stream, run);
  if (label?.topic !== 'stays') return label;
  const last = runs.findLast((one) => one.stream === stream);
  return last && label.cue.to < last.run.from && label.cue.from < run.from ? undefined : label;
}

function keep(heard: Heard, judged: Judged, consumed: Map<FoundCue, number>): void {
  const { run, stream, topic, label, segment } = judged;
  const { question } = heard;
  if (label) consumed.set(label.cue, (consumed.get(label.cue) ?? 0) + run.digits.length);
  heard.runs.push({ run, stream, topic, segment });
  if (topic === 'stays' && run.chars.length >= 4) heard.staying.push(run.chars);
  if (isSecret(topic)) heard.values.push(valueOf(topic, run, stream));
  if (question && topic) heard.question = answeredWith(question, topic, run.digits.length);
}

/** What was named once need not be named again: read back, in part, with a slip, without its letters. */
function isSame(known: string, chars: string): boolean {
  if (known === chars) return true;
  if (chars.length < 4) return false;
  const isBegun = chars.length >= 6 && known.startsWith(chars.slice(0, 6));
  if (isBegun || chars.includes(known)) return chars.length - known.length <= 4;
  return chars.length > 4
    ? known.includes(chars)
    : known.startsWith(chars) || known.endsWith(chars);
}

/** So much as no answer in words could leave open. */
const all = 99;

/** @param asked the question as it was before the line's own numbers answered it */
function hearAnswer(
  heard: Heard,
  line: Line,
  asked: Question | undefined,
  policy: MaskPolicy,
): void {
  const staying = heard.runs.filter(
    ({ topic, segment }) => topic === 'stays' && segment === line.segment,
  );
  const isTaken = (at: number) => staying.some(({ run }) => at >= run.from && at <= run.to);
  const answer = findAnswer(line, asked, { policy, isTaken });
  if (!answer) return;
  heard.values.push(answer);
  const { question } = heard;
  if (question && topicOf(question) === answer.kind) heard.question = answered(question, all);
}

/** A placeholder answers what it stands for: masked text read again is read the same way. */
function hearHidden(heard: Heard, { stream, from, to }: Line): void {
  for (const { hidden } of stream.tokens.slice(from, to)) {
    const { question } = heard;
    if (hidden && question && topicOf(question) === hidden)
      heard.question = answered(question, all);
  }
}
