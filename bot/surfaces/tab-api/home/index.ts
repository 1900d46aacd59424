import type { Endpoint } from '../../http/endpoint.ts';
import { signedIn } from '../signed-in.ts';
import { acceptEndpoint, declineEndpoint } from './answer-invitation.ts';
import { preferencesEndpoint } from './change-preferences.ts';
import type { HomeApiDeps } from './deps.ts';
import { profileEndpoint } from './profile.ts';
import { showHomeEndpoint } from './show-home.ts';

/** `/api/v1/me/…`: what the personal tab speaks to. Everything here is the caller's own. */
export const homeApiEndpoints = (deps: HomeApiDeps): readonly Endpoint[] =>
  [
    showHomeEndpoint(deps),
    profileEndpoint(deps),
    preferencesEndpoint(deps),
    acceptEndpoint(deps),
    declineEndpoint(deps),
  ].map((endpoint) => signedIn(deps.verifyUser, endpoint));
