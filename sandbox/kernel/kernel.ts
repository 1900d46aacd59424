/** The four parts of the kernel, tied together. */
import { createDeliver, type Deliver } from './deliver.ts';
import { createFaults } from './faults.ts';
import { createJournal } from './journal.ts';
import type { Kernel } from './server.ts';
import { createWorld } from './world.ts';

export function createKernel(options: {
  readonly dataDir?: string | undefined;
  readonly botUrl: string;
}): Kernel {
  const faults = createFaults();
  const journal = createJournal();
  const control = createWorld({
    ...options,
    deliver: (from, request) => deliver(from, request),
  });
  const deliver: Deliver = createDeliver({
    faults,
    journal,
    later: (ms, what) => control.world.later(ms, what),
  });
  control.world.onReset(() => {
    faults.clear();
    journal.clear();
  });
  return { control, faults, journal };
}
