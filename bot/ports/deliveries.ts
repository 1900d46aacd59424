import type { ThreadAction } from '../domain/helpdesk/effects.ts';
import type { ThreadId } from '../domain/helpdesk/ids.ts';
import type { DeliveryId, InteractionId, IsoTime, SwarmId, TenantId } from '../domain/ids.ts';
import type { ActionKind, ContactAction, Lane, SwarmAction } from '../domain/swarm/effects.ts';

/** One effect on one outside system, as decided and numbered in its lane. */
export type Delivery = DeliveryRow & (AboutSwarm | AboutContact | AboutThread);
export type ThreadDelivery = DeliveryRow & AboutThread;

type AboutSwarm = {
  readonly swarmId: SwarmId;
  readonly threadId?: undefined;
  readonly action: SwarmAction;
};
type AboutThread = {
  readonly swarmId?: undefined;
  readonly interactionId?: undefined;
  readonly threadId: ThreadId;
  readonly action: ThreadAction;
};
type AboutContact = {
  readonly swarmId?: undefined;
  readonly threadId?: undefined;
  readonly interactionId: InteractionId;
  readonly action: ContactAction;
};

type DeliveryRow = {
  readonly id: DeliveryId;
  readonly tenantId: TenantId;
  readonly lane: Lane;
  /** Unique in its lane: the order of decisions, and the only order there is. */
  readonly laneSeq: number;
  readonly decidedAt: IsoTime;
  /** This try included. */
  readonly attempts: number;
  /** When the newest try began whose result nobody knows: look for its effect before sending again. */
  readonly unsettledSince?: IsoTime;
};

export type LaneKey = { readonly tenantId: TenantId; readonly lane: Lane };

/** A lane in one word: two are the same when these are. */
export const laneName = ({ tenantId, lane }: LaneKey): string => `${tenantId} ${lane}`;

/** What the lane's holder meets at its head. */
export type LaneHead =
  | { readonly kind: 'ready'; readonly delivery: Delivery }
  | { readonly kind: 'waiting'; readonly until: IsoTime }
  /** Given up and shown to people: nothing behind it moves before Retry or Skip, unless its lane goes on. */
  | { readonly kind: 'parked' }
  | { readonly kind: 'empty' };

/** What becomes of those behind a delivery that is given up: they wait for people too, or go past it. */
export type LaneBehind = 'stops' | 'goes-on';

export type Deferral = {
  readonly until: IsoTime;
  /** Whether the failed try certainly did nothing. */
  readonly isSettled: boolean;
  readonly reason: string;
  /** A wait that is nobody's failure (a card's pace) costs no try. */
  readonly countsAsTry: boolean;
};

/** The rows of all lanes and who holds each. */
export interface Deliveries {
  /** Holds the lane for this process; false when another does. */
  takeLane(key: LaneKey, lease: { until: IsoTime; now: IsoTime }): Promise<boolean>;
  /**
   * Holds lanes of this process for longer. Nothing for one that was let go of meanwhile: it would be
   * held, and nobody would drain it.
   */
  renewLanes(keys: readonly LaneKey[], until: IsoTime): Promise<void>;
  /** Lets go; true when there is more to do, which came in meanwhile. */
  releaseLane(key: LaneKey, now: IsoTime): Promise<boolean>;
  /**
   * The first open delivery; when ready, its try is counted and noted as begun before the call. When
   * nothing is ready the lane is let go of in the same breath. Who does not hold it meets nothing.
   * @param done the one before, whose effect stands
   */
  head(key: LaneKey, now: IsoTime, done?: Delivery): Promise<LaneHead>;
  done(delivery: Delivery, at: IsoTime): Promise<void>;
  defer(delivery: Delivery, deferral: Deferral): Promise<void>;
  /** @param lane stops unless said otherwise */
  park(delivery: Delivery, reason: string, at: IsoTime, lane?: LaneBehind): Promise<void>;
  /** Lanes with something to do by now that nobody holds (left by a process that died). */
  idleLanes(now: IsoTime): Promise<readonly LaneKey[]>;
  /** Frees the lanes this process held in an earlier life. */
  releaseOwn(): Promise<void>;
  /**
   * How the swarm's deliveries of this kind stand: `done` when the newest is and none is left, `parked`
   * also when people skipped it, `none` when there never was one.
   */
  stateOf(
    swarm: { tenantId: TenantId; swarmId: SwarmId },
    kind: ActionKind,
  ): Promise<DeliveryState>;
  /** Everything given up and not yet decided on, newest first. */
  parked(tenantId: TenantId): Promise<readonly ParkedDelivery[]>;
  /** Another round of tries, or past it, and the lane is woken; false when it is not parked. */
  retry(tenantId: TenantId, id: DeliveryId): Promise<boolean>;
  skip(tenantId: TenantId, id: DeliveryId, at: IsoTime): Promise<boolean>;
}

export type DeliveryState = 'none' | 'waiting' | 'done' | 'parked';

export type ParkedDelivery = {
  readonly delivery: Delivery;
  readonly reason: string;
  readonly parkedAt: IsoTime;
};
