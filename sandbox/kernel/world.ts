/**
 * What all stand-ins share: the state of the sandbox in named slices, its clock and ids, notices for
 * whoever watches live, and the one way out to the bot.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { DeliveryAnswer, DeliveryRequest } from './deliver.ts';
import { createStateFile } from './state-file.ts';

export type Urls = {
  readonly page: string;
  readonly entra: string;
  readonly graph: string;
  readonly dataverse: string;
  readonly connector: string;
  readonly ccaas: string;
};

export type Notice = { readonly service: string; readonly kind: string; readonly id: string };

export type Slice<T extends object> = {
  /** Read it anew each time: after a reset it is another object. */
  readonly state: T;
  /** Call after mutating: saves (debounced) and, given a notice, tells whoever watches live. */
  changed(notice?: { readonly kind: string; readonly id: string }): void;
};

export type World = {
  /** A JSON-serialisable part of the state, created by `initial()` once and after each reset. */
  slice<T extends object>(name: string, initial: () => T): Slice<T>;
  now(): number;
  nowIso(): string;
  uuid(): string;
  /** Returns the function that stops listening. */
  onNotice(listener: (notice: Notice) => void): () => void;
  readonly botUrl: string;
  readonly urls: Urls;
  /**
   * The only way from a stand-in to the bot: plays the faults injected for deliveries and writes the
   * journal `service=bot`. Rejects when no answer came.
   */
  deliver(from: 'connector' | 'ccaas', request: DeliveryRequest): Promise<DeliveryAnswer>;
  /** Like setTimeout, but gone with a reset and with the sandbox. Returns the cancel function. */
  later(ms: number, what: () => void): () => void;
  /** After a reset, when the slices are new. */
  onReset(what: () => void): void;
  onClose(what: () => void | Promise<void>): void;
};

export type Snapshot = ReadonlyMap<string, object>;

export type WorldControl = {
  readonly world: World;
  setBotUrl(url: string): void;
  setUrls(urls: Urls): void;
  reset(): void;
  close(): Promise<void>;
  /** A deep copy of all state, and a way to run a read as if the world were still so. */
  snapshot(): Snapshot;
  readingAt<T>(past: Snapshot, read: () => T): T;
};

export type WorldOptions = {
  readonly dataDir?: string | undefined;
  readonly botUrl: string;
  readonly deliver: World['deliver'];
};

type Registered = { readonly initial: () => object };

const noUrls: Urls = { page: '', entra: '', graph: '', dataverse: '', connector: '', ccaas: '' };

export function createWorld(options: WorldOptions): WorldControl {
  const slices = new Map<string, Registered>();
  const file = createStateFile(options.dataDir);
  const live = new Map<string, object>(Object.entries(file.load()));
  const past = new AsyncLocalStorage<Snapshot>();
  const listeners = new Set<(notice: Notice) => void>();
  const resets: (() => void)[] = [];
  const closers: (() => void | Promise<void>)[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let { botUrl } = options;
  let urls = noUrls;

  const save = () => {
    file.save(() => Object.fromEntries(live));
  };
  const stopTimers = () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  };
  const read = (name: string, initial: () => object): object => {
    const seen = past.getStore()?.get(name) ?? live.get(name);
    if (seen) return seen;
    const fresh = initial();
    live.set(name, fresh);
    return fresh;
  };

  const world: World = {
    slice<T extends object>(name: string, initial: () => T): Slice<T> {
      if (slices.has(name)) throw new Error(`two slices of state are named ${name}`);
      slices.set(name, { initial });
      return {
        get state() {
          // The name is registered once, so what lies under it came from this `initial` (or from
          // the file it was saved to).
          return read(name, initial) as T;
        },
        changed(notice) {
          save();
          if (notice) for (const listener of listeners) listener({ service: name, ...notice });
        },
      };
    },
    now: () => Date.now(),
    nowIso: () => new Date().toISOString(),
    uuid: () => randomUUID(),
    onNotice(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get botUrl() {
      return botUrl;
    },
    get urls() {
      return urls;
    },
    deliver: options.deliver,
    later(ms, what) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        what();
      }, ms);
      timers.add(timer);
      return () => {
        clearTimeout(timer);
        timers.delete(timer);
      };
    },
    onReset: (what) => resets.push(what),
    onClose: (what) => closers.push(what),
  };

  return {
    world,
    setBotUrl(url) {
      botUrl = url;
    },
    setUrls(known) {
      urls = known;
    },
    reset() {
      stopTimers();
      live.clear();
      for (const [name, { initial }] of slices) live.set(name, initial());
      save();
      for (const what of resets) what();
      for (const listener of listeners) listener({ service: 'sandbox', kind: 'reset', id: '' });
    },
    async close() {
      stopTimers();
      for (const what of closers) await what();
      await file.close();
    },
    snapshot: () => structuredClone(live),
    readingAt: (snapshot, what) => past.run(snapshot, what),
  };
}
