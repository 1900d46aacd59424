import type { TenantId } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import { nameOf, placeOf } from '../../ports/failure.ts';
import type { Log } from '../../ports/log.ts';
import type { FeedEntry, TimelineFeed } from '../../ports/timeline-feed.ts';
import { Pause } from './pause.ts';

export type FeedWatchDeps = {
  readonly feed: TimelineFeed;
  readonly clock: Pick<Clock, 'setTimeout' | 'clearTimeout'>;
  readonly log: Log;
};

/** How soon what another process has recorded is seen; what this one has, at once. */
const lookEveryMs = 250;
/** Under load, what comes meanwhile is read together. */
const gapMs = 40;
/** Read for all viewers at once; who is further behind reads for themselves. */
const entriesKept = 500;
const pageSize = 200;

type Watched = {
  /** Where the feed ended at the last look. */
  end: number;
  /** The newest ones, without a gap up to `end`. */
  recent: readonly FeedEntry[];
  viewers: number;
  readonly waiting: Set<() => void>;
};

/** `gone`: nobody reads any more. */
export type Wait = { readonly gone: AbortSignal; readonly waitMs: number };
/** `upTo`: there is nothing more up to there. */
export type Page = { readonly entries: readonly FeedEntry[]; readonly upTo: number };

/** One look at the feed for all of this process's viewers, while there are any. */
export class FeedWatch {
  readonly #deps: FeedWatchDeps;
  readonly #watched = new Map<TenantId, Watched>();
  readonly #pause: Pause;
  #following: Promise<void> | undefined;
  #isRung = false;

  constructor(deps: FeedWatchDeps) {
    this.#deps = deps;
    this.#pause = new Pause(deps.clock);
  }

  /** Begins to follow; `close` ends it. @returns where the feed ends now */
  async open(tenantId: TenantId): Promise<number> {
    const end = await this.#deps.feed.end(tenantId);
    const watched = this.#watched.get(tenantId) ?? newlyWatched(end);
    watched.viewers += 1;
    this.#watched.set(tenantId, watched);
    this.#following ??= this.#follow();
    return end;
  }

  close(tenantId: TenantId): void {
    const watched = this.#watched.get(tenantId);
    if (!watched) return;
    watched.viewers -= 1;
    if (watched.viewers > 0) return;
    this.#watched.delete(tenantId);
    if (this.#watched.size === 0) this.#pause.end();
  }

  /**
   * What comes after a position, as soon as there is something; an empty page when that takes longer
   * than `waitMs`, or `gone` says that nobody reads any more.
   */
  async after(tenantId: TenantId, position: number, { gone, waitMs }: Wait): Promise<Page> {
    const nothing = { entries: [], upTo: position };
    if (gone.aborted) return nothing;
    const watched = this.#watched.get(tenantId);
    if (!watched) throw new Error('followed without being opened');
    if (watched.end <= position) await this.#news(watched, { gone, waitMs });
    const { end, recent } = watched;
    if (end <= position) return nothing;
    const [oldest] = recent;
    const isKept = oldest !== undefined && oldest.position <= position + 1;
    const entries = isKept
      ? recent.filter((one) => one.position > position).slice(0, pageSize)
      : await this.#deps.feed.after(tenantId, position, pageSize);
    const last = entries.at(-1)?.position ?? position;
    // There may be newer ones among them than were known of.
    return { entries, upTo: entries.length < pageSize ? Math.max(end, last) : last };
  }

  /** Viewers are gone by then: their connections are closed first. Waits for the look that runs. */
  async stop(): Promise<void> {
    this.#watched.clear();
    this.#pause.end();
    await this.#following;
  }

  #news({ waiting }: Watched, { gone, waitMs }: Wait): Promise<void> {
    const { clock } = this.#deps;
    return new Promise((resume) => {
      const go = () => {
        clock.clearTimeout(timer);
        gone.removeEventListener('abort', go);
        waiting.delete(go);
        resume();
      };
      const timer = clock.setTimeout(go, waitMs);
      gone.addEventListener('abort', go);
      waiting.add(go);
    });
  }

  async #follow(): Promise<void> {
    const stopListening = this.#deps.feed.onRecorded((tenantId) => {
      if (!this.#watched.has(tenantId)) return;
      this.#isRung = true;
      this.#pause.ring();
    });
    while (this.#watched.size > 0) {
      if (!this.#isRung) await this.#pause.forMs(lookEveryMs - gapMs, { endsWhenRung: true });
      this.#isRung = false;
      for (const [tenantId, watched] of this.#watched) await this.#look(tenantId, watched);
      if (this.#watched.size > 0) await this.#pause.forMs(gapMs);
    }
    stopListening();
    this.#following = undefined;
  }

  async #look(tenantId: TenantId, watched: Watched): Promise<void> {
    const { feed, log } = this.#deps;
    try {
      const end = await feed.end(tenantId);
      while (watched.end < end) {
        const page = await feed.after(tenantId, watched.end, pageSize);
        watched.recent = [...watched.recent, ...page].slice(-entriesKept);
        watched.end = page.at(-1)?.position ?? end;
        for (const go of [...watched.waiting]) go();
      }
    } catch (failure) {
      // The next look comes soon; meanwhile viewers know from the comments that they are heard.
      log.warn('feed-look-failed', { error: nameOf(failure), ...placeOf(failure) });
    }
  }
}

const newlyWatched = (end: number): Watched => ({
  end,
  recent: [],
  viewers: 0,
  waiting: new Set(),
});
