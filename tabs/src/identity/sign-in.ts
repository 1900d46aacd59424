import type { PublicConfig } from '../../../bot/contract/public-config.ts';
import { authorizeUrl, redeemCode } from './authorize.ts';
import { beginJourney, takeJourney, type Journey } from './journey.ts';
import { newProof, randomText } from './pkce.ts';
import { keepToken } from './token-store.ts';

/** Sign-in outside of Teams: OpenID Connect, code with PKCE, by leaving the page and coming back. */

const scopeOf = ({ scope }: PublicConfig): string => `openid profile ${scope}`;

/** @param silent only if no question needs to be asked: comes back either way */
export async function leaveToSignIn(
  config: PublicConfig,
  { silent, hint }: { silent: boolean; hint: string | undefined },
): Promise<void> {
  const { verifier, challenge } = await newProof();
  const journey: Journey = {
    state: randomText(),
    verifier,
    returnTo: window.location.pathname + window.location.search,
    isSilent: silent,
  };
  beginJourney(journey);
  const { state } = journey;
  const scope = scopeOf(config);
  window.location.assign(
    authorizeUrl(config, { state, nonce: randomText(), challenge, hint, silent, scope }),
  );
}

export type Return = {
  readonly returnTo: string;
  readonly outcome: 'signed-in' | 'question-needed' | 'refused';
};

/** What came of it, once back at the landing path. Undefined: nobody left from here. */
export async function comeBack(config: PublicConfig): Promise<Return | undefined> {
  const journey = takeJourney();
  if (!journey) return undefined;
  const answer = new URLSearchParams(window.location.search);
  // A link somebody else made must not sign anybody in.
  if (answer.get('state') !== journey.state) return undefined;
  const { returnTo, verifier } = journey;
  const code = answer.get('code');
  if (code === null) {
    return { returnTo, outcome: journey.isSilent ? 'question-needed' : 'refused' };
  }
  const tokens = await redeemCode(config, { code, verifier, scope: scopeOf(config) });
  if (!tokens) return { returnTo, outcome: 'refused' };
  keepToken({ value: tokens.value, expiresAt: tokens.expiresAt });
  return { returnTo, outcome: 'signed-in' };
}
