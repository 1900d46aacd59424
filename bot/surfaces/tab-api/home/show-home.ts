import { isTimeZone } from '../../../domain/preferences/working-hours.ts';
import type { VerifiedUser } from '../../../ports/identity.ts';
import type { EndpointRequest } from '../../http/endpoint.ts';
import { freshAnswer } from '../fresh-answer.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { HomeApiDeps } from './deps.ts';
import { draftsAtOnce, isReviewer } from './drafts.ts';
import { homeView } from './home-view.ts';

export const showHomeEndpoint = (deps: HomeApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/me/home',
  handle: async (user, request) => freshAnswer(request, await homeOf(deps, user, request)),
});

export async function homeOf(
  { useCases, drafts, timeZone }: HomeApiDeps,
  user: VerifiedUser,
  request: EndpointRequest,
) {
  const { tenantId, person } = user;
  const zone = zoneIn(request) ?? timeZone;
  const [home, waiting] = await Promise.all([
    useCases.myHome({ tenantId, person: person.id, timeZone: zone }),
    isReviewer(user) ? drafts.queue(tenantId, { atMost: draftsAtOnce }) : undefined,
  ]);
  return homeView(home, { person, waiting });
}

/** Where the browser stands; a name that nobody knows is as good as none. */
function zoneIn({ url }: EndpointRequest): string | undefined {
  const zone = new URL(url, 'http://localhost').searchParams.get('zone');
  return zone !== null && isTimeZone(zone) ? zone : undefined;
}
