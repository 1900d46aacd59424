/** A page that stays open: new tokens for the refresh token, without asking the person again. */
import { secretFromPublicClient } from './errors.ts';
import type { EntraParts, Form } from './parts.ts';
import { personAnswer } from './person-answer.ts';

export function redeemRefreshToken(parts: EntraParts, form: Form): Promise<object> {
  if (form.get('client_secret') !== undefined) throw secretFromPublicClient();
  const grant = parts.refreshTokens.find(form.need('refresh_token'));
  return personAnswer(parts, { ...grant, scope: form.get('scope') ?? grant.scope });
}
