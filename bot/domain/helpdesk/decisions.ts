/**
 * The rules: a thread and a wish in, what happens out; or, as a word, why nothing does. Pure. What the
 * knowledge has to offer, and who is there, is looked up before and passed in.
 */
import { after, msOf, type CaseId, type IsoTime, type PersonId } from '../ids.ts';
import type { Person } from '../swarm/person.ts';
import type { DeskId } from './ids.ts';
import type { Language } from './language.ts';
import type { ThreadEvent } from './thread-events.ts';
import {
  isHandedOver,
  isOpen,
  type HandOverReason,
  type Place,
  type ShownArticle,
  type Thread,
  type ThreadAgent,
  type ThreadSource,
} from './thread.ts';

type Events = readonly ThreadEvent[];

/** A third guess helps nobody. */
export const roundsAtMost = 2;
const questionLimit = 4_000;
const ratingWordsLimit = 1_000;

/** What a hand-over would be now: decided with it, used only when it comes to one. */
export type HandOverWay = {
  readonly caseId: CaseId;
  readonly connection?: string | undefined;
  readonly queue?: string | undefined;
  /** Set out of hours. */
  readonly backAt?: IsoTime | undefined;
};

/** What can be offered: an article worth showing, or none, and the way to a person. */
export type Offer = { readonly article?: ShownArticle | undefined; readonly way: HandOverWay };

export type Opening = {
  readonly deskId: DeskId;
  readonly language: Language;
  readonly employee: Person;
  readonly place: Place;
  readonly question: string;
  readonly title?: string;
  readonly source?: ThreadSource;
};

/** An answer at once, or a person at once. */
export const openThread = (opening: Opening, offer: Offer): Events => [
  openedWith(opening),
  ...nextStep(0, 'nothing-fits', offer),
];

export function openedWith(opening: Opening): ThreadEvent {
  const question = opening.question.slice(0, questionLimit);
  return { type: 'thread-opened', ...opening, question };
}

function nextStep(shown: number, why: HandOverReason, { article, way }: Offer): Events {
  return article && shown < roundsAtMost
    ? [{ type: 'article-shown', round: shown + 1, article }]
    : [handedOver(why, way)];
}

export const handedOver = (why: HandOverReason, way: HandOverWay): ThreadEvent => ({
  type: 'handed-over',
  why,
  caseId: way.caseId,
  ...(way.connection !== undefined && { connection: way.connection }),
  ...(way.queue !== undefined && { queue: way.queue }),
  ...(way.backAt !== undefined && { backAt: way.backAt }),
});

/** The article shown last, while it is still to be answered. */
export function roundAsked(thread: Thread): number | undefined {
  const last = thread.rounds.at(-1);
  return thread.state === 'answering' && last?.verdict === undefined ? last?.round : undefined;
}

export type AnswerRefusal = 'not-the-asker' | 'already-answered';

function answeredTo(thread: Thread, by: PersonId, round: number): AnswerRefusal | undefined {
  if (thread.employee.id !== by) return 'not-the-asker';
  return roundAsked(thread) === round ? undefined : 'already-answered';
}

export function acceptArticle(
  thread: Thread,
  { by, round }: { by: PersonId; round: number },
): Events | AnswerRefusal {
  return (
    answeredTo(thread, by, round) ?? [
      { type: 'article-answered', round, verdict: 'solved' },
      { type: 'solved', by: 'article' },
    ]
  );
}

/** The next best, once; then a person. */
export function refuseArticle(
  thread: Thread,
  { by, round, offer }: { by: PersonId; round: number; offer: Offer },
): Events | AnswerRefusal {
  return (
    answeredTo(thread, by, round) ?? [
      { type: 'article-answered', round, verdict: 'not-this' },
      ...nextStep(thread.rounds.length, 'not-helped', offer),
    ]
  );
}

export type PersonRefusal = 'not-the-asker' | 'already-handed-over' | 'closed';

export function wantPerson(
  thread: Thread,
  { by, way }: { by: PersonId; way: HandOverWay },
): Events | PersonRefusal {
  if (thread.employee.id !== by) return 'not-the-asker';
  if (isHandedOver(thread)) return 'already-handed-over';
  if (!isOpen(thread)) return 'closed';
  return [...passedOver(thread), handedOver('asked-for', way)];
}

export function passedOver(thread: Thread): Events {
  const round = roundAsked(thread);
  return round === undefined ? [] : [{ type: 'article-answered', round, verdict: 'passed-over' }];
}

export type WriteRefusal = 'not-the-asker' | 'over';

export type Writing = {
  readonly by: PersonId;
  readonly messageId: string;
  readonly text: string;
  readonly now: IsoTime;
  /** For what is asked while nobody has it. */
  readonly offer: Offer;
  readonly reopenMs: number;
};

/**
 * Somebody writes in the thread. While articles are tried it is a follow-up of the asker; once a person
 * has it, it is for them, whoever writes; when it is over it opens again for some days.
 */
export function writeInThread(thread: Thread, writing: Writing): Events | WriteRefusal {
  const { by, messageId, now, reopenMs } = writing;
  const wrote: ThreadEvent = { type: 'employee-wrote', messageId };
  if (isHandedOver(thread)) return [wrote];
  if (thread.employee.id !== by) return 'not-the-asker';
  if (thread.state === 'answering') return followUp(thread, writing);
  if (msOf(now) - msOf(endedAt(thread)) > reopenMs) return 'over';
  if (thread.handOver) {
    return [{ type: 'reopened' }, handedOver('asked-again', writing.offer.way), wrote];
  }
  return [{ type: 'reopened' }, ...followUp(thread, writing)];
}

export const cut = (text: string): string => text.slice(0, questionLimit);

function followUp(thread: Thread, { text, offer }: Writing): Events {
  return [
    ...passedOver(thread),
    { type: 'follow-up-asked', text: cut(text) },
    ...nextStep(thread.rounds.length, 'not-helped', offer),
  ];
}

export const endedAt = (thread: Thread): IsoTime => {
  if (thread.state === 'solved') return thread.solvedAt;
  return thread.state === 'abandoned' ? thread.abandonedAt : thread.lastWord.at;
};

/** What the contact center tells of the chat. Late words arrive all the same: none is lost. */
export type Heard =
  | { readonly kind: 'words'; readonly messageId: string }
  | { readonly kind: 'joined'; readonly agent: ThreadAgent }
  /** Who is behind an id that was told before. */
  | { readonly kind: 'named'; readonly id: string; readonly name: string }
  | { readonly kind: 'left' }
  | { readonly kind: 'ended' };

/** @param session the chat it was told of: an older one says nothing of this */
export function hearAgent(thread: Thread, heard: Heard, session: number): Events {
  const isNow = thread.handOver?.session === session;
  switch (heard.kind) {
    case 'words':
      return [...joined(thread, undefined, isNow), wordsOf(heard.messageId)];
    case 'joined':
      return joined(thread, heard.agent, isNow);
    case 'named':
      return isNow ? named(thread, heard) : [];
    case 'left':
      return isNow ? left(thread) : [];
    case 'ended':
      return isNow ? ended(thread, session) : [];
  }
}

const wordsOf = (messageId: string): ThreadEvent => ({ type: 'agent-wrote', messageId });

/** Who writes is there, whether or not their coming was told; nobody's name is written over by none. */
function joined(thread: Thread, told: ThreadAgent | undefined, isNow: boolean): Events {
  if (!isNow || !isHandedOver(thread)) return [];
  const before = thread.handOver.agent;
  const agent = told ?? before ?? { name: '' };
  const isSame =
    before !== undefined &&
    before.id === agent.id &&
    (agent.name === '' || agent.name === before.name);
  return thread.state === 'with-agent' && isSame ? [] : [{ type: 'agent-joined', agent }];
}

function named(thread: Thread, { id, name }: { id: string; name: string }): Events {
  const agent = thread.state === 'with-agent' ? thread.handOver.agent : undefined;
  const isNews = agent?.id === id && agent.name !== name;
  return isNews ? [{ type: 'agent-joined', agent: { id, name } }] : [];
}

const left = (thread: Thread): Events =>
  thread.state === 'with-agent' ? [{ type: 'agent-left' }] : [];

/** An agent who ends it has solved it; a chat that nobody took up leaves the employee waiting. */
function ended(thread: Thread, session: number): Events {
  const over: ThreadEvent = { type: 'chat-ended', session };
  return thread.state === 'with-agent' ? [over, { type: 'solved', by: 'agent' }] : [over];
}

export type SolveRefusal = 'not-the-asker' | 'already-closed';

export function solveByEmployee(thread: Thread, by: PersonId): Events | SolveRefusal {
  if (thread.employee.id !== by) return 'not-the-asker';
  if (!isOpen(thread)) return 'already-closed';
  return [...passedOver(thread), { type: 'solved', by: 'employee' }];
}

export type RateRefusal = 'not-the-asker' | 'not-solved' | 'already-rated' | 'score-missing';

export function rate(
  thread: Thread,
  { by, score, words }: { by: PersonId; score: number; words: string },
): Events | RateRefusal {
  if (thread.employee.id !== by) return 'not-the-asker';
  if (thread.state !== 'solved') return 'not-solved';
  if (thread.rating) return 'already-rated';
  if (!Number.isInteger(score) || score < 1 || score > 5) return 'score-missing';
  return [{ type: 'rated', score, words: words.trim().slice(0, ratingWordsLimit) }];
}

export type IdleTimes = { readonly warnMs: number; readonly closeMs: number };

/**
 * When silence alone changes something. Only the employee's silence does: who waits for an agent, or has
 * written last, is never closed upon.
 */
export function looksAgainAt(thread: Thread, times: IdleTimes): IsoTime | undefined {
  if (thread.state !== 'answering' && thread.state !== 'with-agent') return undefined;
  if (thread.lastWord.of === 'employee') return undefined;
  return thread.warnedAt
    ? after(thread.warnedAt, times.closeMs)
    : after(thread.lastWord.at, times.warnMs);
}

/** Nothing, a warning, or the end. */
export function passTime(thread: Thread, now: IsoTime, times: IdleTimes): Events {
  const due = looksAgainAt(thread, times);
  if (due === undefined || due > now) return [];
  if (thread.warnedAt) return [{ type: 'abandoned' }];
  return [{ type: 'idle-warned', closesAt: after(now, times.closeMs) }];
}
