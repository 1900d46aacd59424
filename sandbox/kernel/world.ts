/**
 * What all stand-ins share: the state of the sandbox in named slices, its clock and ids, notices for
 * whoever watches live, and the one way out to the bot.
 */
import { randomUUID } from 'node:crypto';
import type { DeliveryAnswer, DeliveryRequest } from './deliver.ts';
import { createNotices, type Notice } from './notices.ts';
import { createSlices, type Slice, type Snapshot } from './slices.ts';
import { createTimers } from './timers.ts';

export type Urls = {
  readonly page: string;
  readonly entra: string;
  readonly graph: string;
  readonly dataverse: string;
  readonly connector: string;
  readonly ccaas: string;
};

export type { Slice, Snapshot };

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

export type WorldControl = {
  readonly world: World;
  setBotUrl(url: string): void;
  setUrls(urls: Urls): void;
  reset(): void;
  close(): Promise<void>;
  /** A deep copy of all state, and a way to run a read as if the world were still so. */
  readonly snapshot: () => Snapshot;
  readonly readingAt: <T>(past: Snapshot, read: () => T) => T;
};

export type WorldOptions = {
  readonly dataDir?: string | undefined;
  readonly botUrl: string;
  readonly deliver: World['deliver'];
};

const noUrls: Urls = { page: '', entra: '', graph: '', dataverse: '', connector: '', ccaas: '' };

export function createWorld(options: WorldOptions): WorldControl {
  const notices = createNotices();
  const slices = createSlices(options.dataDir, notices.tell);
  const timers = createTimers();
  const resets: (() => void)[] = [];
  const closers: (() => void | Promise<void>)[] = [];
  let { botUrl } = options;
  let urls = noUrls;

  const world: World = {
    slice: slices.slice,
    now: () => Date.now(),
    nowIso: () => new Date().toISOString(),
    uuid: () => randomUUID(),
    onNotice: notices.listen,
    get botUrl() {
      return botUrl;
    },
    get urls() {
      return urls;
    },
    deliver: options.deliver,
    later: timers.later,
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
      timers.stop();
      slices.reset();
      for (const what of resets) what();
      notices.tell({ service: 'sandbox', kind: 'reset', id: '' });
    },
    async close() {
      timers.close();
      for (const what of closers) await what();
      await slices.close();
    },
    snapshot: slices.snapshot,
    readingAt: slices.readingAt,
  };
}
