import { conversationOfPlace, type Thread } from '../../domain/helpdesk/thread.ts';
import type { ThreadEntry } from '../../domain/helpdesk/timeline.ts';
import type { IsoTime } from '../../domain/ids.ts';
import { nowOf } from '../../ports/clock.ts';
import type { LaneKey } from '../../ports/deliveries.ts';
import type { HelpdeskStore, HelpdeskTransaction } from '../../ports/helpdesk-store.ts';
import type { Sealer } from '../../ports/sealer.ts';
import { askedTogether } from './asked-together.ts';
import { json } from './columns.ts';
import { enqueue, type EnqueueDeps } from './enqueue.ts';
import * as chats from './helpdesk-chats.ts';
import { changeMessage, findMessage, rewriteMessage, takeMessage } from './helpdesk-messages.ts';
import * as order from './helpdesk-order.ts';
import * as words from './helpdesk-words.ts';
import * as pictures from './helpdesk-pictures.ts';
import * as threads from './helpdesk-queries.ts';
import type { Queue } from './queue.ts';
import type { Db, Tx } from './tables.ts';
import { transact } from './transact.ts';

export type HelpdeskStoreDeps = EnqueueDeps & {
  readonly db: Db;
  readonly queue: Queue;
  readonly sealer: Sealer;
};

/** Threads of the helpdesk in PostgreSQL, or in PGlite. */
export function sqlHelpdeskStore(deps: HelpdeskStoreDeps): HelpdeskStore {
  const { db, sealer } = deps;
  const threadOfChat = askedTogether((contacts: readonly chats.Contact[]) =>
    chats.threadsOfChats(db, contacts),
  );
  return {
    async transact(work) {
      let rung: LaneKey[] = [];
      const done = await transact(db, (tx) => {
        // Work that begins anew after a conflict decides anew.
        rung = [];
        return work(transaction(tx, deps, rung));
      });
      deps.queue.ring(rung);
      return done;
    },
    findThread: (key) => threads.findThread(db, key),
    threadAt: (tenantId, place) => threads.threadAt(db, tenantId, place),
    timeline: (key) => threads.timelineOfThread(db, key),
    message: (key, id) => findMessage(db, sealer, { ...key, id }),
    threadOfChat: (tenantId, { connection, externalId }) =>
      threadOfChat({ tenantId, connection, externalId }),
    chatHandle: (chat) => chats.chatHandle(db, sealer, chat),
    saveChatHandle: (chat) => chats.saveChatHandle(db, sealer, chat),
    toldOf: (contact) => chats.toldOf(db, sealer, contact),
    contactOf: (contact) => chats.contactOf(db, contact),
    undelivered: (key) => chats.undelivered(db, key),
    picturesWaiting: (key) => pictures.picturesWaiting(db, sealer, key),
    openIn: (tenantId, id) => threads.openThreadsIn(db, tenantId, id),
    said: (key) => words.saidIn(db, key),
    handedOver: () => words.handedOver(db),
    readAllAt: (connections, at) => words.readAllAt(db, connections, at),
    chatsToRead: (now, limit) => words.chatsToRead(db, now, limit),
    due: (now, limit) => threads.dueThreads(db, now, limit),
    followed: (since, limit) => threads.followedThreads(db, since, limit),
  };
}

/** @param rung the lanes to be rung at commit: added to */
function transaction(tx: Tx, deps: HelpdeskStoreDeps, rung: LaneKey[]): HelpdeskTransaction {
  return {
    lockThread: (key) => threads.lockThread(tx, key),
    lockThreadAt: (tenantId, place) => threads.lockThreadAt(tx, tenantId, place),
    takeMessage: (key, message) => takeMessage(tx, deps.sealer, { ...key, message }),
    writtenAfter: (key, at) => order.writtenAfter(tx, key, at),
    sayBefore: (key, said) => order.sayBefore(tx, key, said),
    message: (key, id) => findMessage(tx, deps.sealer, { ...key, id }),
    rewriteMessage: async (key, id, text) => {
      if (text === undefined) await pictures.dropPictures(tx, { ...key, messageId: id });
      await rewriteMessage(tx, deps.sealer, { ...key, id, text });
    },
    changeMessage: (key, id, change) => changeMessage(tx, deps.sealer, { ...key, id, ...change }),
    takePictures: (key, messageId, urls) =>
      pictures.takePictures(tx, deps.sealer, { ...key, messageId, urls }),
    settlePictures: (key, settled) => pictures.settlePictures(tx, key, settled),
    said: (key) => words.saidIn(tx, key),
    saveSaid: (key, said) => words.saveSaid(tx, key, said),
    lastWordAt: (chat) => words.lastWordAt(tx, chat),
    readChatAt: (chat, when) => words.readChatAt(tx, chat, when),
    lastEntry: ({ tenantId, threadId }) =>
      tx
        .selectFrom('helpdesk_timeline')
        .select(['seq', 'hash'])
        .where('tenant_id', '=', tenantId)
        .where('thread_id', '=', threadId)
        .orderBy('seq', 'desc')
        .executeTakeFirst(),
    save: (thread, entries, lookAt) =>
      saveThread(tx, thread, { entries, lookAt, changedAt: nowOf(deps.clock) }),
    enqueue: async (key, effects) => {
      rung.push(...(await enqueue(tx, deps, [{ ...key, effects }])));
    },
  };
}

async function saveThread(
  tx: Tx,
  thread: Thread,
  saved: {
    readonly entries: readonly ThreadEntry[];
    readonly lookAt: IsoTime | undefined;
    readonly changedAt: IsoTime;
  },
): Promise<void> {
  await tx.insertInto('helpdesk_timeline').values(saved.entries.map(timelineRow)).execute();
  const { tenantId, id, place } = thread;
  const state = {
    state: thread.state,
    case_id: thread.handOver?.caseId ?? null,
    changed_at: saved.changedAt,
    look_at: saved.lookAt ?? null,
    version: thread.version,
    state_json: json(thread),
  };
  await tx
    .insertInto('helpdesk_threads')
    .values({
      tenant_id: tenantId,
      id,
      desk_id: thread.deskId,
      employee_id: thread.employee.id,
      conversation_id: conversationOfPlace(place),
      root_id: threads.rootIdOf(place),
      opened_at: thread.openedAt,
      ...state,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(state))
    .execute();
}

const timelineRow = (entry: ThreadEntry) => ({
  tenant_id: entry.tenantId,
  thread_id: entry.threadId,
  seq: entry.seq,
  at: entry.at,
  by_json: json(entry.by),
  event_json: entry.event ? json(entry.event) : null,
  payload_hash: entry.payloadHash,
  previous_hash: entry.previousHash,
  hash: entry.hash,
});
