import { openThread, writeInThread, type WriteRefusal } from '../../domain/helpdesk/decisions.ts';
import { languageAt, type Desk } from '../../domain/helpdesk/desk.ts';
import { threadId } from '../../domain/helpdesk/ids.ts';
import { languageOfWords } from '../../domain/helpdesk/language.ts';
import { isOpen, keyOfPlace, type Place, type Thread } from '../../domain/helpdesk/thread.ts';
import type { Person } from '../../domain/swarm/person.ts';
import { nowOf } from '../../ports/clock.ts';
import type { HelpdeskTransaction, ThreadKey, ThreadMessage } from '../../ports/helpdesk-store.ts';
import { offerOf, type OfferDeps } from './offer.ts';
import { recordThread, type ThreadDeps } from './record-thread.ts';

export type HearDeps = ThreadDeps & OfferDeps;

export type Written = {
  readonly desk: Desk;
  readonly by: Person;
  readonly place: Place;
  /** Teams' own id of it. */
  readonly messageId: string;
  readonly text: string;
};

export type HeardEmployee =
  | { readonly kind: 'taken'; readonly thread: Thread }
  /** Teams brought it once more. */
  | { readonly kind: 'taken-before' }
  | { readonly kind: 'refused'; readonly refusal: WriteRefusal; readonly thread: Thread };

/** Somebody wrote at a desk: a question, a follow-up, or words for the agent who has it. */
export function hearEmployee(deps: HearDeps) {
  return (written: Written): Promise<HeardEmployee> =>
    deps.helpdesk.transact(async (tx) => {
      const { tenantId } = written.desk;
      const there = await tx.lockThreadAt(tenantId, written.place);
      // A channel's thread is one matter; in the 1:1 chat what comes after an end is another.
      const isMeant = there && (written.place.kind !== 'personal' || isOpen(there));
      return isMeant ? write(tx, deps, written, there) : open(tx, deps, written);
    });
}

async function open(
  tx: HelpdeskTransaction,
  deps: HearDeps,
  written: Written,
): Promise<HeardEmployee> {
  const { desk, by, place, text } = written;
  const { tenantId, id: deskId } = desk;
  const opened = place.kind === 'channel' ? place.rootId : written.messageId;
  const id = deps.ids.derivedId('thread', tenantId, keyOfPlace(place), opened);
  const key = { tenantId, threadId: threadId(id) };
  if (!(await tx.takeMessage(key, messageOf(deps, written)))) return { kind: 'taken-before' };
  const language = languageAt(desk, languageOfWords(text));
  const offer = offerOf(deps, { key, desk, language, text });
  const opening = { deskId, language, employee: by, place, question: text };
  const events = openThread(opening, offer);
  const thread = await recordThread(tx, { key, thread: undefined, by, events }, deps);
  return { kind: 'taken', thread };
}

async function write(
  tx: HelpdeskTransaction,
  deps: HearDeps,
  written: Written,
  thread: Thread,
): Promise<HeardEmployee> {
  const { desk, by, text } = written;
  const key: ThreadKey = { tenantId: thread.tenantId, threadId: thread.id };
  const message = messageOf(deps, written);
  const { language } = thread;
  const events = writeInThread(thread, {
    by: by.id,
    messageId: message.id,
    text,
    now: nowOf(deps.clock),
    offer: offerOf(deps, { key, desk, language, text, thread }),
    reopenMs: deps.rules.reopenMs,
  });
  if (typeof events === 'string') return { kind: 'refused', refusal: events, thread };
  if (!(await tx.takeMessage(key, message))) return { kind: 'taken-before' };
  return { kind: 'taken', thread: await recordThread(tx, { key, thread, by, events }, deps) };
}

export function messageOf(
  { ids, clock }: Pick<HearDeps, 'ids' | 'clock'>,
  written: Pick<Written, 'by' | 'place' | 'messageId' | 'text'>,
): ThreadMessage {
  const { by, place, messageId, text } = written;
  const conversationId = keyOfPlace(place);
  return {
    id: ids.derivedId('message', conversationId, messageId),
    origin: { kind: 'teams', conversationId, messageId },
    author: by.name,
    authorId: by.id,
    text,
    at: nowOf(clock),
  };
}
