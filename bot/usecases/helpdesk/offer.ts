import type { HandOverWay, Offer } from '../../domain/helpdesk/decisions.ts';
import type { Desk } from '../../domain/helpdesk/desk.ts';
import { backAt } from '../../domain/helpdesk/hours.ts';
import type { Language } from '../../domain/helpdesk/language.ts';
import { askedIn, type Thread } from '../../domain/helpdesk/thread.ts';
import { caseId } from '../../domain/ids.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import type { ContactCenters } from '../../ports/contact-centers.ts';
import type { ThreadKey } from '../../ports/helpdesk-store.ts';
import type { Ids } from '../../ports/ids.ts';
import type { DeskKnowledge } from './desk-knowledge.ts';

export type OfferDeps = {
  readonly answers: Pick<DeskKnowledge, 'ask'>;
  readonly centers: ContactCenters;
  readonly clock: Clock;
  readonly ids: Ids;
};

export type Asking = {
  readonly key: ThreadKey;
  readonly desk: Desk;
  readonly language: Language;
  readonly text: string;
  /** The thread it is asked in, if there is one. */
  readonly thread?: Thread | undefined;
};

/** What the desk has to offer now: the best article there is, and the way to a person. */
export function offerOf(deps: OfferDeps, asking: Asking): Offer {
  const { desk, text, language, thread } = asking;
  const found = deps.answers.ask({
    desk,
    text,
    language,
    before: thread ? askedIn(thread) : '',
    not: thread?.rounds.map(({ id }) => id) ?? [],
  });
  return { article: found?.article, way: wayOf(deps, asking) };
}

/** The id of the case is made of the thread: however often it is decided, it is one case. */
export function wayOf(
  { centers, clock, ids }: Pick<OfferDeps, 'centers' | 'clock' | 'ids'>,
  { key, desk }: Pick<Asking, 'key' | 'desk'>,
): HandOverWay {
  const { connection, queue } = desk.handOver ?? {};
  const takesChats =
    connection !== undefined && centers.get(connection)?.center.chats !== undefined;
  return {
    caseId: caseId(ids.derivedId('desk-case', key.tenantId, key.threadId)),
    connection: takesChats ? connection : undefined,
    queue: takesChats ? queue : undefined,
    backAt: backAt(desk.hours, nowOf(clock)),
  };
}
