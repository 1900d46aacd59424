/** On behalf of: our API hands in the token a person called it with, and gets one for them elsewhere. */
import { decodeJwt } from 'jose';
import { app, personById } from '../people.ts';
import { StandInError } from '../kernel/stand-in.ts';
import { accessAnswer } from './access-answer.ts';
import {
  assertionExpired,
  assertionForOther,
  assertionUnsigned,
  missingParameter,
} from './errors.ts';
import type { EntraParts, Form } from './parts.ts';
import type { TokenClaims } from './tokens.ts';

export async function onBehalfOf(parts: EntraParts, form: Form): Promise<object> {
  if (form.need('requested_token_use') !== 'on_behalf_of') {
    throw missingParameter('requested_token_use');
  }
  const claims = await checkAssertion(parts, form.need('assertion'));
  const person = personById(String(claims['oid']));
  return accessAnswer(parts, person, { scope: form.need('scope'), nonce: undefined });
}

async function checkAssertion(
  { tokens, world }: EntraParts,
  assertion: string,
): Promise<TokenClaims> {
  try {
    return await tokens.verify(`Bearer ${assertion}`, { audience: app.id });
  } catch (error) {
    if (error instanceof StandInError) throw whyRefused(assertion, world.now());
    throw error;
  }
}

function whyRefused(assertion: string, now: number): StandInError {
  try {
    const { aud, exp } = decodeJwt(assertion);
    const audience = [aud].flat()[0] ?? '';
    if (audience !== app.id) return assertionForOther(audience);
    if (exp !== undefined && exp * 1000 <= now) return assertionExpired();
  } catch {
    // Not even a token: as good as unsigned.
  }
  return assertionUnsigned();
}
