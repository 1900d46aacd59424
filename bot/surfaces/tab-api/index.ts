import type { Endpoint } from '../http/endpoint.ts';
import type { TabApiDeps } from './deps.ts';
import { eventsEndpoint } from './events.ts';
import { openSwarmEndpoint } from './open-swarm.ts';
import { parkedEndpoint, settleEndpoint } from './parked.ts';
import { showSwarmEndpoint } from './show-swarm.ts';
import { signedIn } from './signed-in.ts';
import { skillsEndpoint } from './skills.ts';

/** `/api/v1/…`: what the tabs and the panel in Dynamics speak to. */
export const tabApiEndpoints = (deps: TabApiDeps): readonly Endpoint[] =>
  [
    openSwarmEndpoint(deps),
    showSwarmEndpoint(deps),
    skillsEndpoint(deps),
    parkedEndpoint(deps),
    settleEndpoint(deps, 'retry'),
    settleEndpoint(deps, 'skip'),
    eventsEndpoint(deps),
  ].map((endpoint) => signedIn(deps.verifyUser, endpoint));
