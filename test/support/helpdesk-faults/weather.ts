import { OutsideError, type OutsideSystem } from '../../../bot/ports/outside-error.ts';

export type Side = 'teams' | 'center' | 'dynamics' | 'ours';
type Outage = { readonly side: Side; readonly from: number; readonly until: number };

/** How often what goes wrong, of a hundred. */
export const rates = {
  /** Of calls that we make: nothing happened, or it happened and nobody said so, or "too many". */
  call: { lost: 3, reset: 3, throttled: 2 },
  /** Of what is told to us. */
  telling: { reordered: 10, delayed: 5, repeated: 5, neverSent: 2 },
  /**
   * Of our process: every so often, in the midst of so many steps; some of them right after the last, while
   * it still recovers. Counted in time, as a power cut is: were it counted in steps, a restart that looks at
   * many threads would be killed before its end, again and again.
   */
  kill: { everyMs: 5 * 60_000, withinSteps: 300, atOnceAgain: 15 },
};

type Fate = 'done' | 'lost';

/** What the world has in store, from a seed. */
export class Weather {
  readonly random: () => number;
  readonly #now: () => number;
  readonly #outages: readonly Outage[];
  readonly #calmFrom: number;
  lost = 0;

  constructor(told: {
    random: () => number;
    now: () => number;
    outages: readonly Outage[];
    /** Nothing goes wrong after it: what was begun comes to its end. */
    calmFrom: number;
  }) {
    this.random = told.random;
    this.#now = told.now;
    this.#outages = told.outages;
    this.#calmFrom = told.calmFrom;
  }

  get isCalm(): boolean {
    return this.#now() >= this.#calmFrom;
  }

  isOut(side: Side): boolean {
    const now = this.#now();
    return this.#outages.some((one) => one.side === side && one.from <= now && now < one.until);
  }

  until(side: Side): number {
    const now = this.#now();
    return Math.max(
      now,
      ...this.#outages
        .filter((one) => one.side === side && one.from <= now)
        .map((one) => one.until),
    );
  }

  /** So many of a hundred. */
  hits(percent: number): boolean {
    return !this.isCalm && this.random() * 100 < percent;
  }

  between(least: number, most: number): number {
    return least + this.random() * (most - least);
  }

  /**
   * A call of ours. @param effect what it does there
   * @throws OutsideError before or after the effect
   */
  call<T>(
    { side, system }: { side: Side; system: OutsideSystem },
    effect: (fate: Fate) => T,
  ): Promise<T> {
    const fail = (verdict: 'retry' | 'unknown', code: string) =>
      Promise.reject(new OutsideError(system, { verdict, code }));
    if (this.isOut(side)) {
      return this.random() < 0.5 ? fail('retry', 'http-503') : fail('unknown', 'network');
    }
    const dice = this.isCalm ? 100 : this.random() * 100;
    const { lost, reset, throttled } = rates.call;
    if (dice < lost) {
      this.lost += 1;
      effect('lost');
      return fail('unknown', 'time-out');
    }
    if (dice < lost + reset) return fail('unknown', 'network');
    if (dice < lost + reset + throttled) return fail('retry', 'http-429');
    return Promise.resolve(effect('done'));
  }
}
