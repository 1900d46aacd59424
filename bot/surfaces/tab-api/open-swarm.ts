import { openSwarmRequest } from '../../contract/requests.ts';
import type { OpenSwarmAnswer } from '../../contract/swarm-view.ts';
import type { VerifiedUser } from '../../ports/identity.ts';
import type { EndpointRequest } from '../http/endpoint.ts';
import { parseJson } from '../http/read-body.ts';
import type { TabApiDeps } from './deps.ts';
import { problem } from './problems.ts';
import { mayRead, readSwarm } from './read-swarm.ts';
import type { PersonalEndpoint } from './signed-in.ts';
import { summaryOf } from './swarm-view.ts';

const bodyLimit = 64 * 1_024;

export const openSwarmEndpoint = (deps: TabApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path: '/api/v1/swarms',
  handle: async (user, request) => {
    const wish = await read(request);
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

async function read(request: EndpointRequest) {
  const bytes = await request.body(bodyLimit);
  if (bytes === 'too-large') return { refused: problem('too-large') };
  const json = parseJson(bytes);
  if (!json) return { refused: problem('malformed', 'not JSON') };
  const parsed = openSwarmRequest.safeParse(json.value);
  if (parsed.success) return { read: parsed.data };
  const path = parsed.error.issues[0]?.path.join('.');
  return { refused: problem('malformed', path === '' ? 'not an object' : path) };
}

/** Of a swarm somebody else runs, only that it runs and whom to ask. */
function shown(
  deps: TabApiDeps,
  user: VerifiedUser,
  { swarm }: { swarm: Parameters<typeof summaryOf>[0] },
) {
  return mayRead(swarm, user) ? readSwarm(deps, user, swarm) : summaryOf(swarm);
}
