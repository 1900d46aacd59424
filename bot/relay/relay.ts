import { isoTime, type IsoTime } from '../domain/ids.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import { laneName, type Deliveries, type Delivery, type LaneKey } from '../ports/deliveries.ts';
import { nameOf, placeOf } from '../ports/failure.ts';
import type { Log } from '../ports/log.ts';
import { OutsideError } from '../ports/outside-error.ts';
import type { Random } from '../ports/random.ts';
import type { Timer, WakeUps } from '../ports/wake-ups.ts';
import { afterFailure, type Next, type Tries } from './after-failure.ts';
import type { Perform } from './perform.ts';

export type RelaySettings = Tries & {
  /** How long a lane stays with a process that says nothing any more. */
  readonly leaseMs: number;
  /** How often lanes are looked for that a process which died has left. */
  readonly sweepMs: number;
};

export const relaySettings: RelaySettings = {
  maxTries: 8,
  backoff: { baseMs: 1_000, capMs: 60_000 },
  leaseMs: 15_000,
  sweepMs: 5_000,
};

export type RelayDeps = {
  readonly deliveries: Deliveries;
  readonly wakeUps: WakeUps;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly perform: Perform;
  /** What a timer that rings leads to. */
  readonly expire: (timer: Timer) => Promise<void>;
  readonly settings: RelaySettings;
};

/**
 * Delivers what was decided: lane by lane, in order, one at a time within a lane, each until its
 * effect stands at the far side or people have to decide. All it knows is in the rows; a new process
 * goes on where an old one was killed.
 */
export class Relay {
  readonly #deps: RelayDeps;
  readonly #inHand = new Map<string, Promise<void>>();
  /** The lanes this process holds: their leases are renewed together. */
  readonly #held = new Map<string, LaneKey>();
  #renewing: unknown;
  /** Lanes woken while in hand: what woke them may have come after the last look. */
  readonly #wokenAgain = new Set<string>();
  #isStopping = false;
  #sweeping: unknown;
  #lastSweep = Promise.resolve();

  constructor(deps: RelayDeps) {
    this.#deps = deps;
  }

  async start(): Promise<void> {
    const { deliveries, wakeUps, clock, expire, settings } = this.#deps;
    await deliveries.releaseOwn();
    await wakeUps.start({ lane: (key) => this.#drainOnce(key), timer: expire });
    await this.#sweep();
    this.#sweeping = clock.setInterval(() => {
      this.#lastSweep = this.#sweep();
    }, settings.sweepMs);
  }

  /** Delivers everything that is due by now, and what that leads to, until nothing is. */
  async processAll(): Promise<void> {
    while (this.#goesOn()) {
      const idle = await this.#deps.deliveries.idleLanes(this.#now());
      const inHand = [...this.#inHand.values()];
      if (idle.length === 0 && inHand.length === 0) return;
      await Promise.all([...inHand, ...idle.map((key) => this.#drainOnce(key))]);
    }
  }

  /** Begins nothing new and waits for the tries that run. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#deps.clock.clearInterval(this.#sweeping);
    await this.#lastSweep;
    await this.#deps.wakeUps.stop();
    await Promise.all(this.#inHand.values());
  }

  /** Wakes what was left behind, through the queue, which knows how much this process can take. */
  async #sweep(): Promise<void> {
    const { deliveries, wakeUps, log } = this.#deps;
    try {
      for (const key of await deliveries.idleLanes(this.#now())) await wakeUps.wakeLane(key);
    } catch (error) {
      log.error('sweep-failed', { error: nameOf(error) });
    }
  }

  /** One drain per lane and process; woken meanwhile, it looks once more. */
  #drainOnce(key: LaneKey): Promise<void> {
    const name = laneName(key);
    const running = this.#inHand.get(name);
    if (running) {
      this.#wokenAgain.add(name);
      return running;
    }
    const draining = this.#drainWhileWoken(key, name);
    this.#inHand.set(name, draining);
    return draining;
  }

  async #drainWhileWoken(key: LaneKey, name: string): Promise<void> {
    try {
      let isMore = true;
      while (isMore && this.#goesOn()) {
        this.#wokenAgain.delete(name);
        isMore = (await this.#drain(key)) || this.#wokenAgain.has(name);
      }
    } finally {
      // In the same breath as the last look at `wokenAgain`: a wake-up in between would be lost.
      this.#inHand.delete(name);
    }
  }

  /** @returns whether something came in while it let go */
  async #drain(key: LaneKey): Promise<boolean> {
    const { deliveries } = this.#deps;
    if (!(await this.#take(key))) return false;
    this.#hold(key);
    let isLetGo = false;
    let isMore = false;
    try {
      isLetGo = await this.#deliverAll(key);
    } finally {
      this.#holdNoMore(key);
      if (!isLetGo) isMore = await deliveries.releaseLane(key, this.#now());
    }
    return isMore;
  }

  /** One after the other, until none is ready. @returns whether the lane was let go of with that */
  async #deliverAll(key: LaneKey): Promise<boolean> {
    const { deliveries, wakeUps } = this.#deps;
    let head = await deliveries.head(key, this.#now());
    while (head.kind === 'ready') {
      const { delivery } = head;
      if (!(await this.#try(delivery))) return false;
      if (!this.#goesOn()) {
        await deliveries.done(delivery, this.#now());
        return false;
      }
      head = await deliveries.head(key, this.#now(), delivery);
    }
    if (head.kind === 'waiting') await wakeUps.wakeLane(key, head.until);
    return true;
  }

  #goesOn(): boolean {
    return !this.#isStopping;
  }

  /** @returns whether its effect stands */
  async #try(delivery: Delivery): Promise<boolean> {
    const { perform, random, settings } = this.#deps;
    try {
      await perform(delivery);
    } catch (error) {
      const now = this.#deps.clock.now();
      const next = afterFailure(error, delivery, { tries: settings, now, random });
      this.#tell(error, delivery, next);
      await this.#setAside(delivery, next);
      return false;
    }
    return true;
  }

  async #setAside(delivery: Delivery, next: Next): Promise<void> {
    const { deliveries, wakeUps } = this.#deps;
    if (next.kind === 'park') {
      return deliveries.park(delivery, next.reason, this.#now(), next.lane);
    }
    await deliveries.defer(delivery, next.deferral);
    await wakeUps.wakeLane(delivery, next.deferral.until);
  }

  #tell(error: unknown, { id, action, attempts }: Delivery, next: Next): void {
    const { log } = this.#deps;
    if (next.kind === 'defer' && !next.deferral.countsAsTry) return;
    const reason = next.kind === 'park' ? next.reason : next.deferral.reason;
    const facts = { delivery: id, action: action.kind, attempts, reason, error: nameOf(error) };
    // What no adapter gave a verdict on is ours to repair.
    if (!(error instanceof OutsideError))
      log.error('delivery-broke', { ...facts, ...placeOf(error) });
    log.warn(next.kind === 'park' ? 'delivery-parked' : 'delivery-deferred', facts);
  }

  #take(key: LaneKey): Promise<boolean> {
    return this.#deps.deliveries.takeLane(key, { now: this.#now(), until: this.#leaseUntil() });
  }

  #hold(key: LaneKey): void {
    const { clock, settings } = this.#deps;
    this.#held.set(laneName(key), key);
    this.#renewing ??= clock.setInterval(() => void this.#renew(), settings.leaseMs / 3);
  }

  #holdNoMore(key: LaneKey): void {
    this.#held.delete(laneName(key));
    if (this.#held.size > 0) return;
    this.#deps.clock.clearInterval(this.#renewing);
    this.#renewing = undefined;
  }

  async #renew(): Promise<void> {
    try {
      await this.#deps.deliveries.renewLanes([...this.#held.values()], this.#leaseUntil());
    } catch (error) {
      this.#deps.log.warn('lease-not-renewed', { error: nameOf(error) });
    }
  }

  #leaseUntil(): IsoTime {
    return isoTime(this.#deps.clock.now() + this.#deps.settings.leaseMs);
  }

  #now(): IsoTime {
    return nowOf(this.#deps.clock);
  }
}
