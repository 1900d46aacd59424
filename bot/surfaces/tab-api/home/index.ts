import type { Endpoint } from '../../http/endpoint.ts';
import { signedIn } from '../signed-in.ts';
import { acceptEndpoint, declineEndpoint } from './answer-invitation.ts';
import { preferencesEndpoint } from './change-preferences.ts';
import type { HomeApiDeps } from './deps.ts';
import { draftEndpoints } from './drafts.ts';
import { profileEndpoint } from './profile.ts';
import { showHomeEndpoint } from './show-home.ts';

/**
 * What the personal tab speaks to. Everything under `/api/v1/me/…` is the caller's own, and `/api/v1/drafts/…`
 * what waits for any reviewer.
 */
export const homeApiEndpoints = (deps: HomeApiDeps): readonly Endpoint[] =>
  [
    showHomeEndpoint(deps),
    profileEndpoint(deps),
    preferencesEndpoint(deps),
    acceptEndpoint(deps),
    declineEndpoint(deps),
    ...draftEndpoints(deps),
  ].map((endpoint) => signedIn(deps.verifyUser, endpoint));
