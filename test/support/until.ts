import { systemClock } from '../../bot/adapters/system/clock.ts';
import type { Clock } from '../../bot/ports/clock.ts';

/** Waits for a condition, not for a time. @throws Error when it does not come */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  { clock = systemClock, ms = 10_000 }: { clock?: Clock; ms?: number } = {},
): Promise<void> {
  const deadline = clock.now() + ms;
  while (!(await isSo())) {
    if (clock.now() > deadline) throw new Error(`did not happen within ${ms} ms: ${String(isSo)}`);
    await new Promise<void>((resume) => clock.setTimeout(resume, 10));
  }
}
