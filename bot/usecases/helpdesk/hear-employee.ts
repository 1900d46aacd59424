import { openThread, writeInThread, type WriteRefusal } from '../../domain/helpdesk/decisions.ts';
import { languageAt, type Desk } from '../../domain/helpdesk/desk.ts';
import { threadId } from '../../domain/helpdesk/ids.ts';
import { languageOfWords } from '../../domain/helpdesk/language.ts';
import { saidLate, writtenAt } from '../../domain/helpdesk/late-words.ts';
import { isOpen, keyOfPlace, type Place, type Thread } from '../../domain/helpdesk/thread.ts';
import { picturesSent, withPictures } from '../../domain/helpdesk/pictures.ts';
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
  /** When Teams recorded it; left out: now. */
  readonly writtenAt?: Date;
  /** Where the pictures in it lie. */
  readonly pictures?: readonly string[];
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
  const { desk, by, place, pictures = [] } = written;
  const { tenantId, id: deskId } = desk;
  const opened = place.kind === 'channel' ? place.rootId : written.messageId;
  const id = deps.ids.derivedId('thread', tenantId, keyOfPlace(place), opened);
  const key = { tenantId, threadId: threadId(id) };
  const message = messageOf(deps, written);
  const { text } = message;
  if (!(await tx.takeMessage(key, message))) return { kind: 'taken-before' };
  await tx.takePictures(key, message.id, pictures);
  const language = languageAt(desk, languageOfWords(text));
  const offer = offerOf(deps, { key, desk, language, text });
  const opening = { deskId, language, employee: by, place, question: text };
  const events = [...openThread(opening, offer), ...picturesSent(pictures.length)];
  const thread = await recordThread(tx, { key, thread: undefined, by, events }, deps);
  return { kind: 'taken', thread };
}

async function write(
  tx: HelpdeskTransaction,
  deps: HearDeps,
  written: Written,
  thread: Thread,
): Promise<HeardEmployee> {
  const { desk, by, pictures = [] } = written;
  const key: ThreadKey = { tenantId: thread.tenantId, threadId: thread.id };
  const message = messageOf(deps, written);
  const { text } = message;
  const { language } = thread;
  const decided = writeInThread(thread, {
    by: by.id,
    messageId: message.id,
    text,
    now: nowOf(deps.clock),
    offer: offerOf(deps, { key, desk, language, text, thread }),
    reopenMs: deps.rules.reopenMs,
  });
  if (typeof decided === 'string') return { kind: 'refused', refusal: decided, thread };
  if (!(await tx.takeMessage(key, message))) return { kind: 'taken-before' };
  await tx.takePictures(key, message.id, pictures);
  const later = await tx.writtenAfter(key, message.at);
  const events = [...decided, ...picturesSent(pictures.length)];
  const now = await recordThread(tx, { key, thread, by, events }, deps);
  const isSaid = decided.some(({ type }) => type === 'employee-wrote');
  if (isSaid && later.length > 0 && !(await tx.sayBefore(key, { id: message.id, later }))) {
    const { timeZone } = desk.hours;
    const late = saidLate(text, { at: message.at, language, timeZone });
    await tx.rewriteMessage(key, message.id, late);
  }
  return { kind: 'taken', thread: now };
}

export function messageOf(
  { ids, clock }: Pick<HearDeps, 'ids' | 'clock'>,
  written: Pick<Written, 'by' | 'place' | 'messageId' | 'text' | 'pictures' | 'writtenAt'>,
): ThreadMessage {
  const { by, place, messageId, pictures = [] } = written;
  const text = withPictures(written.text, pictures.length);
  const conversationId = keyOfPlace(place);
  return {
    id: ids.derivedId('message', conversationId, messageId),
    origin: { kind: 'teams', conversationId, messageId },
    author: by.name,
    authorId: by.id,
    text,
    at: writtenAt(written.writtenAt, nowOf(clock)),
  };
}
