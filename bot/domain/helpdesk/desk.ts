import type { TenantId } from '../ids.ts';
import type { DeskId } from './ids.ts';
import type { Hours } from './hours.ts';
import { isTimeZone } from '../preferences/working-hours.ts';
import type { Language } from './language.ts';

/** What a desk may answer from. */
export type KnowledgeScope = {
  /** Subjects of Dynamics, by their titles; none: every article. */
  readonly subjects: readonly string[];
  /** Articles that are for the organization only: employees belong to it, but a desk may be stricter. */
  readonly hasInternal: boolean;
};

export type Desk = {
  readonly tenantId: TenantId;
  readonly id: DeskId;
  readonly name: string;
  /** Its team channel; a desk without one is asked 1:1 only. */
  readonly channelId?: string;
  /** As its link called it, if it was set up by one. */
  readonly channelName?: string;
  /** The team of that channel, as Teams names it to bots. */
  readonly teamId?: string;
  readonly scope: KnowledgeScope;
  /** Who takes over: a connection to a contact center. */
  readonly handOver?: {
    readonly connection: string;
    /** As the flow over there that leads to it knows it; absent: its own set-up decides alone. */
    readonly queue?: string;
  };
  readonly hours: Hours;
  /** What it answers in; the first one where the employee's words do not tell. */
  readonly languages: readonly [Language, ...Language[]];
  /** What is asked with the stars, by language; without it the usual question. */
  readonly ratingQuestion: Readonly<Partial<Record<Language, string>>>;
  /** Takes nothing new; what is under way goes on. */
  readonly isPaused?: boolean;
  /** Counts its changes. */
  readonly version: number;
};

export const deskNameLimit = 60;

/** A name, or an id of the contact center's own. */
export const deskQueueLimit = 200;

const ratingQuestionLimit = 200;

export type DeskRefusal =
  | 'name-missing'
  | 'name-too-long'
  | 'hours-not-understood'
  | 'question-too-long'
  | 'queue-not-usable';

type Checked = Pick<Desk, 'name' | 'hours' | 'ratingQuestion' | 'handOver'>;

export function checkDesk(desk: Checked): DeskRefusal | undefined {
  const { name, hours, ratingQuestion, handOver } = desk;
  if (name.trim() === '') return 'name-missing';
  if (name.trim().length > deskNameLimit) return 'name-too-long';
  if (!isQueue(handOver?.queue ?? 'none')) return 'queue-not-usable';
  const isRight = hours.open.every(({ day, from, to }) => day >= 0 && day <= 6 && from < to);
  if (!isRight || !isTimeZone(hours.timeZone)) return 'hours-not-understood';
  const questions = Object.values(ratingQuestion);
  return questions.some((one) => one.length > ratingQuestionLimit)
    ? 'question-too-long'
    : undefined;
}

/** As it is typed, each empty where there is none: a queue is somebody's, so it needs who takes over. */
export function handOverTo(typed: {
  readonly connection: string;
  readonly queue: string;
}): Desk['handOver'] | 'queue-not-carried' {
  const { connection } = typed;
  const queue = typed.queue.trim();
  if (connection === '') return queue === '' ? undefined : 'queue-not-carried';
  return { connection, ...(queue !== '' && { queue }) };
}

/** One line: flows over there compare it letter by letter. */
const isQueue = (queue: string): boolean =>
  queue.trim() !== '' && queue.length <= deskQueueLimit && !/\p{Cc}/u.test(queue);

/** Which of the desk's languages these words are answered in. */
export const languageAt = ({ languages }: Pick<Desk, 'languages'>, words: Language | undefined) =>
  words !== undefined && languages.includes(words) ? words : languages[0];
