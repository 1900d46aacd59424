/** Timers that end together, so that nothing of a reset or closed sandbox goes off later. */
export type Timers = {
  /** Returns the function that cancels. */
  readonly later: (ms: number, what: () => void) => () => void;
  /** Cancels what runs. */
  readonly stop: () => void;
  /** And lets nothing new begin: work in hand may still ask while the sandbox closes. */
  readonly close: () => void;
};

export function createTimers(): Timers {
  const running = new Set<NodeJS.Timeout>();
  const cancel = (timer: NodeJS.Timeout) => {
    clearTimeout(timer);
    running.delete(timer);
  };
  const stop = () => {
    for (const timer of running) cancel(timer);
  };
  let isClosed = false;
  return {
    later(ms, what) {
      if (isClosed) return () => undefined;
      const timer = setTimeout(() => {
        running.delete(timer);
        what();
      }, ms);
      running.add(timer);
      return () => {
        cancel(timer);
      };
    },
    stop,
    close() {
      isClosed = true;
      stop();
    },
  };
}
