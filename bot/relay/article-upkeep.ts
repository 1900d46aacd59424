import type { Clock } from '../ports/clock.ts';
import { nameOf, placeOf } from '../ports/failure.ts';
import type { Log } from '../ports/log.ts';

export type ArticleUpkeepDeps = {
  /** @returns how many articles were tried */
  readonly press: () => Promise<number>;
  /** Something was: who answers from articles looks at once. */
  readonly written: () => Promise<void>;
  /** Whoever reviews drafts is told of them. @returns how many were */
  readonly tell: () => Promise<number>;
  readonly clock: Clock;
  readonly log: Log;
};

/** What another process left, or Dynamics was not ready for. */
const everyMs = 20_000;

/** Writes articles to Dynamics: at once when there is something to write, and looks now and then. */
export class ArticleUpkeep {
  readonly #deps: ArticleUpkeepDeps;
  #ticking: unknown;
  #inHand: Promise<void> = Promise.resolve();

  constructor(deps: ArticleUpkeepDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#ticking = this.#deps.clock.setInterval(() => void this.processAll(), everyMs);
    void this.processAll();
  }

  /** A round of its own: what was decided while another ran is seen. */
  processAll(): Promise<void> {
    this.#inHand = this.#inHand.then(() => this.#round());
    return this.#inHand;
  }

  async stop(): Promise<void> {
    this.#deps.clock.clearInterval(this.#ticking);
    await this.#inHand;
  }

  async #round(): Promise<void> {
    try {
      const tried = await this.#deps.press();
      if (tried > 0) await this.#deps.written();
      await this.#deps.tell();
    } catch (failure) {
      const where = { reason: nameOf(failure), ...placeOf(failure) };
      this.#deps.log.error('article-upkeep-broke', where);
    }
  }
}
