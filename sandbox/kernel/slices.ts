/** The state of the sandbox in named parts, kept in a file, and readable as it was at a past moment. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Notice } from './notices.ts';
import { createStateFile } from './state-file.ts';

export type Slice<T extends object> = {
  /** Read it anew each time: after a reset it is another object. */
  readonly state: T;
  /** Call after mutating: saves (debounced) and, given a notice, tells whoever watches live. */
  changed(notice?: { readonly kind: string; readonly id: string }): void;
};

export type Snapshot = ReadonlyMap<string, object>;

export type Slices = {
  readonly slice: <T extends object>(name: string, initial: () => T) => Slice<T>;
  readonly reset: () => void;
  readonly snapshot: () => Snapshot;
  readonly readingAt: <T>(past: Snapshot, read: () => T) => T;
  readonly close: () => Promise<void>;
};

export function createSlices(dataDir: string | undefined, tell: (notice: Notice) => void): Slices {
  const file = createStateFile(dataDir);
  const live = new Map<string, object>(Object.entries(file.load()));
  const initials = new Map<string, () => object>();
  // Per request: a stale read and a fresh one can run at the same time.
  const past = new AsyncLocalStorage<Snapshot>();

  const save = () => {
    file.save(() => Object.fromEntries(live));
  };
  const read = (name: string, initial: () => object): object => {
    const seen = past.getStore()?.get(name) ?? live.get(name);
    if (seen) return seen;
    const fresh = initial();
    live.set(name, fresh);
    return fresh;
  };

  return {
    slice<T extends object>(name: string, initial: () => T): Slice<T> {
      if (initials.has(name)) throw new Error(`two slices of state are named ${name}`);
      initials.set(name, initial);
      return {
        get state() {
          // A name is given once, so what lies under it came from this `initial`, or from the file.
          return read(name, initial) as T;
        },
        changed(notice) {
          save();
          if (notice) tell({ service: name, ...notice });
        },
      };
    },
    reset() {
      live.clear();
      for (const [name, initial] of initials) live.set(name, initial());
      save();
    },
    snapshot() {
      for (const [name, initial] of initials) read(name, initial);
      return structuredClone(live);
    },
    readingAt: (snapshot, what) => past.run(snapshot, what),
    close: file.close,
  };
}
