import type { Endpoint } from '../../http/endpoint.ts';
import { signedIn } from '../signed-in.ts';
import { contactCasesEndpoint, nameCaseEndpoint } from './contact-case.ts';
import type { PanelApiDeps } from './deps.ts';
import { inHandEndpoint } from './in-hand.ts';
import { resolutionEndpoint } from './resolution.ts';
import { showCaseEndpoint } from './show-case.ts';
import { panelSwarmEndpoint } from './swarm.ts';
import { suggestionsEndpoint } from './suggestions.ts';
import { thanksEndpoint } from './thanks.ts';

/** `/api/v1/…`: what the agent's panel in Dynamics speaks to beside what every tab does. */
export const panelApiEndpoints = (deps: PanelApiDeps): readonly Endpoint[] =>
  [
    inHandEndpoint(deps),
    contactCasesEndpoint(deps),
    nameCaseEndpoint(deps),
    showCaseEndpoint(deps),
    suggestionsEndpoint(deps),
    panelSwarmEndpoint(deps),
    resolutionEndpoint(deps),
    thanksEndpoint(deps),
  ].map((endpoint) => signedIn(deps.verifyUser, endpoint));
