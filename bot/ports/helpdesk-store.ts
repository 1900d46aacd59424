import type { ThreadId } from '../domain/helpdesk/ids.ts';
import type { ThreadEffect } from '../domain/helpdesk/effects.ts';
import type { SaidWords } from '../domain/helpdesk/words-order.ts';
import type { Place, Thread } from '../domain/helpdesk/thread.ts';
import type { ThreadEntry } from '../domain/helpdesk/timeline.ts';
import type { DeliveryId, IsoTime, PersonId, TenantId } from '../domain/ids.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import type { InteractionEvent } from '../domain/interaction/facts.ts';
import type { ChatHandle } from './contact-center.ts';

export type ThreadKey = { readonly tenantId: TenantId; readonly threadId: ThreadId };

/** Where a message came from, by which the same one is known again. */
export type MessageOrigin =
  | { readonly kind: 'teams'; readonly conversationId: string; readonly messageId: string }
  | {
      readonly kind: 'contact-center';
      readonly connection: string;
      readonly externalId: string;
      readonly messageId: string;
    };

/** Something written in a thread. Its words rest sealed. */
export type ThreadMessage = {
  /** Ours: made of where it came from. */
  readonly id: string;
  readonly origin: MessageOrigin;
  /** Who wrote it, by name; empty where the contact center does not say. */
  readonly author: string;
  /** Set for who wrote it in Teams. */
  readonly authorId?: PersonId;
  /** Empty once it was erased. */
  readonly text: string;
  readonly at: IsoTime;
  /** When an agent changed it over there, by the contact center's clock. */
  readonly changedAt?: IsoTime;
};

/** The chat of a session, as the contact center knows it. */
export type ThreadChat = ThreadKey & { readonly session: number };

export type Undelivered = { readonly id: DeliveryId; readonly kind: string };

/** A picture of a message that is not with the case yet. */
export type WaitingPicture = {
  readonly messageId: string;
  /** Counted within its message, from 0. */
  readonly place: number;
  readonly url: string;
};

export interface HelpdeskStore {
  /** One decision: all of it is recorded, or nothing. Work may run again after a conflict. */
  transact<T>(work: (tx: HelpdeskTransaction) => Promise<T>): Promise<T>;
  findThread(key: ThreadKey): Promise<Thread | undefined>;
  /** The thread that stands there; in a 1:1 chat the newest. */
  threadAt(tenantId: TenantId, place: Place): Promise<Thread | undefined>;
  threadOfChat(
    tenantId: TenantId,
    chat: { readonly connection: string; readonly externalId: string },
  ): Promise<ThreadChat | undefined>;
  /** In order, from the first. */
  timeline(key: ThreadKey): Promise<readonly ThreadEntry[]>;
  message(key: ThreadKey, id: string): Promise<ThreadMessage | undefined>;
  /** What is needed to write on in the chat of this session; sealed at rest. */
  chatHandle(chat: ThreadChat): Promise<(ChatHandle & { readonly begunWith: string }) | undefined>;
  /** @param chat.begunWith the message that began it, empty for the question; left out: as it was */
  saveChatHandle(
    chat: ThreadChat & { connection: string; handle: ChatHandle; begunWith?: string },
  ): Promise<void>;
  /** What was told of a contact before we knew that it is a thread's. */
  toldOf(contact: {
    tenantId: TenantId;
    connection: string;
    externalId: string;
  }): Promise<readonly InteractionEvent[]>;
  /** The contact as it is pictured from all that is told of it. */
  contactOf(contact: {
    tenantId: TenantId;
    connection: string;
    externalId: string;
  }): Promise<Interaction | undefined>;
  /** What was given up of what is said to the contact center. */
  undelivered(key: ThreadKey): Promise<readonly Undelivered[]>;
  picturesWaiting(key: ThreadKey): Promise<readonly WaitingPicture[]>;
  /** What is under way in a channel or chat. */
  openIn(tenantId: TenantId, conversationId: string): Promise<readonly ThreadKey[]>;
  /** What was said by agents, and by numbers else. */
  said(key: ThreadKey): Promise<readonly SaidWords[]>;
  /** What a person has, or is asked to take. */
  handedOver(): Promise<readonly ThreadKey[]>;
  /** Chats of these connections that a person has, or is asked to take, are to be read at once. */
  readAllAt(connections: readonly string[], at: IsoTime): Promise<void>;
  /** Chats to be read again: something may have been said in them that nobody told us. */
  chatsToRead(now: IsoTime, limit: number): Promise<readonly ThreadChat[]>;
  /** Threads whose time to look has come, of all tenants. */
  due(now: IsoTime, limit: number): Promise<readonly ThreadKey[]>;
  /** Threads whose case may have changed: handed over, and open or ended since. */
  followed(since: IsoTime, limit: number): Promise<readonly Thread[]>;
}

export interface HelpdeskTransaction {
  /** Holds the thread until the decision is recorded. */
  lockThread(key: ThreadKey): Promise<Thread | undefined>;
  /** As of now, and held. */
  lockThreadAt(tenantId: TenantId, place: Place): Promise<Thread | undefined>;
  /** False when this message was taken before: Teams and contact centers tell things twice. */
  takeMessage(key: ThreadKey, message: ThreadMessage): Promise<boolean>;
  takePictures(key: ThreadKey, messageId: string, urls: readonly string[]): Promise<void>;
  /** They are saved, or refused for good. */
  settlePictures(key: ThreadKey, pictures: readonly Omit<WaitingPicture, 'url'>[]): Promise<void>;
  /** What was written in Teams later than that, and came before it. */
  writtenAfter(key: ThreadKey, at: IsoTime): Promise<readonly string[]>;
  /**
   * Words that were just decided are said before those that were written later and still wait. @returns
   * whether all of them did: else some have left, or are about to
   */
  sayBefore(
    key: ThreadKey,
    words: { readonly id: string; readonly later: readonly string[] },
  ): Promise<boolean>;
  /** As of now. */
  message(key: ThreadKey, id: string): Promise<ThreadMessage | undefined>;
  /** What it says from now on. @param text undefined erases its words: whatever waits to be sent is not */
  rewriteMessage(key: ThreadKey, id: string, text: string | undefined): Promise<void>;
  /**
   * An agent changed it over there. @param change.text undefined erases its words
   * @param change.isSame it says what it said: all that is kept is that it says so as of then
   * @returns false when a later change is known: they may be told in any order
   */
  changeMessage(
    key: ThreadKey,
    id: string,
    change: { readonly text: string | undefined; readonly at: IsoTime; readonly isSame: boolean },
  ): Promise<boolean>;
  /** As of now. */
  said(key: ThreadKey): Promise<readonly SaidWords[]>;
  saveSaid(key: ThreadKey, said: readonly SaidWords[]): Promise<void>;
  lastWordAt(chat: ThreadChat): Promise<IsoTime | undefined>;
  /** @param when.readAt undefined: not again @param when.wordAt when something was said in it */
  readChatAt(
    chat: ThreadChat,
    when: { readonly readAt: IsoTime | undefined; readonly wordAt?: IsoTime },
  ): Promise<void>;
  lastEntry(key: ThreadKey): Promise<Pick<ThreadEntry, 'seq' | 'hash'> | undefined>;
  /** Appends the entries and writes the state they lead to. @param lookAt when time alone changes it */
  save(thread: Thread, entries: readonly ThreadEntry[], lookAt: IsoTime | undefined): Promise<void>;
  enqueue(key: ThreadKey, effects: readonly ThreadEffect[]): Promise<void>;
}
