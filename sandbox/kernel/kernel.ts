/** The four parts of the kernel, tied together. */
import { createDeliver, type Deliver } from './deliver.ts';
import { createFaults, type Faults } from './faults.ts';
import { createJournal, type Journal } from './journal.ts';
import { createWorld, type WorldControl } from './world.ts';

export type Kernel = {
  readonly control: WorldControl;
  readonly faults: Faults;
  readonly journal: Journal;
};

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
