import { setTimeout as rest } from 'node:timers/promises';

/** What comes within this time shares a statement. By the machine's own time: nothing is decided by it. */
const gapMs = 10;

/**
 * What comes while others are being served, or right after them, is served together after them: under load a
 * hundred share one statement, and a lone one waits for nobody. All that comes in the same moment is one group.
 * @param serve gives each of the group its answer, and never fails itself
 */
export function inGroups<One>(serve: (group: readonly One[]) => Promise<void>): (one: One) => void {
  let waiting: One[] = [];
  let isServing = false;
  let last = -gapMs;

  const serveAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const left = last + gapMs - performance.now();
      await (left > 0 ? rest(left) : undefined);
      last = performance.now();
      const group = waiting;
      waiting = [];
      await serve(group);
    }
    isServing = false;
  };

  return (one) => {
    waiting.push(one);
    if (isServing) return;
    isServing = true;
    void serveAll();
  };
}
