import { seeded } from '../support/seeded.ts';

/** Seeded chance, so that the corpus is the same on every machine and in every run. */
export type Chance = {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True with the probability given (0 to 1). */
  readonly happens: (probability: number) => boolean;
  /** As many decimal digits as asked for. */
  readonly digits: (count: number) => string;
  /** As many characters of the alphabet as asked for. */
  readonly letters: (alphabet: string, count: number) => string;
};

export function chanceFrom(seed: number): Chance {
  const next = seeded(seed);
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[between(0, from.length - 1)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
  const letters = (alphabet: string, count: number) =>
    Array.from({ length: count }, () => pick(Array.from(alphabet))).join('');
  return {
    between,
    pick,
    happens: (probability) => next() < probability,
    digits: (count) => letters('0123456789', count),
    letters,
  };
}
