import type { Endpoint } from '../http/endpoint.ts';
import { signedIn } from './signed-in.ts';
import { swarmActionEndpoints } from './swarm-tab-actions.ts';
import type { SwarmTabDeps } from './swarm-tab-deps.ts';
import { swarmReadEndpoints } from './swarm-tab-reads.ts';

/** `/api/v1/…`: what the tab of a swarm speaks to beside what every tab does. */
export const swarmTabEndpoints = (deps: SwarmTabDeps): readonly Endpoint[] =>
  [...swarmReadEndpoints(deps), ...swarmActionEndpoints(deps)].map((endpoint) =>
    signedIn(deps.verifyUser, endpoint),
  );
