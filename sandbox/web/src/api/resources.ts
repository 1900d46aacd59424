import type { Notice } from './live.ts';
import { Trouble, troubleOf } from './trouble.ts';
import { shareUnchanged } from './share-unchanged.ts';

/** Something to read: where it is, what makes of its JSON what we show, and what news concern it. */
export type Query<T> = {
  readonly path: string;
  readonly read: (json: unknown) => T;
  readonly concerns: (notice: Notice) => boolean;
};

export type Snapshot<T> = {
  /** The last good answer; stays while a newer one is fetched or cannot be. */
  readonly data: T | undefined;
  readonly trouble: Trouble | undefined;
};

type Entry = {
  readonly query: Query<unknown>;
  readonly listeners: Set<() => void>;
  snapshot: Snapshot<unknown>;
  fetching: boolean;
  /** News came in while it was being fetched: fetch once more. */
  isStale: boolean;
};

/** News come in bursts (one decision changes a dozen rows): one fetch answers them all. */
const gatherMs = 60;

const nothingYet: Snapshot<unknown> = { data: undefined, trouble: undefined };

/** Everything the page has read, each kept fresh while somebody looks at it. */
export class Resources {
  private readonly entries = new Map<string, Entry>();
  private readonly due = new Set<Entry>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  snapshot<T>(query: Query<T>): Snapshot<T> {
    const entry = this.entries.get(query.path);
    return (entry?.snapshot ?? nothingYet) as Snapshot<T>; // what stands under this path was read by this query
  }

  watch<T>(query: Query<T>, listener: () => void): () => void {
    const entry = this.entryOf(query);
    entry.listeners.add(listener);
    void this.fetch(entry);
    return () => {
      entry.listeners.delete(listener);
    };
  }

  /** Something changed: whatever it concerns is read anew, if anybody looks. */
  hear(notice: Notice): void {
    this.refresh((query) => query.concerns(notice));
  }

  refresh(which: (query: Query<unknown>) => boolean = () => true): void {
    for (const entry of this.entries.values()) if (which(entry.query)) this.due.add(entry);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const due = [...this.due].filter((entry) => entry.listeners.size > 0);
      this.due.clear();
      for (const entry of due) void this.fetch(entry);
    }, gatherMs);
  }

  private entryOf(query: Query<unknown>): Entry {
    const known = this.entries.get(query.path);
    if (known) return known;
    const entry: Entry = {
      query,
      listeners: new Set(),
      snapshot: nothingYet,
      fetching: false,
      isStale: false,
    };
    this.entries.set(query.path, entry);
    return entry;
  }

  private async fetch(entry: Entry): Promise<void> {
    if (entry.fetching) {
      entry.isStale = true;
      return;
    }
    entry.fetching = true;
    entry.isStale = false;
    put(entry, await get(entry));
    entry.fetching = false;
    // Set by a second caller while we waited for the first answer.
    if (this.isStillStale(entry)) await this.fetch(entry);
  }

  private isStillStale(entry: Entry): boolean {
    return entry.isStale;
  }
}

async function get({ query, snapshot }: Entry): Promise<Snapshot<unknown>> {
  try {
    const response = await fetch(query.path, { headers: { accept: 'application/json' } });
    if (!response.ok) return { ...snapshot, trouble: await troubleOf(response) };
    const data = shareUnchanged(snapshot.data, query.read(await response.json()));
    return { data, trouble: undefined };
  } catch (cause) {
    return { ...snapshot, trouble: Trouble.unreachable(cause) };
  }
}

function put(entry: Entry, next: Snapshot<unknown>): void {
  const { data, trouble } = entry.snapshot;
  if (data === next.data && trouble === next.trouble) return;
  entry.snapshot = next;
  for (const listener of entry.listeners) listener();
}
