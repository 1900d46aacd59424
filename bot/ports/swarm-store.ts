import type {
  CaseId,
  ChatId,
  InteractionId,
  PersonId,
  SwarmCode,
  SwarmId,
  TenantId,
} from '../domain/ids.ts';
import type { Interaction, InteractionEvent } from '../domain/interaction/interaction.ts';
import type { Effect } from '../domain/swarm/effects.ts';
import type { Swarm } from '../domain/swarm/swarm.ts';
import type { TimelineEntry } from '../domain/swarm/timeline.ts';
import type { Timer } from './wake-ups.ts';

export type SwarmKey = { readonly tenantId: TenantId; readonly swarmId: SwarmId };
export type InteractionAddress = {
  readonly tenantId: TenantId;
  readonly connection: string;
  readonly externalId: string;
};

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
}

export interface SwarmTransaction {
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
  enqueue(key: SwarmKey, effects: readonly Effect[]): Promise<void>;
  setTimer(timer: Timer): Promise<void>;
  /** Holds the interaction; makes its row when it is new. */
  lockInteraction(address: InteractionAddress): Promise<InteractionId>;
  /** Adds those not known yet. @returns every event of the interaction, or undefined if nothing was new */
  addInteractionEvents(
    tenantId: TenantId,
    id: InteractionId,
    events: readonly InteractionEvent[],
  ): Promise<readonly InteractionEvent[] | undefined>;
  saveInteraction(interaction: Interaction): Promise<void>;
  /** The newest one that has not ended. */
  openInteractionOfCase(tenantId: TenantId, caseNumber: string): Promise<Interaction | undefined>;
  /** The active swarm that shows this interaction. */
  swarmOfInteraction(tenantId: TenantId, id: InteractionId): Promise<Swarm | undefined>;
}
