import { wordsRequest } from '../../../contract/swarm-requests.ts';
import { swarmId } from '../../../domain/ids.ts';
import { readJson } from '../json-request.ts';
import { problem } from '../problems.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { PanelApiDeps } from './deps.ts';
import { panelSwarmView } from './swarm.ts';

export const thanksEndpoint = (deps: PanelApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path: '/api/v1/swarms/:id/thanks',
  handle: async (user, request) => {
    const wish = await readJson(request, wordsRequest);
    if ('refused' in wish) return wish.refused;
    const key = { tenantId: user.tenantId, swarmId: swarmId(request.params['id'] ?? '') };
    const { text } = wish.read;
    const thanked = await deps.useCases.thankHelpers({ key, by: user.person, text });
    if (thanked === 'no-swarm' || thanked.refusal === 'not-a-member') return problem('not-found');
    if (thanked.refusal) return problem(thanked.refusal);
    return { status: 200, body: await panelSwarmView(deps, user, thanked.swarm) };
  },
});
