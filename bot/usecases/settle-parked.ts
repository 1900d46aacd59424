import type { DeliveryId, IsoTime, TenantId } from '../domain/ids.ts';
import { isoTime } from '../domain/ids.ts';
import { isMember, type Person } from '../domain/swarm/swarm.ts';
import type { Clock } from '../ports/clock.ts';
import type { Deliveries, ParkedDelivery } from '../ports/deliveries.ts';
import type { SwarmStore } from '../ports/swarm-store.ts';
import type { WakeUps } from '../ports/wake-ups.ts';

export type ParkedDeps = {
  readonly store: Pick<SwarmStore, 'findSwarm'>;
  readonly deliveries: Pick<Deliveries, 'parked' | 'retry' | 'skip'>;
  readonly wakeUps: Pick<WakeUps, 'wakeLane'>;
  readonly clock: Pick<Clock, 'now'>;
};

/** What did not arrive and was given up, of the swarms the person is in; newest first. */
export function listParked({ store, deliveries }: Pick<ParkedDeps, 'store' | 'deliveries'>) {
  return async (asking: { tenantId: TenantId; by: Person }): Promise<readonly ParkedDelivery[]> => {
    const parked = await deliveries.parked(asking.tenantId);
    const isTheirs = await Promise.all(
      parked.map(async ({ delivery: { tenantId, swarmId } }) => {
        const swarm = await store.findSwarm({ tenantId, swarmId });
        return swarm !== undefined && isMember(swarm, asking.by.id);
      }),
    );
    return parked.filter((_, place) => isTheirs[place]);
  };
}

/** Another round of tries, or past it. Only for members of the swarm; for others there is none. */
export function settleParked(deps: ParkedDeps) {
  const theirs = listParked(deps);
  return async (wish: {
    tenantId: TenantId;
    by: Person;
    deliveryId: DeliveryId;
    how: 'retry' | 'skip';
  }): Promise<'settled' | 'not-parked'> => {
    const parked = (await theirs(wish)).find(({ delivery }) => delivery.id === wish.deliveryId);
    if (!parked) return 'not-parked';
    const now: IsoTime = isoTime(deps.clock.now());
    const { tenantId, deliveryId } = wish;
    const isDone =
      wish.how === 'retry'
        ? await deps.deliveries.retry(tenantId, deliveryId)
        : await deps.deliveries.skip(tenantId, deliveryId, now);
    if (!isDone) return 'not-parked';
    await deps.wakeUps.wakeLane({ tenantId, lane: parked.delivery.lane });
    return 'settled';
  };
}
