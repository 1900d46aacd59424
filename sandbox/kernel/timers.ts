/** Timers that end together, so that nothing of a reset or closed sandbox goes off later. */
export type Timers = {
  /** Returns the function that cancels. */
  readonly later: (ms: number, what: () => void) => () => void;
  readonly stop: () => void;
};

export function createTimers(): Timers {
  const running = new Set<NodeJS.Timeout>();
  const cancel = (timer: NodeJS.Timeout) => {
    clearTimeout(timer);
    running.delete(timer);
  };
  return {
    later(ms, what) {
      const timer = setTimeout(() => {
        running.delete(timer);
        what();
      }, ms);
      running.add(timer);
      return () => {
        cancel(timer);
      };
    },
    stop() {
      for (const timer of running) cancel(timer);
    },
  };
}
