/** The second half of a sign-in in the browser: the code and its proof for tokens. */
import { createHash } from 'node:crypto';
import { redirectDiffers, secretFromPublicClient, verifierDiffers } from './errors.ts';
import type { EntraParts, Form } from './parts.ts';
import { personAnswer } from './person-answer.ts';

export function redeemCode(parts: EntraParts, form: Form): Promise<object> {
  if (form.get('client_secret') !== undefined) throw secretFromPublicClient();
  const verifier = form.need('code_verifier');
  const redirectUri = form.need('redirect_uri');
  const granted = parts.codes.take(form.need('code'));
  if (granted.redirectUri !== redirectUri) throw redirectDiffers(redirectUri);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  if (challenge !== granted.codeChallenge) throw verifierDiffers();

  const { personId, scope, nonce } = granted;
  return personAnswer(parts, { personId, scope, nonce, signedInAt: parts.world.now() });
}
