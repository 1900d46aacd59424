import type { PublicConfig } from '../../../bot/contract/public-config.ts';
import { newProof, randomText } from './pkce.ts';
import { keepToken, type Token } from './token-store.ts';

/**
 * Sign-in outside of Teams: OpenID Connect, code with PKCE, by leaving the page and coming back. It
 * takes any issuer on https, and one on loopback over http, which is what stands in for it on one's
 * own machine.
 */
export const landingPath = '/tabs/signed-in';

/** What must be the same when one comes back. Lives as long as the browser's tab. */
type Journey = {
  readonly state: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly isSilent: boolean;
};
const journeyKey = 'case-swarm.sign-in';

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
  const url = endpoint(config, 'authorize');
  url.search = new URLSearchParams({
    client_id: config.clientId,
    response_type: 'code',
    redirect_uri: redirectUri(),
    scope: `openid profile ${config.scope}`,
    state: journey.state,
    nonce: randomText(),
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...(hint !== undefined && { login_hint: hint }),
    ...(silent ? { prompt: 'none' } : hint === undefined && { prompt: 'select_account' }),
  }).toString();
  window.location.assign(url);
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
  const { returnTo } = journey;
  const code = answer.get('code');
  if (code === null) {
    return { returnTo, outcome: journey.isSilent ? 'question-needed' : 'refused' };
  }
  const token = await redeem(config, { code, verifier: journey.verifier });
  if (!token) return { returnTo, outcome: 'refused' };
  keepToken(token);
  return { returnTo, outcome: 'signed-in' };
}

function takeJourney(): Journey | undefined {
  const text = sessionStorage.getItem(journeyKey);
  sessionStorage.removeItem(journeyKey);
  return text === null ? undefined : (JSON.parse(text) as Journey); // written above
}

async function redeem(
  config: PublicConfig,
  { code, verifier }: { code: string; verifier: string },
): Promise<Token | undefined> {
  const response = await fetch(endpoint(config, 'token'), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: config.clientId,
      code,
      code_verifier: verifier,
      redirect_uri: redirectUri(),
      scope: `openid profile ${config.scope}`,
    }),
  });
  if (!response.ok) return undefined;
  const { access_token: value, expires_in: seconds } = (await response.json()) as {
    access_token?: string;
    expires_in?: number;
  };
  if (value === undefined) return undefined;
  return { value, expiresAt: Date.now() + (seconds ?? 3_600) * 1_000 };
}

const redirectUri = (): string => window.location.origin + landingPath;

function endpoint({ authority, tenantId }: PublicConfig, name: 'authorize' | 'token'): URL {
  const url = new URL(`${authority}/${tenantId}/oauth2/v2.0/${name}`);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !isLoopback) throw new Error('sign-in is over https only');
  return url;
}
