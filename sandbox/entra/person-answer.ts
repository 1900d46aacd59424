/** What the token endpoint answers to a page that acts for a person. */
import { personById } from '../people.ts';
import { expiresInSeconds, type EntraParts } from './parts.ts';
import { idToken, personToken } from './person-token.ts';
import type { RefreshGrant } from './refresh-tokens.ts';
import { delegatedAudience } from './resources.ts';

/** @param grant.nonce of the sign-in, for the id token */
export async function personAnswer(
  parts: EntraParts,
  grant: RefreshGrant & { readonly nonce?: string | undefined },
): Promise<object> {
  const { personId, scope, signedInAt, nonce } = grant;
  const person = personById(personId);
  const wanted = delegatedAudience(parts.world, scope);
  const asked = scope.split(' ');
  return {
    token_type: 'Bearer',
    scope: wanted.scopes.join(' '),
    expires_in: expiresInSeconds,
    ext_expires_in: expiresInSeconds,
    access_token: await personToken(parts, person, wanted),
    ...(asked.includes('openid') && { id_token: await idToken(parts, person, nonce) }),
    ...(asked.includes('offline_access') && {
      refresh_token: parts.refreshTokens.issue({ personId, scope, signedInAt }),
    }),
  };
}
