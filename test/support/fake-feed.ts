/** A feed of all timelines in memory, shared by as many processes as there are `process()`es. */
import type { IsoTime, PersonId, SwarmId, TenantId } from '../../bot/domain/ids.ts';
import type { LiveSwarm } from '../../bot/ports/live-swarms.ts';
import type { FeedEntry, TimelineFeed } from '../../bot/ports/timeline-feed.ts';
import { activeSwarm, keyOf, minutesPast, tenant, timelineOf, tom } from './builders.ts';

const [said] = timelineOf([[{ type: 'update-posted', text: 'said' }, tom]]);

/** Swarms of which one contact after the other is gathered, all of them lately. */
export function fakeLive() {
  const gathered = new Map<SwarmId, LiveSwarm>();
  return {
    gatheredAfter: (tenantId: TenantId) =>
      Promise.resolve(tenantId === tenant ? [...gathered.values()] : []),
    gather(name: string, gatheredAt: IsoTime, members: readonly PersonId[] = [tom.id]) {
      const { swarmId } = keyOf(name);
      gathered.set(swarmId, { swarmId, gatheredAt, members });
    },
  };
}

/** @param toldWith what each entry is told with: an update of Tom's in his swarm */
export function fakeFeed(toldWith: Partial<FeedEntry> = {}) {
  const recorded = new Map<TenantId, number>();
  const endOf = (tenantId: TenantId) => recorded.get(tenantId) ?? 0;
  const entryAt = (position: number): FeedEntry => {
    if (!said) throw new Error('nothing was said');
    const entry = { ...said, at: minutesPast(position) };
    return { entry, swarm: activeSwarm(), ...toldWith, position };
  };
  const pages: number[] = [];
  let looks = 0;
  let failures = 0;
  const process = () => {
    const listeners = new Set<(tenantId: TenantId) => void>();
    const feed: TimelineFeed = {
      end: (tenantId) => {
        looks += 1;
        if (failures > 0) {
          failures -= 1;
          return Promise.reject(new Error('no connection'));
        }
        return Promise.resolve(endOf(tenantId));
      },
      after: (tenantId, position, limit) => {
        const count = Math.max(0, Math.min(limit, endOf(tenantId) - position));
        pages.push(count);
        return Promise.resolve(
          Array.from({ length: count }, (_, nth) => entryAt(position + nth + 1)),
        );
      },
      onRecorded: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    };
    return {
      feed,
      record(count = 1, tenantId: TenantId = tenant) {
        recorded.set(tenantId, endOf(tenantId) + count);
        for (const listener of listeners) listener(tenantId);
      },
      /** Something of the tenant was gathered here. */
      ring(tenantId: TenantId = tenant) {
        for (const listener of listeners) listener(tenantId);
      },
      listeners,
    };
  };
  return {
    process,
    /** How many entries each reading brought. */
    pages,
    looks: () => looks,
    /** The next looks do. */
    fail(times: number) {
      failures = times;
    },
  };
}
