import type {
  CaseId,
  ChatId,
  DeliveryId,
  InteractionId,
  IsoTime,
  PersonId,
  SwarmCode,
  SwarmId,
  TenantId,
} from '../domain/ids.ts';
import type { ThreadEffect } from '../domain/helpdesk/effects.ts';
import type { ThreadId } from '../domain/helpdesk/ids.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import type { ContactEffect, Effect } from '../domain/swarm/effects.ts';
import type { Swarm } from '../domain/swarm/swarm.ts';
import type { TimelineEntry } from '../domain/swarm/timeline.ts';
import type { Delivery, LaneBehind } from './deliveries.ts';
import type { NewsTransaction } from './interaction-news.ts';
import type { Timer } from './wake-ups.ts';

export type SwarmKey = { readonly tenantId: TenantId; readonly swarmId: SwarmId };

export interface SwarmStore {
  /**
   * One decision: all of it is recorded, or nothing. Work may run again after a conflict with another
   * decision, so it must not act on the outside.
   */
  transact<T>(work: (tx: SwarmTransaction) => Promise<T>): Promise<T>;
  findSwarm(key: SwarmKey): Promise<Swarm | undefined>;
  findSwarmByCode(tenantId: TenantId, code: SwarmCode): Promise<Swarm | undefined>;
  findSwarmOfChat(tenantId: TenantId, chat: ChatId): Promise<Swarm | undefined>;
  activeSwarmOfCase(tenantId: TenantId, caseId: CaseId): Promise<Swarm | undefined>;
  /** Active swarms the person is in, newest first. */
  activeSwarmsOf(tenantId: TenantId, person: PersonId): Promise<readonly Swarm[]>;
  /** Active swarms each person is in or asked to; people with none are missing. */
  loadOf(tenantId: TenantId, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, number>>;
  /** In order, from the first. */
  timeline(key: SwarmKey): Promise<readonly TimelineEntry[]>;
  findInteraction(tenantId: TenantId, id: InteractionId): Promise<Interaction | undefined>;
  /** The active swarm that shows this interaction. */
  swarmOfInteraction(tenantId: TenantId, id: InteractionId): Promise<Swarm | undefined>;
}

/** Effects on the outside, of one swarm, of one contact or of one helpdesk thread. */
export type Work = { readonly tenantId: TenantId } & (
  | {
      readonly swarmId: SwarmId;
      readonly interactionId?: undefined;
      readonly threadId?: undefined;
      readonly effects: readonly Effect[];
    }
  | {
      readonly swarmId?: undefined;
      readonly interactionId?: undefined;
      readonly threadId: ThreadId;
      readonly effects: readonly ThreadEffect[];
    }
  | {
      readonly swarmId?: undefined;
      readonly threadId?: undefined;
      readonly interactionId: InteractionId;
      readonly effects: readonly ContactEffect[];
    }
);

export interface SwarmTransaction extends NewsTransaction {
  /**
   * Does a part that may fail by what it is about: then this part is undone, and the rest goes on.
   * @throws what is no fault of this part: a conflict, a database that is away
   */
  apart(part: () => Promise<void>): Promise<{ readonly failure?: unknown }>;
  /** Holds the swarm until the decision is recorded. */
  lockSwarm(key: SwarmKey): Promise<Swarm | undefined>;
  activeSwarmOfCase(tenantId: TenantId, caseId: CaseId): Promise<Swarm | undefined>;
  /** By the ticket number, as contact centers name a case. */
  activeSwarmOfCaseNumber(tenantId: TenantId, caseNumber: string): Promise<Swarm | undefined>;
  isCodeTaken(tenantId: TenantId, code: SwarmCode): Promise<boolean>;
  lastEntry(key: SwarmKey): Promise<Pick<TimelineEntry, 'seq' | 'hash'> | undefined>;
  /** Appends the entries and writes the state they lead to: the rows are its projection. */
  save(swarm: Swarm, entries: readonly TimelineEntry[]): Promise<void>;
  /** Numbers the effects in their lanes, in this order, and wakes the lanes at commit. */
  enqueue(work: readonly Work[]): Promise<void>;
  setTimer(timer: Timer): Promise<void>;
  /** Gives up a delivery; false when a newer try has begun, or none is open. */
  park(delivery: Delivery, reason: string, at: IsoTime, lane?: LaneBehind): Promise<boolean>;
  /** What people decided about one that is parked, its lane woken; false when it is not. */
  settle(
    key: { readonly tenantId: TenantId; readonly id: DeliveryId },
    how: 'retry' | 'skip',
    at: IsoTime,
  ): Promise<boolean>;
  /**
   * Until the decision is recorded nobody else decides which contact belongs to these cases: who opens a
   * swarm and who joins a contact to one would each look before the other has written.
   * @param named all at once, as contact centers name cases: number or id
   */
  holdCases(tenantId: TenantId, named: readonly string[]): Promise<void>;
  /** The newest one that has not ended, and was heard of since. @param named number or id of the case */
  openInteractionOfCase(
    tenantId: TenantId,
    named: readonly string[],
    since: IsoTime,
  ): Promise<Interaction | undefined>;
  findInteraction(tenantId: TenantId, id: InteractionId): Promise<Interaction | undefined>;
  /**
   * There is something new about it that no event brings: it is gathered again. Until the decision is
   * recorded nobody else gathers it or decides so.
   */
  lookAgain(tenantId: TenantId, id: InteractionId, at: IsoTime): Promise<void>;
  /** The active swarm that shows this interaction. */
  swarmOfInteraction(tenantId: TenantId, id: InteractionId): Promise<Swarm | undefined>;
}
