import { after } from '../../domain/ids.ts';
import type { Action, ActionKind } from '../../domain/swarm/effects.ts';
import type { Swarm, SwarmChat } from '../../domain/swarm/swarm.ts';
import type { Digest } from '../../domain/swarm/timeline.ts';
import type { Cards } from '../../ports/cards.ts';
import type { CaseRecords, SwarmRecords } from '../../ports/case-records.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import type { Deliveries, Delivery } from '../../ports/deliveries.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { PeopleDirectory } from '../../ports/people-directory.ts';
import type { PostedCards } from '../../ports/posted-cards.ts';
import type { SwarmChats } from '../../ports/swarm-chats.ts';
import type { SwarmKey, SwarmStore } from '../../ports/swarm-store.ts';
import { NotYet } from '../perform.ts';

export type HandlerDeps = {
  readonly store: Pick<SwarmStore, 'findSwarm' | 'findInteraction'>;
  readonly deliveries: Pick<Deliveries, 'stateOf'>;
  readonly postedCards: PostedCards;
  readonly chats: SwarmChats;
  readonly people: Pick<PeopleDirectory, 'installApp'>;
  readonly messenger: Messenger;
  readonly cases: Pick<CaseRecords, 'addNote' | 'close'>;
  readonly swarmRecords: SwarmRecords;
  readonly cards: Cards;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
  /** Use cases that record what the outside answered. */
  readonly recordChat: (key: SwarmKey, chat: SwarmChat) => Promise<void>;
  readonly recordChatReady: (key: SwarmKey) => Promise<void>;
  readonly recordAnswerSaved: (key: SwarmKey) => Promise<void>;
  readonly inviteExperts: (key: SwarmKey) => Promise<void>;
  readonly settings: {
    /** A card that is updated live is drawn at most this often. */
    readonly cardPaceMs: number;
    /** How long after a send with no answer its effect may still show up: deadline plus read lag. */
    readonly lateEffectMs: number;
  };
};

/** One delivery with the state it is about. */
export type Task<A extends Action = Action> = {
  readonly delivery: Delivery;
  readonly action: A;
  readonly swarm: Swarm;
};

export type ActionOf<Kind extends ActionKind> = Extract<Action, { kind: Kind }>;

/** The chat a delivery on the chat lane stands behind. */
export function chatOf(swarm: Swarm): SwarmChat {
  if (!swarm.chat) throw new Error(`${swarm.id} has no chat yet`);
  return swarm.chat;
}

/**
 * For what must not be done twice and can be looked up. After a try without an answer: adopt what it
 * left; while its effect may still show up, wait; only then do it anew.
 */
export async function onceOnly<T>(
  { clock, settings }: Pick<HandlerDeps, 'clock' | 'settings'>,
  delivery: Delivery,
  { find, make }: { find: () => Promise<T | undefined>; make: () => Promise<T> },
): Promise<T> {
  if (!delivery.unsettledSince) return make();
  const left = await find();
  if (left !== undefined) return left;
  const settledAt = after(delivery.unsettledSince, settings.lateEffectMs);
  if (nowOf(clock) < settledAt) throw new NotYet(settledAt, 'an earlier try may still take effect');
  return make();
}
