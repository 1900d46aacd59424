import type { WakeUps } from '../../ports/wake-ups.ts';
import type { Queue } from './queue.ts';

export function queuedWakeUps(queue: Queue): WakeUps {
  return {
    start: (ring) => queue.work(ring),
    wakeLane: (key, at) => queue.wakeLanes([key], at ? { at } : {}),
    stop: () => queue.stopWork(),
  };
}
