import type { HiddenKind, MaskPolicy } from '../kinds.ts';
import type { FoundCue } from '../reading/cues.ts';
import type { Line } from '../reading/streams.ts';
import { wordAt, type Tokens } from '../reading/tokens.ts';
import { answererOf, topicOf, type Question } from '../talk/question.ts';
import { isAskedBy, isQuestion } from '../talk/requests.ts';
import type { Value } from '../talk/value.ts';
import { replyIn } from './replies.ts';
import { statedBeside } from './stated.ts';
import { chunkAt, isCodeword, type Span } from './telling.ts';

const wordKinds: ReadonlySet<string> = new Set<HiddenKind>(['password', 'security-answer', 'name']);

/** Kinds whose values are words. */
export const isWordKind = (kind: string | undefined): kind is HiddenKind =>
  kind !== undefined && wordKinds.has(kind);

type Known = {
  readonly policy: MaskPolicy;
  /** Tokens of numbers that stay: they answer nothing. */
  readonly isTaken: (at: number) => boolean;
};

/** A password, an answer or a name in a line: said with its name ("my password is …"), or asked for. */
export function findAnswer(
  line: Line,
  question: Question | undefined,
  known: Known,
): Value | undefined {
  return statedIn(line, known) ?? repliedIn(line, question, known);
}

const isWanted = (kind: string | undefined, { policy }: Known): kind is HiddenKind =>
  isWordKind(kind) && (kind !== 'name' || policy.name);

function statedIn(line: Line, known: Known): Value | undefined {
  const { stream, segment } = line;
  for (const cue of stream.cues) {
    const kind = cue.topic;
    if (!isWanted(kind, known) || !isSaidIn(line, cue)) continue;
    const stated = statedBeside(stream, cue, line);
    if (!stated || known.isTaken(stated.from) || isOnlyAsked(line, stated)) continue;
    return { kind, stream, segment, ...withOthers(stream.tokens, stated, line.to) };
  }
  return undefined;
}

function repliedIn(line: Line, question: Question | undefined, known: Known): Value | undefined {
  const kind = topicOf(question);
  if (!question || !isWanted(kind, known) || !isAwaited(question, line)) return undefined;
  const reply = replyIn(line, kind, known.isTaken);
  if (!reply) return undefined;
  const { stream, segment, to } = line;
  return { kind, stream, segment, ...withOthers(stream.tokens, reply, to) };
}

const joins = new Set('and or und oder , /'.split(' '));

/** "Welcome123 or Welcome124": a second one beside it. */
function withOthers(tokens: Tokens, { from, to }: Span, limit: number): Span {
  const next = to + 2;
  const isJoined = joins.has(wordAt(tokens, to + 1)) && next < limit;
  const chunk = isJoined ? chunkAt(tokens, next, limit) : undefined;
  return chunk?.from === next && isCodeword(tokens, chunk) ? { from, to: chunk.to } : { from, to };
}

const isSaidIn = (line: Line, { from, isDeclined }: FoundCue): boolean =>
  from >= line.from && from < line.to && !isDeclined;

/**
 * An agent's question tells nothing: "the password you use for the portal?". What is no word of a
 * language was told, and so is what stands before the question: "your password is now cobblestone, please …".
 */
const isOnlyAsked = (line: Line, stated: Span): boolean =>
  line.role === 'agent' &&
  isQuestion(line) &&
  !isCodeword(line.stream.tokens, stated) &&
  isAskedBy(line, stated.to);

const isAwaited = (question: Question, line: Line): boolean =>
  question.isRequest &&
  question.way !== 'mentioned' &&
  !question.isStale &&
  !question.isDone &&
  line.role === answererOf(question);
