/** What is still allowed, told from the times of what was let through: pure, and cheap enough for each call. */

export type Limit = { readonly count: number; readonly withinMs: number };

export type Window = {
  /** How long until one more fits all limits; 0: now. */
  waitMs(now: number): number;
  /** One was let through. */
  note(now: number): void;
  /** Nothing in it counts any more. */
  isIdle(now: number): boolean;
};

/** Stale times are cut off from here on, so that it is not done at each call. */
const leastToCut = 32;

/**
 * A sliding window for each limit over one list of times: of any `count + 1` in a row, the last is at least
 * `withinMs` after the first. What is refused is not noted and so does not count.
 */
export function createWindow(limits: readonly Limit[]): Window {
  const longestMs = Math.max(...limits.map((one) => one.withinMs));
  /** Oldest first; what lies before `from` counts no more. */
  let times: number[] = [];
  let from = 0;

  const forget = (now: number): void => {
    while (from < times.length && now - (times[from] ?? now) >= longestMs) from += 1;
    if (from < leastToCut || from * 2 < times.length) return;
    times = times.slice(from);
    from = 0;
  };
  return {
    waitMs(now) {
      let longest = 0;
      for (const { count, withinMs } of limits) {
        const first = times[times.length - count];
        if (first !== undefined) longest = Math.max(longest, first + withinMs - now);
      }
      return longest;
    },
    note(now) {
      forget(now);
      times.push(now);
    },
    isIdle(now) {
      const last = times.at(-1);
      return last === undefined || now - last >= longestMs;
    },
  };
}

export type Windows = {
  /** The window of that name; a new one when there is none, or it has been idle. */
  of(key: string, limits: readonly Limit[], now: number): Window;
  /** How many are held. */
  size(): number;
  clear(): void;
};

/** A window for each thing in use. What is idle goes as others are asked for: ten thousand quiet chats hold nothing. */
export function createWindows(): Windows {
  /** The longest unasked for stands first. */
  const byKey = new Map<string, Window>();
  const dropIdle = (now: number): void => {
    for (const [key, one] of byKey) {
      if (!one.isIdle(now)) return;
      byKey.delete(key);
    }
  };
  return {
    of(key, limits, now) {
      const window = byKey.get(key) ?? createWindow(limits);
      byKey.delete(key);
      dropIdle(now);
      byKey.set(key, window);
      return window;
    },
    size: () => byKey.size,
    clear: () => {
      byKey.clear();
    },
  };
}
