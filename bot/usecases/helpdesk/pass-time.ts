import { passTime } from '../../domain/helpdesk/decisions.ts';
import { nowOf } from '../../ports/clock.ts';
import { changeThread, type ThreadDeps } from './record-thread.ts';

const atOnce = 100;

/** Warns, then closes, what its employee has left. @returns how many were looked at */
export function passTimeOnThreads(deps: ThreadDeps) {
  return async (): Promise<number> => {
    const due = await deps.helpdesk.due(nowOf(deps.clock), atOnce);
    for (const key of due) {
      await changeThread<never>(deps, { key, by: 'system' }, (thread) =>
        passTime(thread, nowOf(deps.clock), deps.rules),
      );
    }
    return due.length;
  };
}
