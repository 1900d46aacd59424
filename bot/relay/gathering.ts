import type { Clock } from '../ports/clock.ts';
import { nameOf, placeOf } from '../ports/failure.ts';
import type { Log } from '../ports/log.ts';

export type GatheringDeps = {
  /**
   * Gathers what there is of contacts that were not gathered within so many ms.
   * @returns of how many; 0: nothing is left for now
   */
  readonly gather: (paceMs: number) => Promise<number>;
  readonly clock: Clock;
  readonly log: Log;
};

/** How late something is gathered that nobody rang for: time itself, or another process's intake. */
const pollMs = 500;
/** A contact that is silent is gathered at once when it speaks; one that goes on speaking, this often. */
const paceMs = 500;
/** Under load, what comes meanwhile is gathered together: the more there was, the longer. */
const gap = { emptyMs: 40, perContactMs: 10, capMs: 150 };

/** Gathers the news of interactions as they come in: at once when rung for, and now and then by itself. */
export class Gathering {
  readonly #deps: GatheringDeps;
  #running: Promise<void> | undefined;
  #isRung = false;
  #isStopping = false;
  #polling: unknown;
  #trailing: unknown;

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
    this.#running ??= this.#run(paceMs);
  }

  /** Gathers all there is by now, whatever its pace. */
  async processAll(): Promise<void> {
    await this.#running;
    this.#isRung = true;
    this.#running ??= this.#run(0);
    await this.#running;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#deps.clock.clearInterval(this.#polling);
    await this.#running;
    this.#deps.clock.clearTimeout(this.#trailing);
  }

  async #run(pace: number): Promise<void> {
    const { gather, clock, log } = this.#deps;
    try {
      while (this.#isRung && !this.#isStopping) {
        this.#isRung = false;
        const begun = clock.now();
        const contacts = await gather(pace);
        if (contacts > 0) {
          this.#isRung = true;
          this.#lookLater();
        }
        if (this.#isRung) await this.#rest(begun + gapAfter(contacts) - clock.now());
      }
    } catch (error) {
      // The next ring or poll tries again: what was not gathered lies where it lay.
      log.error('gathering-failed', { error: nameOf(error), ...placeOf(error) });
    } finally {
      this.#running = undefined;
    }
  }

  /** When what came meanwhile of the same contacts may be gathered. */
  #lookLater(): void {
    const { clock } = this.#deps;
    clock.clearTimeout(this.#trailing);
    this.#trailing = clock.setTimeout(() => {
      this.ring();
    }, paceMs);
  }

  #rest(ms: number): Promise<void> {
    if (ms <= 0) return Promise.resolve();
    return new Promise((resolve) => this.#deps.clock.setTimeout(resolve, ms));
  }
}

const gapAfter = (contacts: number): number =>
  contacts === 0 ? gap.emptyMs : Math.min(gap.capMs, gap.perContactMs * contacts);
