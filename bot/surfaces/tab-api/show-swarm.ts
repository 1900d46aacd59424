import { swarmId } from '../../domain/ids.ts';
import type { TabApiDeps } from './deps.ts';
import { freshAnswer } from './fresh-answer.ts';
import { problem } from './problems.ts';
import { mayRead, readSwarm } from './read-swarm.ts';
import type { PersonalEndpoint } from './signed-in.ts';

export const showSwarmEndpoint = (deps: TabApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/swarms/:id',
  handle: async (user, request) => {
    const id = request.params['id'] ?? '';
    if (!/^[\w-]{1,64}$/.test(id)) return problem('not-found');
    const swarm = await deps.store.findSwarm({ tenantId: user.tenantId, swarmId: swarmId(id) });
    // Whether it exists is no business of who may not see it.
    if (!swarm || !mayRead(swarm, user)) return problem('not-found');
    const body = await readSwarm(deps, user, swarm);
    return freshAnswer(request, body);
  },
});
