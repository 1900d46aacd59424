import type { Clock } from '../../bot/ports/clock.ts';

type Timer = { readonly run: () => void; readonly at: number };

/** Time that moves only by hand. */
export function handClock(start: number): Clock & {
  readonly waiting: () => number;
  readonly advance: (ms: number) => void;
} {
  let now = start;
  let timers: readonly Timer[] = [];
  const clear = (handle: unknown) => {
    timers = timers.filter((one) => one !== handle);
  };
  return {
    now: () => now,
    setTimeout(run, ms) {
      const timer = { run, at: now + ms };
      timers = [...timers, timer];
      return timer;
    },
    clearTimeout: clear,
    setInterval: () => {
      throw new Error('nothing here repeats');
    },
    clearInterval: clear,
    waiting: () => timers.length,
    advance(ms) {
      now += ms;
      const due = timers.filter((one) => one.at <= now);
      timers = timers.filter((one) => one.at > now);
      for (const one of due) one.run();
    },
  };
}
