/**
 * The stale read: a list that does not show yet what was just written. While such a fault is in
 * force, the state before each write is kept, and a read sees the world as it was `ms` ago.
 */
import type { Call } from './faults.ts';
import type { Kernel } from './kernel.ts';
import type { Snapshot } from './world.ts';

export type StaleReads = { around<T>(call: Call, act: () => T): T };

type Kept = { readonly writtenAt: number; readonly before: Snapshot };

const maxKept = 200;
const keptByKernel = new WeakMap<object, Kept[]>();

export function createStaleReads({ control, faults }: Kernel): StaleReads {
  // One list for all stand-ins: what the Connector writes, Graph reads.
  const kept = keptByKernel.get(control) ?? [];
  keptByKernel.set(control, kept);
  const asOf = (time: number) => kept.find((one) => one.writtenAt > time)?.before;

  return {
    around(call, act) {
      if (!faults.hasStaleReads()) {
        kept.length = 0;
        return act();
      }
      if (call.method !== 'GET') {
        kept.push({ writtenAt: control.world.now(), before: control.snapshot() });
        if (kept.length > maxKept) kept.shift();
        return act();
      }
      const fault = faults.staleRead(call);
      const past = fault && asOf(control.world.now() - fault.lagMs);
      if (!past) return act();
      fault.spend();
      return control.readingAt(past, act);
    },
  };
}
