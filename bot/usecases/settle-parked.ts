import type { DeliveryId, TenantId } from '../domain/ids.ts';
import type { ActingAs } from '../domain/swarm/decisions.ts';
import { isMember, type Person } from '../domain/swarm/swarm.ts';
import { nowOf } from '../ports/clock.ts';
import type { Deliveries, ParkedDelivery } from '../ports/deliveries.ts';
import type { SwarmStore } from '../ports/swarm-store.ts';
import { record, type RecordDeps } from './record.ts';

export type ParkedDeps = RecordDeps & {
  readonly store: Pick<SwarmStore, 'findSwarm' | 'transact'>;
  readonly deliveries: Pick<Deliveries, 'parked'>;
};

type Asking = {
  readonly tenantId: TenantId;
  readonly by: Person;
  /** A supervisor sees those of every swarm, and those that are about none. */
  readonly as?: ActingAs;
};

/** What did not arrive and was given up, of the swarms the person is in; newest first. */
export function listParked({ store, deliveries }: Pick<ParkedDeps, 'store' | 'deliveries'>) {
  return async ({ tenantId, by, as }: Asking): Promise<readonly ParkedDelivery[]> => {
    const parked = await deliveries.parked(tenantId);
    if (as === 'supervisor') return parked;
    const isTheirs = await Promise.all(
      parked.map(async ({ delivery: { swarmId } }) => {
        if (!swarmId) return false;
        const swarm = await store.findSwarm({ tenantId, swarmId });
        return swarm !== undefined && isMember(swarm, by.id);
      }),
    );
    return parked.filter((_, place) => isTheirs[place]);
  };
}

/**
 * Another round of tries, or past it; its lane is woken, and the swarm's timeline says who decided. Only
 * for members of the swarm, and supervisors; for others there is none.
 */
export function settleParked(deps: ParkedDeps) {
  const theirs = listParked(deps);
  return async (
    wish: Asking & { readonly deliveryId: DeliveryId; readonly how: 'retry' | 'skip' },
  ): Promise<'settled' | 'not-parked'> => {
    const parked = (await theirs(wish)).find(({ delivery }) => delivery.id === wish.deliveryId);
    if (!parked) return 'not-parked';
    const { tenantId, by, deliveryId, how } = wish;
    const { swarmId, action } = parked.delivery;
    return deps.store.transact(async (tx) => {
      const key = swarmId && { tenantId, swarmId };
      const swarm = key && (await tx.lockSwarm(key));
      const isSettled = await tx.settle({ tenantId, id: deliveryId }, how, nowOf(deps.clock));
      if (!isSettled) return 'not-parked';
      const event = { type: 'delivery-settled', deliveryId, what: action.kind, how } as const;
      if (key && swarm) await record(tx, { key, swarm, by, events: [event] }, deps);
      return 'settled';
    });
  };
}
