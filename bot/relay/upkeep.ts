import { after } from '../domain/ids.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import { nameOf, placeOf } from '../ports/failure.ts';
import type { InteractionReads } from '../ports/interaction-news.ts';
import type { Listening } from '../ports/listening.ts';
import type { Log } from '../ports/log.ts';

export type UpkeepDeps = {
  readonly listening: Pick<Listening, 'heard'>;
  readonly interactions: Pick<InteractionReads, 'forgetWords' | 'tryAgain'>;
  readonly noteOutage: () => Promise<void>;
  /** How long words are kept to mask what comes after them. */
  readonly wordsKeptMs: number;
  readonly clock: Clock;
  readonly log: Log;
};

/** A helpdesk's thread says what it may have missed: so we know within this when we listened last. */
const everyMs = 5_000;

/** What is done now and then while we listen: saying so, and erasing words that are not needed more. */
export class Upkeep {
  readonly #deps: UpkeepDeps;
  #ticking: unknown;
  #inHand = Promise.resolve();

  constructor(deps: UpkeepDeps) {
    this.#deps = deps;
  }

  async start(): Promise<void> {
    await this.#deps.noteOutage();
    // What was set aside may be readable to this release, or with a key that is back.
    await this.#deps.interactions.tryAgain();
    this.#ticking = this.#deps.clock.setInterval(() => {
      this.#inHand = this.#tick();
    }, everyMs);
  }

  async stop(): Promise<void> {
    this.#deps.clock.clearInterval(this.#ticking);
    await this.#inHand;
  }

  async #tick(): Promise<void> {
    const { listening, interactions, wordsKeptMs, clock, log } = this.#deps;
    try {
      const now = nowOf(clock);
      await listening.heard(now);
      await interactions.forgetWords(after(now, -wordsKeptMs));
    } catch (error) {
      log.error('upkeep-failed', { error: nameOf(error), ...placeOf(error) });
    }
  }
}
