import type { Clock } from '../../ports/clock.ts';

type Running = { readonly endsWhenRung: boolean; readonly resume: () => void };

/** One wait at a time, which may be told to end sooner. */
export class Pause {
  readonly #clock: Pick<Clock, 'setTimeout' | 'clearTimeout'>;
  #running: Running | undefined;

  constructor(clock: Pick<Clock, 'setTimeout' | 'clearTimeout'>) {
    this.#clock = clock;
  }

  forMs(ms: number, { endsWhenRung = false } = {}): Promise<void> {
    return new Promise((resolve) => {
      const resume = () => {
        this.#clock.clearTimeout(timer);
        this.#running = undefined;
        resolve();
      };
      const timer = this.#clock.setTimeout(resume, ms);
      this.#running = { endsWhenRung, resume };
    });
  }

  /** There is something to do. */
  ring(): void {
    if (this.#running?.endsWhenRung) this.#running.resume();
  }

  /** Nobody wants it any more. */
  end(): void {
    this.#running?.resume();
  }
}
