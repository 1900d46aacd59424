import type { Clock } from '../../ports/clock.ts';

/** The machine's own time and timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (handle) => {
    clearTimeout(handle as NodeJS.Timeout); // handles come from setTimeout above
  },
  setInterval: (run, ms) => setInterval(run, ms),
  clearInterval: (handle) => {
    clearInterval(handle as NodeJS.Timeout); // handles come from setInterval above
  },
};
