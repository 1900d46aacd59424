import { after, type TenantId } from '../../domain/ids.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import { nameOf, placeOf } from '../../ports/failure.ts';
import type { LiveSwarms } from '../../ports/live-swarms.ts';
import type { Log } from '../../ports/log.ts';
import type { FeedEntry, TimelineFeed } from '../../ports/timeline-feed.ts';
import { LiveHints, type LiveHint } from './live-hints.ts';
import { Pause } from './pause.ts';

export type FeedWatchDeps = {
  readonly feed: TimelineFeed;
  readonly live: LiveSwarms;
  readonly clock: Pick<Clock, 'now' | 'setTimeout' | 'clearTimeout'>;
  readonly log: Log;
};

/** How soon what another process has recorded is seen; what this one has, at once. */
const lookEveryMs = 250;
/** Under load, what comes meanwhile is read together. */
const gapMs = 40;
/** Read for all viewers at once; who is further behind reads for themselves. */
const entriesKept = 500;
const pageSize = 200;
/** How far back changed contacts are looked for: what was decided then is committed by now. */
const lookBackMs = 10_000;

type Watched = {
  /** Where the feed ended at the last look. */
  end: number;
  /** The newest ones, without a gap up to `end`. */
  recent: readonly FeedEntry[];
  readonly hints: LiveHints;
  viewers: number;
  readonly waiting: Set<() => void>;
};

/** `gone`: nobody reads any more. */
export type Wait = { readonly gone: AbortSignal; readonly waitMs: number };
/** How far somebody has come: in the feed, and in the hints of this process. */
export type Place = { readonly position: number; readonly hinted: number };
/** `place`: there is nothing more up to there. */
export type Page = {
  readonly entries: readonly FeedEntry[];
  readonly hints: readonly LiveHint[];
  readonly place: Place;
};

/** One look at what happens for all of this process's viewers, while there are any. */
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

  /** Begins to follow; `close` ends it. @returns where we are now */
  async open(tenantId: TenantId): Promise<Place> {
    const end = await this.#deps.feed.end(tenantId);
    const watched = this.#watched.get(tenantId) ?? newlyWatched(end);
    watched.viewers += 1;
    this.#watched.set(tenantId, watched);
    this.#following ??= this.#follow();
    return { position: end, hinted: watched.hints.last };
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
   * What comes after a place, as soon as there is something; an empty page when that takes longer than
   * `waitMs`, or `gone` says that nobody reads any more.
   */
  async after(tenantId: TenantId, place: Place, { gone, waitMs }: Wait): Promise<Page> {
    if (gone.aborted) return { entries: [], hints: [], place };
    const watched = this.#watched.get(tenantId);
    if (!watched) throw new Error('followed without being opened');
    const isNews = watched.end > place.position || watched.hints.last > place.hinted;
    if (!isNews) await this.#news(watched, { gone, waitMs });
    const { hints } = watched;
    const hinted = hints.last;
    const told = hints.after(place.hinted);
    const { entries, upTo } = await this.#entriesAfter(tenantId, watched, place.position);
    return { entries, hints: told, place: { position: upTo, hinted } };
  }

  /** Viewers are gone by then: their connections are closed first. Waits for the look that runs. */
  async stop(): Promise<void> {
    this.#watched.clear();
    this.#pause.end();
    await this.#following;
  }

  async #entriesAfter(tenantId: TenantId, { end, recent }: Watched, position: number) {
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
    const { log } = this.#deps;
    try {
      await this.#readOn(tenantId, watched);
      await this.#lookAtLive(tenantId, watched);
    } catch (failure) {
      // The next look comes soon; meanwhile viewers know from the comments that they are heard.
      log.warn('feed-look-failed', { error: nameOf(failure), ...placeOf(failure) });
    }
  }

  async #readOn(tenantId: TenantId, watched: Watched): Promise<void> {
    const { feed } = this.#deps;
    const end = await feed.end(tenantId);
    while (watched.end < end) {
      const page = await feed.after(tenantId, watched.end, pageSize);
      watched.recent = [...watched.recent, ...page].slice(-entriesKept);
      watched.end = page.at(-1)?.position ?? end;
      tell(watched);
    }
  }

  async #lookAtLive(tenantId: TenantId, watched: Watched): Promise<void> {
    const { live, clock } = this.#deps;
    const since = after(nowOf(clock), -lookBackMs);
    if (watched.hints.take(await live.gatheredAfter(tenantId, since))) tell(watched);
  }
}

function tell({ waiting }: Watched): void {
  for (const go of [...waiting]) go();
}

const newlyWatched = (end: number): Watched => ({
  end,
  recent: [],
  hints: new LiveHints(),
  viewers: 0,
  waiting: new Set(),
});
