import type { TenantId } from '../domain/ids.ts';
import type { Swarm } from '../domain/swarm/swarm.ts';
import type { TimelineEntry } from '../domain/swarm/timeline.ts';

export type FeedEntry = {
  /** Counts up within the tenant, in an order everybody sees the same; within a swarm that of `seq`. */
  readonly position: number;
  readonly entry: TimelineEntry;
  /** As it stands now. */
  readonly swarm: Swarm;
};

/**
 * The timelines of all swarms of a tenant as one, for who follows them from any process. Whoever has
 * read up to a position has missed nothing before it: what commits late gets a later one.
 */
export interface TimelineFeed {
  /** The newest position, what was recorded up to now included; 0 when there is nothing. */
  end(tenantId: TenantId): Promise<number>;
  /** The next ones after a position, in order; at most `limit`. */
  after(tenantId: TenantId, position: number, limit: number): Promise<readonly FeedEntry[]>;
  /** Calls when this process has recorded something. @returns what ends that */
  onRecorded(listener: (tenantId: TenantId) => void): () => void;
}
