import { isoTime, type IsoTime } from '../domain/ids.ts';

/** Time and timers, in the shape pg-boss has, so that one test clock drives both. */
export interface Clock {
  /** Milliseconds since 1970 in UTC. */
  now(): number;
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
  setInterval(run: () => void, ms: number): unknown;
  clearInterval(handle: unknown): void;
}

export const nowOf = (clock: Pick<Clock, 'now'>): IsoTime => isoTime(clock.now());
