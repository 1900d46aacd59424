import type { Clock } from '../ports/clock.ts';

/** A timer may be late by this much, and the next send is no later for it. */
const timerLateMs = 10;

/**
 * Lets what is drawn leave one after the other: what a busy moment has held up does not leave in one
 * bunch after it, for the far side counts by the second.
 */
export class Departures {
  readonly #clock: Clock;
  readonly #gapMs: number;
  #last = Promise.resolve(0);
  #leftAt = 0;
  #queued = 0;

  /** @param gapMs between two of them, at least */
  constructor(clock: Clock, gapMs: number) {
    this.#clock = clock;
    this.#gapMs = gapMs;
  }

  /** When one more could leave, as far as is known now; in ms. */
  get freeAt(): number {
    return this.#leftAt + this.#gapMs * (this.#queued + 1);
  }

  /** Resolves when it may leave: at `at`, or after those before it. */
  async depart(at: number): Promise<void> {
    this.#queued += 1;
    this.#last = this.#last.then((before) => this.#leave(Math.max(at, before + this.#gapMs)));
    await this.#last;
  }

  async #leave(moment: number): Promise<number> {
    const ms = moment - this.#clock.now();
    if (ms > 0)
      await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, Math.ceil(ms)));
    this.#queued -= 1;
    this.#leftAt = Math.max(moment, this.#clock.now() - timerLateMs);
    return this.#leftAt;
  }
}
