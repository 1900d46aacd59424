import type { IsoTime } from '../domain/ids.ts';
import type { Delivery, LaneBehind } from '../ports/deliveries.ts';
import type { SwarmStore } from '../ports/swarm-store.ts';
import { record, type RecordDeps } from './record.ts';

export type ParkDeps = RecordDeps & { readonly store: Pick<SwarmStore, 'transact'> };

/** Given up: people decide, and the swarm's timeline says so. Its lane stands still, or goes past it. */
export function parkDelivery(deps: ParkDeps) {
  return (delivery: Delivery, reason: string, at: IsoTime, lane?: LaneBehind): Promise<void> =>
    deps.store.transact(async (tx) => {
      const { id: deliveryId, tenantId, swarmId, action } = delivery;
      const key = swarmId && { tenantId, swarmId };
      const swarm = key && (await tx.lockSwarm(key));
      const isParked = await tx.park(delivery, reason, at, lane);
      if (!isParked || !key || !swarm) return;
      const event = { type: 'delivery-parked', deliveryId, what: action.kind } as const;
      await record(tx, { key, swarm, by: 'system', events: [event] }, deps);
    });
}
