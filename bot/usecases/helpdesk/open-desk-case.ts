import { languageAt, type Desk } from '../../domain/helpdesk/desk.ts';
import { threadId } from '../../domain/helpdesk/ids.ts';
import { languageOfWords } from '../../domain/helpdesk/language.ts';
import { caseInThread, openCase } from '../../domain/helpdesk/open-case.ts';
import {
  keyOfPlace,
  type Place,
  type Thread,
  type ThreadSource,
} from '../../domain/helpdesk/thread.ts';
import type { Person } from '../../domain/swarm/person.ts';
import { nowOf } from '../../ports/clock.ts';
import type { HelpdeskTransaction, ThreadKey } from '../../ports/helpdesk-store.ts';
import { messageOf, type HearDeps } from './hear-employee.ts';
import { wayOf } from './offer.ts';
import { recordThread } from './record-thread.ts';

export type DeskCaseWish = {
  readonly desk: Desk;
  /** Whose case it is. */
  readonly by: Person;
  readonly place: Place;
  /** Teams' own id of the message it is made of, who wrote it, and what it says. */
  readonly message: { readonly id: string; readonly by: Person; readonly text: string };
  readonly title?: string | undefined;
  readonly source?: ThreadSource | undefined;
};

export type DeskCaseOpened =
  | { readonly kind: 'opened' | 'there'; readonly thread: Thread }
  /** The thread it belongs to ended too long ago. */
  | { readonly kind: 'over'; readonly thread: Thread };

/** Opens a case of a message: one, however often it is asked for. The place's thread is its case. */
export function openDeskCase(deps: HearDeps) {
  return (wish: DeskCaseWish): Promise<DeskCaseOpened> =>
    deps.helpdesk.transact(async (tx) => {
      const there = await tx.lockThreadAt(wish.desk.tenantId, wish.place);
      if (there) return inThread(tx, deps, wish, there);
      const saidIn = await threadSaidIn(tx, deps, wish);
      if (!saidIn) return open(tx, deps, wish);
      return inThread(tx, deps, { ...wish, place: saidIn.place }, saidIn);
    });
}

/** In the 1:1 chat a message may be part of a thread already: then it is that thread's case. */
async function threadSaidIn(
  tx: HelpdeskTransaction,
  deps: HearDeps,
  wish: DeskCaseWish,
): Promise<Thread | undefined> {
  const { desk, place } = wish;
  if (place.kind !== 'message') return undefined;
  const personal = { kind: 'personal', conversationId: place.conversationId } as const;
  const thread = await tx.lockThreadAt(desk.tenantId, personal);
  if (!thread) return undefined;
  const key: ThreadKey = { tenantId: thread.tenantId, threadId: thread.id };
  const { id } = wordsOf(deps, { ...wish, place: personal });
  return (await tx.message(key, id)) && thread;
}

async function open(
  tx: HelpdeskTransaction,
  deps: HearDeps,
  wish: DeskCaseWish,
): Promise<DeskCaseOpened> {
  const { desk, by, place, message, title, source } = wish;
  const { tenantId, id: deskId } = desk;
  const root = place.kind === 'channel' ? place.rootId : message.id;
  const id = threadId(deps.ids.derivedId('thread', tenantId, keyOfPlace(place), root));
  const key: ThreadKey = { tenantId, threadId: id };
  if (!(await tx.takeMessage(key, wordsOf(deps, wish)))) {
    // Asked for twice at once: the other one has just opened it.
    const thread = await tx.lockThread(key);
    if (!thread) throw new Error(`message ${message.id} was taken without its thread`);
    return { kind: 'there', thread };
  }
  const language = languageAt(desk, languageOfWords(message.text));
  const events = openCase(
    {
      ...{ deskId, language, employee: by, place, question: message.text },
      ...(title !== undefined && { title }),
      ...(source && { source }),
    },
    wayFrom(deps, { key, desk, place }),
  );
  const thread = await recordThread(tx, { key, thread: undefined, by, events }, deps);
  return { kind: 'opened', thread };
}

async function inThread(
  tx: HelpdeskTransaction,
  deps: HearDeps,
  wish: DeskCaseWish,
  thread: Thread,
): Promise<DeskCaseOpened> {
  const { desk, place, by } = wish;
  const key: ThreadKey = { tenantId: thread.tenantId, threadId: thread.id };
  const words = wordsOf(deps, wish);
  const isNew = await tx.takeMessage(key, words);
  const events = caseInThread(thread, {
    messageId: words.id,
    text: isNew ? words.text : undefined,
    now: nowOf(deps.clock),
    reopenMs: deps.rules.reopenMs,
    way: wayFrom(deps, { key, desk, place }),
  });
  if (events === 'over') return { kind: 'over', thread };
  return { kind: 'there', thread: await recordThread(tx, { key, thread, by, events }, deps) };
}

const wordsOf = (deps: HearDeps, { place, message }: DeskCaseWish) =>
  messageOf(deps, { by: message.by, place, messageId: message.id, text: message.text });

/** Beside a message nobody is heard, so nobody chats there. */
function wayFrom(
  deps: HearDeps,
  { key, desk, place }: { key: ThreadKey; desk: Desk; place: Place },
) {
  const way = wayOf(deps, { key, desk });
  return place.kind === 'message' ? { ...way, connection: undefined } : way;
}
