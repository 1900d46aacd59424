import type { Clock } from '../../ports/clock.ts';

/** Teams gives up on a click after 5 s. */
const patienceMs = 4_000;

/** The result if it comes in time. What comes later still happens; its failure is for `onLate`. */
export function withinPatience<T>(
  clock: Clock,
  work: Promise<T>,
  onLate: (failure: unknown) => void,
): Promise<T | 'late'> {
  let isLate = false;
  return new Promise((settle, refuse) => {
    const timer = clock.setTimeout(() => {
      isLate = true;
      settle('late');
    }, patienceMs);
    work
      .then(settle, (failure: unknown) => {
        if (isLate) onLate(failure);
        else
          refuse(
            failure instanceof Error ? failure : new Error('a click broke', { cause: failure }),
          );
      })
      .finally(() => {
        clock.clearTimeout(timer);
      });
  });
}
