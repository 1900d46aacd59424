import { after, type InteractionId, type PersonId, type TenantId } from '../../domain/ids.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { OfferState } from '../../domain/interaction/offer.ts';
import type { Action, ActionKind, ContactAction, SwarmAction } from '../../domain/swarm/effects.ts';
import type { Person, Swarm, SwarmChat } from '../../domain/swarm/swarm.ts';
import type { Digest } from '../../domain/swarm/timeline.ts';
import type { ActivityFeed, PanelSightings } from '../../ports/activity-feed.ts';
import type { Cards } from '../../ports/cards.ts';
import type { CaseRecords, SwarmRecords } from '../../ports/case-records.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import type { ContactCenters } from '../../ports/contact-centers.ts';
import type { Deliveries, Delivery } from '../../ports/deliveries.ts';
import type { Ids } from '../../ports/ids.ts';
import type { EventIntake, InteractionReads } from '../../ports/interaction-news.ts';
import type { Log } from '../../ports/log.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { PeopleDirectory } from '../../ports/people-directory.ts';
import type { PostedCards } from '../../ports/posted-cards.ts';
import type { Reopening } from '../../ports/reopening.ts';
import type { SwarmChats } from '../../ports/swarm-chats.ts';
import type { SwarmKey, SwarmStore } from '../../ports/swarm-store.ts';
import type { TaskRecords } from '../../ports/task-records.ts';
import { NotYet } from '../perform.ts';
import type { Departure } from '../turnstile.ts';
import type { Turn } from '../waiting-line.ts';

export type HandlerDeps = {
  readonly store: Pick<SwarmStore, 'findSwarm' | 'findInteraction'>;
  readonly interactions: Pick<InteractionReads, 'linesOfDigest' | 'customerOf' | 'unmatchedOf'>;
  readonly centers: ContactCenters;
  readonly intake: EventIntake;
  /** What was just taken in is to be gathered. */
  readonly gatherSoon: () => void;
  /** Waits until this send may go, but for the moment itself. */
  readonly turn: (turn: Turn) => Promise<Departure>;
  readonly deliveries: Pick<Deliveries, 'stateOf'>;
  readonly postedCards: PostedCards;
  readonly chats: SwarmChats;
  readonly people: Pick<PeopleDirectory, 'installApp' | 'find' | 'mailsOf'>;
  readonly messenger: Messenger;
  readonly activityFeed: ActivityFeed;
  readonly panelSightings: Pick<PanelSightings, 'lastSeen'>;
  readonly log: Log;
  readonly cases: Pick<CaseRecords, 'addNote' | 'close' | 'openCasesOf'>;
  readonly swarmRecords: SwarmRecords;
  readonly tasks: Pick<TaskRecords, 'saveTask'>;
  readonly reopening: Reopening;
  readonly cards: Cards;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
  /** Use cases that record what the outside answered. */
  readonly recordChat: (key: SwarmKey, chat: SwarmChat) => Promise<void>;
  readonly recordChatReady: (key: SwarmKey) => Promise<void>;
  readonly recordAnswerSaved: (key: SwarmKey) => Promise<void>;
  readonly recordDeskTold: (key: SwarmKey, noteId: string) => Promise<void>;
  /** How an offer stands. @param offer.asked as if they were asked now */
  readonly readOffer: (offer: {
    tenantId: TenantId;
    interactionId: InteractionId;
    to: PersonId;
    asked?: { readonly to: Person; readonly agentId: string };
  }) => Promise<{ interaction: Interaction; state: OfferState } | undefined>;
  readonly inviteExperts: (key: SwarmKey) => Promise<void>;
  readonly settings: {
    /** How long after a send with no answer its effect may still show up: deadline plus read lag. */
    readonly lateEffectMs: number;
  };
};

/** One delivery with the state it is about. */
export type Task<A extends SwarmAction = SwarmAction> = {
  readonly delivery: Delivery;
  readonly action: A;
  readonly swarm: Swarm;
};

/** One delivery with the contact it is about. */
export type ContactTask<A extends ContactAction = ContactAction> = {
  readonly delivery: Delivery;
  readonly action: A;
  readonly interaction: Interaction;
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
