import type { Composed } from '../../domain/helpdesk/composed.ts';
import type { ThreadAction } from '../../domain/helpdesk/effects.ts';
import type { PictureRefusal, Thread } from '../../domain/helpdesk/thread.ts';
import type { ChatHandle, ChatLine } from '../../ports/contact-center.ts';
import type { ThreadDelivery } from '../../ports/deliveries.ts';
import type { Desks } from '../../ports/desks.ts';
import type { DeskCards } from '../../ports/helpdesk-cards.ts';
import type { DeskCases, DeskCaseState } from '../../ports/helpdesk-cases.ts';
import type {
  HelpdeskStore,
  ThreadChat,
  ThreadKey,
  WaitingPicture,
} from '../../ports/helpdesk-store.ts';
import type { Pictures } from '../../ports/pictures.ts';
import type { HandlerDeps } from './deps.ts';

export type ThreadHandlerDeps = HandlerDeps & {
  readonly helpdesk: Pick<
    HelpdeskStore,
    | 'findThread'
    | 'message'
    | 'said'
    | 'contactOf'
    | 'chatHandle'
    | 'saveChatHandle'
    | 'undelivered'
    | 'picturesWaiting'
  >;
  readonly desks: Pick<Desks, 'find'>;
  readonly deskCards: DeskCards;
  readonly deskCases: Pick<DeskCases, 'save' | 'rate' | 'addNote'>;
  readonly pictures: Pictures;
  readonly recordPictures: (
    key: ThreadKey,
    settled: readonly (Omit<WaitingPicture, 'url'> & { readonly refusal?: PictureRefusal })[],
  ) => Promise<void>;
  /** The answer of a round in a language model's words; absent where there is none. */
  readonly composeAnswer?: (thread: Thread, round: number) => Promise<Composed | undefined>;
  /** How long after a warning a thread closes. */
  readonly idleCloseMs: number;
  /** Use cases that record what the outside answered. */
  readonly recordCase: (key: ThreadKey, state: Omit<DeskCaseState, 'caseId'>) => Promise<void>;
  readonly recordChatBegun: (
    chat: ThreadChat,
    begun: { connection: string; handle: ChatHandle; begunWith: string },
  ) => Promise<void>;
  readonly recordRead: (
    chat: ThreadChat,
    read: { connection: string; externalId: string; lines: readonly ChatLine[] },
  ) => Promise<void>;
};

/** One delivery with the thread it is about. */
export type ThreadTask<A extends ThreadAction = ThreadAction> = {
  readonly delivery: ThreadDelivery;
  readonly action: A;
  readonly thread: Thread;
  readonly key: ThreadKey;
};

export type ThreadActionOf<Kind extends ThreadAction['kind']> = Extract<
  ThreadAction,
  { kind: Kind }
>;
