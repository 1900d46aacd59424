import type { IsoTime } from '../domain/ids.ts';
import type { Delivery } from '../ports/deliveries.ts';

/**
 * Does one delivery at its far side. Returns when the effect stands there; throws `OutsideError`, or
 * `NotYet` when it is too early through nobody's fault. May be called again for the same delivery: it
 * must then find what an earlier try left (`unsettledSince`) instead of doing it twice.
 */
export type Perform = (delivery: Delivery) => Promise<void>;

/** Too early: the lane waits, and no try is counted. */
export class NotYet extends Error {
  readonly until: IsoTime;
  constructor(until: IsoTime, reason: string) {
    super(reason);
    this.until = until;
  }
}
