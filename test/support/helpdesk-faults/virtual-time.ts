import type { Clock } from '../../../bot/ports/clock.ts';

type Plan = { readonly at: number; readonly run: () => Promise<void> | void };

/** What happens within so long happens side by side, each thing begun at its own time. */
const togetherMs = 1_000;

const begin = async ({ run }: Plan): Promise<void> => {
  await run();
};

/** Time that stands still while anything runs, and then jumps to whatever is planned next. */
export class VirtualTime implements Clock {
  #now: number;
  #plans: Plan[] = [];

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  /** What the world does by itself, in `ms`. */
  plan(ms: number, run: Plan['run']): void {
    const at = this.#now + Math.max(0, Math.round(ms));
    // Of one moment, in the order they were planned in.
    let place = this.#plans.length;
    while (place > 0 && (this.#plans[place - 1]?.at ?? 0) > at) place -= 1;
    this.#plans.splice(place, 0, { at, run });
  }

  get nextAt(): number {
    const at = this.#plans[0]?.at ?? Number.POSITIVE_INFINITY;
    return Math.ceil(at / togetherMs) * togetherMs;
  }

  /** Jumps there and does what falls due, all of it at once. */
  async goTo(at: number): Promise<void> {
    const until = Math.max(this.#now, at);
    const begun: Promise<void>[] = [];
    // What is planned meanwhile may fall due as well.
    for (let [next] = this.#plans; next && next.at <= until; [next] = this.#plans) {
      this.#plans.shift();
      this.#now = Math.max(this.#now, next.at);
      begun.push(begin(next));
    }
    this.#now = until;
    await Promise.all(begun);
  }

  /** A timer of our process does not outlive it, and within one moment none rings. */
  setTimeout(): unknown {
    return undefined;
  }
  setInterval(): unknown {
    return undefined;
  }
  clearTimeout(): void {
    // There is none.
  }
  clearInterval(): void {
    // There is none.
  }
}
