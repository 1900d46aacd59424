import type { Random } from '../ports/random.ts';

export type Backoff = {
  readonly baseMs: number;
  readonly capMs: number;
};

/**
 * How long to wait after a failed try: doubling, capped, and spread over the upper half, so that what
 * failed together does not come back together.
 * @param attempt 1 for the first
 */
export function backoffMs(attempt: number, { baseMs, capMs }: Backoff, random: Random): number {
  const full = Math.min(capMs, baseMs * 2 ** (attempt - 1));
  return Math.round(full * (0.5 + random() / 2));
}
