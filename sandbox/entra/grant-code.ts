/** The second half of a sign-in in the browser: the code and its proof for tokens. */
import { createHash } from 'node:crypto';
import { personById } from '../people.ts';
import { redirectDiffers, secretFromPublicClient, verifierDiffers } from './errors.ts';
import { type EntraParts, expiresInSeconds, type Form } from './parts.ts';
import { idToken, personToken } from './person-token.ts';
import { delegatedAudience } from './resources.ts';

export async function redeemCode(parts: EntraParts, form: Form): Promise<object> {
  if (form.get('client_secret') !== undefined) throw secretFromPublicClient();
  const verifier = form.need('code_verifier');
  const redirectUri = form.need('redirect_uri');
  const granted = parts.codes.take(form.need('code'));
  if (granted.redirectUri !== redirectUri) throw redirectDiffers(redirectUri);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  if (challenge !== granted.codeChallenge) throw verifierDiffers();

  const person = personById(granted.personId);
  const wanted = delegatedAudience(parts.world, granted.scope);
  return {
    token_type: 'Bearer',
    scope: wanted.scopes.join(' '),
    expires_in: expiresInSeconds,
    ext_expires_in: expiresInSeconds,
    access_token: await personToken(parts, person, wanted),
    ...(granted.scope.split(' ').includes('openid') && {
      id_token: await idToken(parts, person, granted.nonce),
    }),
  };
}
