import { resolutionRequest } from '../../../contract/panel-requests.ts';
import { swarmId } from '../../../domain/ids.ts';
import { readJson } from '../json-request.ts';
import { problem } from '../problems.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { PanelApiDeps } from './deps.ts';
import { panelSwarmView } from './swarm.ts';

export const resolutionEndpoint = (deps: PanelApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path: '/api/v1/swarms/:id/resolution',
  handle: async (user, request) => {
    const wish = await readJson(request, resolutionRequest);
    if ('refused' in wish) return wish.refused;
    const key = { tenantId: user.tenantId, swarmId: swarmId(request.params['id'] ?? '') };
    const resolved = await deps.useCases.resolveSwarm({ key, by: user.person, ...wish.read });
    if (resolved === 'no-swarm' || resolved.refusal === 'not-a-member') return problem('not-found');
    if (resolved.refusal) return problem(resolved.refusal);
    return { status: 200, body: await panelSwarmView(deps, user, resolved.swarm) };
  },
});
