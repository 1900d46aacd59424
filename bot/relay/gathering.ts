import type { Clock } from '../ports/clock.ts';
import { nameOf, placeOf } from '../ports/failure.ts';
import type { Log } from '../ports/log.ts';

export type GatheringDeps = {
  /** Gathers what there is. @returns 0 when nothing is left for now */
  readonly gather: () => Promise<number>;
  readonly clock: Clock;
  readonly log: Log;
};

/** How late something is gathered that nobody rang for: time itself, or another process's intake. */
const pollMs = 500;
/** Under load, what comes meanwhile is gathered together. */
const gapMs = 40;

/** Gathers the news of interactions as they come in: at once when rung for, and now and then by itself. */
export class Gathering {
  readonly #deps: GatheringDeps;
  #running: Promise<void> | undefined;
  #isRung = false;
  #isStopping = false;
  #polling: unknown;

  constructor(deps: GatheringDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#polling = this.#deps.clock.setInterval(() => {
      this.ring();
    }, pollMs);
  }

  /** There is something new. */
  ring(): void {
    this.#isRung = true;
    this.#running ??= this.#run();
  }

  /** Gathers all there is by now. */
  async processAll(): Promise<void> {
    this.ring();
    await this.#running;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#deps.clock.clearInterval(this.#polling);
    await this.#running;
  }

  async #run(): Promise<void> {
    const { gather, clock, log } = this.#deps;
    try {
      while (this.#isRung && !this.#isStopping) {
        this.#isRung = false;
        const begun = clock.now();
        if ((await gather()) > 0) this.#isRung = true;
        if (this.#isRung) await this.#rest(begun + gapMs - clock.now());
      }
    } catch (error) {
      // The next ring or poll tries again: what was not gathered lies where it lay.
      log.error('gathering-failed', { error: nameOf(error), ...placeOf(error) });
    } finally {
      this.#running = undefined;
    }
  }

  #rest(ms: number): Promise<void> {
    if (ms <= 0) return Promise.resolve();
    return new Promise((resolve) => this.#deps.clock.setTimeout(resolve, ms));
  }
}
