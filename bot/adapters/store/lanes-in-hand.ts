import { laneName, type LaneKey } from '../../ports/deliveries.ts';
import { nameOf, placeOf } from '../../ports/failure.ts';
import type { Log } from '../../ports/log.ts';

/** The lanes this process drains now. */
export type LanesInHand = {
  /** Until then nobody is called. */
  open(drain: (key: LaneKey) => Promise<void>): void;
  ring(key: LaneKey): void;
  /** Resolves when one more lane is not too much. */
  room(): Promise<void>;
  /** Calls no more, and waits for the calls that run. */
  close(): Promise<void>;
};

/**
 * How many lanes one process drains at once before it fetches no more from the queue. Most of them
 * wait for their turn to send, which costs nothing; a slow far side holds its own lanes, not all.
 */
const lanesAtOnce = 256;

export function createLanesInHand(log: Log): LanesInHand {
  // By lane: one that is rung for again and again while it drains is still one.
  const inHand = new Map<string, Set<Promise<void>>>();
  const running = () => [...inHand.values()].flatMap((calls) => [...calls]);
  let call: ((key: LaneKey) => Promise<void>) | undefined;
  return {
    open(drain) {
      call = drain;
    },
    ring(key) {
      if (!call) return;
      const name = laneName(key);
      const calls = inHand.get(name) ?? new Set();
      inHand.set(name, calls);
      const draining = call(key)
        .catch((error: unknown) => {
          log.error('lane-failed', { error: nameOf(error), ...placeOf(error) });
        })
        .finally(() => {
          calls.delete(draining);
          if (calls.size === 0) inHand.delete(name);
        });
      calls.add(draining);
    },
    async room() {
      while (inHand.size >= lanesAtOnce) await Promise.race(running());
    },
    async close() {
      call = undefined;
      await Promise.all(running());
    },
  };
}
