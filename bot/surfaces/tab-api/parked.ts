import type { ParkedList } from '../../contract/swarm-view.ts';
import { deliveryId } from '../../domain/ids.ts';
import type { TabApiDeps } from './deps.ts';
import { parkedView } from './parked-view.ts';
import { problem } from './problems.ts';
import { actingAs } from './read-swarm.ts';
import type { PersonalEndpoint } from './signed-in.ts';

export const parkedEndpoint = ({ useCases }: TabApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/parked',
  handle: async ({ tenantId, person }) => {
    const parked = await useCases.listParked({ tenantId, by: person });
    const body: ParkedList = { parked: parked.map(parkedView) };
    return { status: 200, body };
  },
});

export const settleEndpoint = (
  { useCases }: TabApiDeps,
  how: 'retry' | 'skip',
): PersonalEndpoint => ({
  method: 'POST',
  path: `/api/v1/deliveries/:id/${how}`,
  handle: async ({ tenantId, person, roles }, { params }) => {
    const id = deliveryId(params['id'] ?? '');
    const wish = { tenantId, by: person, as: actingAs(roles), deliveryId: id, how };
    const result = await useCases.settleParked(wish);
    return result === 'settled' ? { status: 202 } : problem('not-parked');
  },
});
