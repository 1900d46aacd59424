import type { TenantId } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import { nameOf } from '../../ports/failure.ts';
import type { Log } from '../../ports/log.ts';
import type { FeedEntry, TimelineFeed } from '../../ports/timeline-feed.ts';

export type FeedWatchDeps = {
  readonly feed: TimelineFeed;
  readonly clock: Pick<Clock, 'setTimeout' | 'clearTimeout'>;
  readonly log: Log;
};

/** How soon what another process has recorded is seen; what this one has, at once. */
const lookEveryMs = 1_000;
/** Read for all viewers at once; who is further behind reads for themselves. */
const entriesKept = 500;
const pageSize = 200;

type Watched = {
  /** Where the feed ended at the last look. */
  end: number;
  /** The newest ones, without a gap up to `end`. */
  recent: readonly FeedEntry[];
  viewers: number;
  readonly wake: Set<() => void>;
};

/** `gone`: nobody reads any more. */
export type Wait = { readonly gone: AbortSignal; readonly waitMs: number };
/** `upTo`: there is nothing more up to there. */
export type Page = { readonly entries: readonly FeedEntry[]; readonly upTo: number };

/** One look at the feed for all of this process's viewers, while there are any. */
export class FeedWatch {
  readonly #deps: FeedWatchDeps;
  readonly #watched = new Map<TenantId, Watched>();
  #stopListening: (() => void) | undefined;
  #timer: unknown;
  #looking: Promise<void> | undefined;
  #isRung = false;

  constructor(deps: FeedWatchDeps) {
    this.#deps = deps;
  }

  /** Begins to follow; `close` ends it. @returns where the feed ends now */
  async open(tenantId: TenantId): Promise<number> {
    const end = await this.#deps.feed.end(tenantId);
    const watched = this.#watched.get(tenantId) ?? { end, recent: [], viewers: 0, wake: new Set() };
    watched.viewers += 1;
    this.#watched.set(tenantId, watched);
    this.#stopListening ??= this.#deps.feed.onRecorded(() => {
      this.#ring();
    });
    this.#timer ??= this.#later();
    return end;
  }

  close(tenantId: TenantId): void {
    const watched = this.#watched.get(tenantId);
    if (!watched) return;
    watched.viewers -= 1;
    if (watched.viewers > 0) return;
    this.#watched.delete(tenantId);
    if (this.#watched.size === 0) this.#rest();
  }

  /**
   * What comes after a position, as soon as there is something; an empty page when that takes longer
   * than `waitMs`, or `gone` says that nobody reads any more.
   */
  async after(tenantId: TenantId, position: number, { gone, waitMs }: Wait): Promise<Page> {
    const watched = this.#watched.get(tenantId);
    if (!watched || gone.aborted) return { entries: [], upTo: position };
    if (watched.end <= position) await this.#news(watched, { gone, waitMs });
    const { end, recent } = watched;
    if (end <= position) return { entries: [], upTo: position };
    const [oldest] = recent;
    const isKept = oldest !== undefined && oldest.position <= position + 1;
    const entries = isKept
      ? recent.filter((one) => one.position > position).slice(0, pageSize)
      : await this.#deps.feed.after(tenantId, position, pageSize);
    const last = entries.at(-1)?.position ?? position;
    // There may be newer ones among them than were known of.
    return { entries, upTo: entries.length < pageSize ? Math.max(end, last) : last };
  }

  /** Waits for the look that runs. Viewers are gone by then: their connections are closed first. */
  async stop(): Promise<void> {
    this.#watched.clear();
    this.#rest();
    await this.#looking;
  }

  #news({ wake }: Watched, { gone, waitMs }: Wait): Promise<void> {
    const { clock } = this.#deps;
    return new Promise((resume) => {
      const go = () => {
        clock.clearTimeout(timer);
        gone.removeEventListener('abort', go);
        wake.delete(go);
        resume();
      };
      const timer = clock.setTimeout(go, waitMs);
      gone.addEventListener('abort', go);
      wake.add(go);
    });
  }

  #rest(): void {
    this.#deps.clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  #later(): unknown {
    return this.#deps.clock.setTimeout(() => {
      this.#timer = undefined;
      this.#ring();
    }, lookEveryMs);
  }

  /** One look at a time; rung meanwhile, it looks once more. */
  #ring(): void {
    this.#isRung = true;
    this.#looking ??= this.#lookWhileRung().finally(() => {
      this.#looking = undefined;
      if (this.#watched.size > 0) this.#timer ??= this.#later();
    });
  }

  async #lookWhileRung(): Promise<void> {
    while (this.#isRung) {
      this.#isRung = false;
      for (const [tenantId, watched] of this.#watched) await this.#look(tenantId, watched);
    }
  }

  async #look(tenantId: TenantId, watched: Watched): Promise<void> {
    const { feed, log } = this.#deps;
    try {
      const end = await feed.end(tenantId);
      while (watched.end < end) {
        const page = await feed.after(tenantId, watched.end, pageSize);
        watched.recent = [...watched.recent, ...page].slice(-entriesKept);
        watched.end = page.at(-1)?.position ?? end;
        for (const wake of [...watched.wake]) wake();
      }
    } catch (failure) {
      // The next look comes in a second; viewers wait, and know from the comments that they are heard.
      log.warn('feed-look-failed', { error: nameOf(failure) });
    }
  }
}
