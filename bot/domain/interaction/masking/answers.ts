import { answererOf, isQuestion, topicOf, type Question } from './asking.ts';
import type { HiddenKind, MaskPolicy } from './kinds.ts';
import { replyIn } from './replies.ts';
import { statedBeside } from './stated.ts';
import type { Line } from './streams.ts';
import type { Value } from './value.ts';

/** Kinds whose values are words. */
const wordKinds: ReadonlySet<string> = new Set<HiddenKind>(['password', 'security-answer', 'name']);

type Known = {
  readonly policy: MaskPolicy;
  /** Tokens of numbers that stay: they answer nothing. */
  readonly isTaken: (at: number) => boolean;
};

/** A password, an answer or a name in a line: said with its name ("my password is …"), or asked for. */
export function findAnswer(
  line: Line,
  question: Question | undefined,
  { policy, isTaken }: Known,
): Value | undefined {
  const isWanted = (kind: string | undefined): kind is HiddenKind =>
    kind !== undefined && wordKinds.has(kind) && (kind !== 'name' || policy.name);
  const { stream, segment } = line;
  for (const cue of stream.cues) {
    if (cue.from < line.from || cue.from >= line.to || !isWanted(cue.topic)) continue;
    if (cue.isDeclined || (line.role === 'agent' && isQuestion(line))) continue;
    const stated = statedBeside(stream, cue, line);
    if (stated && !isTaken(stated.from)) return { kind: cue.topic, stream, segment, ...stated };
  }
  const topic = topicOf(question);
  if (!question || !isWanted(topic) || !isAwaited(question, line)) return undefined;
  const reply = replyIn(line, isTaken);
  return reply && { kind: topic, stream, segment, ...reply };
}

const isAwaited = (question: Question, line: Line): boolean =>
  question.isRequest &&
  question.way !== 'mentioned' &&
  !question.isStale &&
  !question.isDone &&
  line.role === answererOf(question);
