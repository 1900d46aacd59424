import { openSwarmRequest } from '../../contract/requests.ts';
import type { OpenSwarmAnswer } from '../../contract/swarm-view.ts';
import type { VerifiedUser } from '../../ports/identity.ts';
import type { TabApiDeps } from './deps.ts';
import { readJson } from './json-request.ts';
import { problem } from './problems.ts';
import { mayRead, readSwarm } from './read-swarm.ts';
import type { PersonalEndpoint } from './signed-in.ts';
import { summaryOf } from './swarm-view.ts';

export const openSwarmEndpoint = (deps: TabApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path: '/api/v1/swarms',
  handle: async (user, request) => {
    const wish = await readJson(request, openSwarmRequest);
    if ('refused' in wish) return wish.refused;
    const { caseId, request: asked, stepsTried, skillIds } = wish.read;
    const opened = await deps.useCases.openSwarm({
      tenantId: user.tenantId,
      by: user.person,
      case: caseId,
      request: asked,
      ...(stepsTried !== undefined && { stepsTried }),
      ...(skillIds && { skillIds }),
    });
    if (opened.kind === 'refused') return problem(opened.refusal);
    const alreadyRunning = opened.kind === 'already-swarming';
    const body: OpenSwarmAnswer = { ...(await shown(deps, user, opened)), alreadyRunning };
    return { status: alreadyRunning ? 200 : 201, body };
  },
});

/** Of a swarm somebody else runs, only that it runs and whom to ask. */
function shown(
  deps: TabApiDeps,
  user: VerifiedUser,
  { swarm }: { swarm: Parameters<typeof summaryOf>[0] },
) {
  return mayRead(swarm, user) ? readSwarm(deps, user, swarm) : summaryOf(swarm);
}
