import { AuthError, ConfidentialClientApplication, ServerError } from '@azure/msal-node';
import { OutsideError } from '../../ports/outside-error.ts';
import { failureOfNetwork } from '../http/failure.ts';
import type { TokenSource } from '../http/token-source.ts';
import { authorityOf } from './authority.ts';
import { entraHttp } from './entra-http.ts';

export type EntraAppConfig = {
  /** Without the tenant; https, or http on loopback (the sandbox). */
  readonly authority: string;
  /** Where the app is registered. */
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly timeoutMs: number;
};

/** Graph's tokens are for its real name wherever it is called: the sandbox keeps to that. */
export const graphScope = 'https://graph.microsoft.com/.default';
export const botFrameworkScope = 'https://api.botframework.com/.default';
/** @param url origin of the environment */
export const dataverseScope = (url: string): string => `${new URL(url).origin}/.default`;

/**
 * The app's tokens (client credentials), one source per scope. MSAL keeps each until shortly before it
 * ends; those who ask at the same moment share one call. Sources throw `OutsideError`.
 */
export function entraAppTokens(config: EntraAppConfig): (scope: string) => TokenSource {
  const { url, known, instead } = authorityOf(config.authority, config.tenantId);
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: config.clientId,
      clientSecret: config.clientSecret,
      authority: url,
      knownAuthorities: [...known],
    },
    system: { networkClient: entraHttp({ timeoutMs: config.timeoutMs, instead }) },
  });
  return (scope) => {
    let pending: Promise<string> | undefined;
    return (need) => {
      pending ??= acquire(client, scope, need?.isStale ?? false).finally(() => {
        pending = undefined;
      });
      return pending;
    };
  };
}

async function acquire(
  client: ConfidentialClientApplication,
  scope: string,
  skipCache: boolean,
): Promise<string> {
  try {
    const token = await client.acquireTokenByClientCredential({ scopes: [scope], skipCache });
    if (token) return token.accessToken;
  } catch (error) {
    throw failureOf(error);
  }
  throw new OutsideError('entra', { verdict: 'retry', code: 'no-token' });
}

/** A token that was not given did nothing elsewhere: it is never in doubt whether something was done. */
function failureOf(error: unknown): OutsideError {
  if (error instanceof ServerError && isRefusal(error)) {
    return new OutsideError('entra', { verdict: 'refused', code: error.errorCode });
  }
  const code = error instanceof AuthError ? error.errorCode : undefined;
  if (code !== undefined) return new OutsideError('entra', { verdict: 'retry', code });
  return failureOfNetwork({ system: 'entra', isRepeatable: true }, error);
}

/** Wrong secret, unknown app, no consent: OAuth's own words for what asking again does not change. */
const refusals: readonly string[] = [
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_resource',
  'invalid_scope',
  'unauthorized_client',
  'unsupported_grant_type',
];

const isRefusal = (error: ServerError): boolean =>
  refusals.includes(error.errorCode) && (error.status ?? 400) < 429;
