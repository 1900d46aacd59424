import type { DeliveryId, TenantId } from '../domain/ids.ts';
import { isMember, type Person } from '../domain/swarm/swarm.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { Deliveries, ParkedDelivery } from '../ports/deliveries.ts';
import type { SwarmStore } from '../ports/swarm-store.ts';

export type ParkedDeps = {
  readonly store: Pick<SwarmStore, 'findSwarm'>;
  readonly deliveries: Pick<Deliveries, 'parked' | 'retry' | 'skip'>;
  readonly clock: Pick<Clock, 'now'>;
};

/** What did not arrive and was given up, of the swarms the person is in; newest first. */
export function listParked({ store, deliveries }: Pick<ParkedDeps, 'store' | 'deliveries'>) {
  return async (asking: { tenantId: TenantId; by: Person }): Promise<readonly ParkedDelivery[]> => {
    const parked = await deliveries.parked(asking.tenantId);
    const isTheirs = await Promise.all(
      parked.map(async ({ delivery: { tenantId, swarmId } }) => {
        if (!swarmId) return false;
        const swarm = await store.findSwarm({ tenantId, swarmId });
        return swarm !== undefined && isMember(swarm, asking.by.id);
      }),
    );
    return parked.filter((_, place) => isTheirs[place]);
  };
}

/** Another round of tries, or past it; the deliveries wake their lane. Only for members of the swarm; for others there is none. */
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
    const { tenantId, deliveryId } = wish;
    const isDone =
      wish.how === 'retry'
        ? await deps.deliveries.retry(tenantId, deliveryId)
        : await deps.deliveries.skip(tenantId, deliveryId, nowOf(deps.clock));
    return isDone ? 'settled' : 'not-parked';
  };
}
