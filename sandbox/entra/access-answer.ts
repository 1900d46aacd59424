/** What every grant for a person answers with. */
import type { Person } from '../people.ts';
import { expiresInSeconds, type EntraParts } from './parts.ts';
import { idToken, personToken } from './person-token.ts';
import { delegatedAudience } from './resources.ts';

/** @param grant.nonce of the sign-in, for the id token */
export async function accessAnswer(
  parts: EntraParts,
  person: Person,
  { scope, nonce }: { readonly scope: string; readonly nonce: string | undefined },
): Promise<object> {
  const wanted = delegatedAudience(parts.world, scope);
  return {
    token_type: 'Bearer',
    scope: wanted.scopes.join(' '),
    expires_in: expiresInSeconds,
    ext_expires_in: expiresInSeconds,
    access_token: await personToken(parts, person, wanted),
    ...(scope.split(' ').includes('openid') && { id_token: await idToken(parts, person, nonce) }),
  };
}
