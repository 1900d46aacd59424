import type { IsoTime, InvitationId, SwarmId, TenantId } from '../domain/ids.ts';
import type { LaneKey } from './deliveries.ts';

/** What is due at a time. */
export type Timer = {
  /** `reminder`: half of the time to answer is over; `silence`: all of it. */
  readonly kind: 'silence' | 'reminder';
  readonly at: IsoTime;
  readonly tenantId: TenantId;
  readonly swarmId: SwarmId;
  readonly invitationId: InvitationId;
};

/**
 * Calls the relay when a lane has something to do, and the timers when they are due. Durable: what was
 * asked for in a committed transaction rings, whatever process lives then.
 */
export interface WakeUps {
  start(ring: {
    lane: (key: LaneKey) => Promise<void>;
    timer: (timer: Timer) => Promise<void>;
  }): Promise<void>;
  /** Outside of a transaction: for retries and for lanes left behind. */
  wakeLane(key: LaneKey, at?: IsoTime): Promise<void>;
  /** Takes no new work and waits for what is in hand. */
  stop(): Promise<void>;
}
