import type { ParkedView } from '../../contract/swarm-view.ts';
import type { ParkedDelivery } from '../../ports/deliveries.ts';

export const parkedView = ({ delivery, reason, parkedAt }: ParkedDelivery): ParkedView => ({
  id: delivery.id,
  ...(delivery.swarmId !== undefined && { swarmId: delivery.swarmId }),
  what: delivery.action.kind,
  reason,
  parkedAt,
});
