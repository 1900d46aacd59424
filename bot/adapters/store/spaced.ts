import { setTimeout as rest } from 'node:timers/promises';

/** What comes within this time shares a statement. By the machine's own time: nothing is decided by it. */
const gapMs = 10;

/**
 * Statements of one kind, kept apart under load: what comes meanwhile shares the next, and costs no statement
 * of its own. A lone one waits for nobody.
 * @returns to be awaited before each; resolves after all that came in the same moment have had their say
 */
export function spaced(): () => Promise<void> {
  let last = -gapMs;
  return async () => {
    const left = last + gapMs - performance.now();
    await (left > 0 ? rest(left) : undefined);
    last = performance.now();
  };
}
