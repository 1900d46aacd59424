import type { PublicConfig } from '../../../bot/contract/public-config.ts';
import { authorizeUrl, redeemCode } from './authorize.ts';
import { newProof, randomText } from './pkce.ts';
import { keepToken } from './token-store.ts';

/** Sign-in outside of Teams: OpenID Connect, code with PKCE, by leaving the page and coming back. */

/** What must be the same when one comes back. Lives as long as the browser's tab. */
type Journey = {
  readonly state: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly isSilent: boolean;
};
const journeyKey = 'case-swarm.sign-in';

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
  sessionStorage.setItem(journeyKey, JSON.stringify(journey));
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

function takeJourney(): Journey | undefined {
  const text = sessionStorage.getItem(journeyKey);
  sessionStorage.removeItem(journeyKey);
  return text === null ? undefined : (JSON.parse(text) as Journey); // written above
}
