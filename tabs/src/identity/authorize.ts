/** The two calls of a sign-in with code and PKCE, whether one leaves the page for it or not. */
import type { PublicConfig } from '../../../bot/contract/public-config.ts';
import type { Token } from './token-store.ts';

export const landingPath = '/tabs/signed-in';

const redirectUri = (): string => window.location.origin + landingPath;

export type Ask = {
  readonly state: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly hint: string | undefined;
  /** Only if no question needs to be asked: comes back either way. */
  readonly silent: boolean;
  readonly scope: string;
};

export function authorizeUrl(config: PublicConfig, ask: Ask): string {
  const { state, nonce, challenge, hint, silent, scope } = ask;
  const url = endpoint(config, 'authorize');
  url.search = new URLSearchParams({
    client_id: config.clientId,
    response_type: 'code',
    redirect_uri: redirectUri(),
    scope,
    state,
    nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...(hint !== undefined && { login_hint: hint }),
    ...(silent ? { prompt: 'none' } : hint === undefined && { prompt: 'select_account' }),
  }).toString();
  return url.href;
}

export type Tokens = Token & { readonly refresh: string | undefined };

export const redeemCode = (
  config: PublicConfig,
  { code, verifier, scope }: { code: string; verifier: string; scope: string },
): Promise<Tokens | undefined> =>
  askTokens(config, {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: redirectUri(),
    scope,
  });

export const redeemRefresh = (
  config: PublicConfig,
  { refresh, scope }: { refresh: string; scope: string },
): Promise<Tokens | undefined> =>
  askTokens(config, { grant_type: 'refresh_token', refresh_token: refresh, scope });

async function askTokens(
  config: PublicConfig,
  fields: Readonly<Record<string, string>>,
): Promise<Tokens | undefined> {
  const response = await fetch(endpoint(config, 'token'), {
    method: 'POST',
    body: new URLSearchParams({ client_id: config.clientId, ...fields }),
  });
  if (!response.ok) return undefined;
  const answer = (await response.json()) as {
    access_token?: string;
    refresh_token?: string;
    expires_in?: number;
  };
  const { access_token: value, refresh_token: refresh, expires_in: seconds } = answer;
  if (value === undefined) return undefined;
  return { value, refresh, expiresAt: Date.now() + (seconds ?? 3_600) * 1_000 };
}

/** Any issuer on https, and one on loopback over http, which stands in for it on one's own machine. */
function endpoint({ authority, tenantId }: PublicConfig, name: 'authorize' | 'token'): URL {
  const url = new URL(`${authority}/${tenantId}/oauth2/v2.0/${name}`);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !isLoopback) throw new Error('sign-in is over https only');
  return url;
}
