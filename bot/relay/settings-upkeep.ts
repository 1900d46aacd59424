import type { Clock } from '../ports/clock.ts';
import { nameOf, placeOf } from '../ports/failure.ts';
import type { Log } from '../ports/log.ts';

export type SettingsUpkeepDeps = {
  /** Writes what webhooks brought. */
  readonly flush: () => Promise<void>;
  /** @param goesOn false: stop at the next occasion */
  readonly forget: (goesOn: () => boolean) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
};

const flushEveryMs = 5_000;
const forgetEveryMs = 60 * 60_000;
/** Not while everything starts. */
const firstForgetMs = 60_000;

/** What is done now and then for the settings: counts are written, what is over is forgotten. */
export class SettingsUpkeep {
  readonly #deps: SettingsUpkeepDeps;
  #timers: readonly unknown[] = [];
  #first: unknown;
  #isStopped = false;
  #flushing = Promise.resolve();
  #forgetting = Promise.resolve();

  constructor(deps: SettingsUpkeepDeps) {
    this.#deps = deps;
  }

  start(): void {
    const { clock } = this.#deps;
    this.#first = clock.setTimeout(() => {
      void this.forget();
    }, firstForgetMs);
    this.#timers = [
      clock.setInterval(() => void this.flush(), flushEveryMs),
      clock.setInterval(() => void this.forget(), forgetEveryMs),
    ];
  }

  /** One at a time: a slow one is joined, not doubled. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(() => this.#quietly(() => this.#deps.flush()));
    return this.#flushing;
  }

  forget(): Promise<void> {
    const goesOn = () => !this.#isStopped;
    this.#forgetting = this.#forgetting.then(() => this.#quietly(() => this.#deps.forget(goesOn)));
    return this.#forgetting;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#deps.clock.clearTimeout(this.#first);
    for (const timer of this.#timers) this.#deps.clock.clearInterval(timer);
    await this.#forgetting;
    await this.flush();
  }

  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#deps.log.error('settings-upkeep-failed', { error: nameOf(error), ...placeOf(error) });
    }
  }
}
