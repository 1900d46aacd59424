/** What the token endpoint answers to a page that acts for a person. */
import { personById } from '../people.ts';
import { accessAnswer } from './access-answer.ts';
import type { EntraParts } from './parts.ts';
import type { RefreshGrant } from './refresh-tokens.ts';

/** @param grant.nonce of the sign-in, for the id token */
export async function personAnswer(
  parts: EntraParts,
  grant: RefreshGrant & { readonly nonce?: string | undefined },
): Promise<object> {
  const { personId, scope, signedInAt, nonce } = grant;
  return {
    ...(await accessAnswer(parts, personById(personId), { scope, nonce })),
    ...(scope.split(' ').includes('offline_access') && {
      refresh_token: parts.refreshTokens.issue({ personId, scope, signedInAt }),
    }),
  };
}
