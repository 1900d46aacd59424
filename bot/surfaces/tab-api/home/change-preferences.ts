import type { z } from 'zod';
import { preferencesRequest } from '../../../contract/home-requests.ts';
import type { Preferences } from '../../../domain/preferences/preferences.ts';
import { readJson } from '../json-request.ts';
import { problem } from '../problems.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { HomeApiDeps } from './deps.ts';
import { homeOf } from './show-home.ts';

export const preferencesEndpoint = (deps: HomeApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path: '/api/v1/me/preferences',
  handle: async (user, request) => {
    const wish = await readJson(request, preferencesRequest);
    if ('refused' in wish) return wish.refused;
    const { tenantId, person } = user;
    const preferences = preferencesOf(wish.read);
    const result = await deps.useCases.changePreferences({
      tenantId,
      person: person.id,
      preferences,
    });
    if (result !== 'saved') return problem('malformed', result);
    return { status: 200, body: await homeOf(deps, user, request) };
  },
});

/** What is null there is not said here. */
const preferencesOf = ({
  swarmsAtOnce,
  workingHours,
}: z.infer<typeof preferencesRequest>): Preferences => ({
  ...(swarmsAtOnce !== null && { swarmsAtOnce }),
  ...(workingHours && { workingHours }),
});
