import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { EntraProbe, TokenAnswer, TokenFor } from '../../ports/doctor.ts';
import { answerOf, asker, type Asked } from '../http/doctor-ask.ts';
import { botFrameworkScope, dataverseScope, graphScope } from './app-tokens.ts';

export type EntraProbeConfig = {
  /** Without the tenant. */
  readonly authority: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly dataverseUrl: string;
  readonly timeoutMs: number;
};

/** Asks the token endpoint itself: MSAL would answer from its cache, and tell no AADSTS number. */
export function entraProbe(config: EntraProbeConfig): EntraProbe {
  const ask = asker('entra', config.timeoutMs);
  const authority = new URL(config.authority).origin;
  const scopes: Readonly<Record<TokenFor, () => string>> = {
    graph: () => graphScope,
    dataverse: () => dataverseScope(config.dataverseUrl),
    bot: () => botFrameworkScope,
  };
  return {
    async token(resource) {
      const asked = await ask({
        url: `${authority}/${config.tenantId}/oauth2/v2.0/token`,
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: config.clientId,
          client_secret: config.clientSecret,
          scope: scopes[resource](),
        }).toString(),
      });
      return tokenIn(asked);
    },
    signingKeys: async () =>
      answerOf(
        await ask({ url: `${authority}/common/discovery/v2.0/keys` }),
        z.object({ keys: z.array(z.unknown()).min(1) }).transform(() => true as const),
        () => '',
      ),
  };
}

const granted = z.object({ access_token: z.string().min(1) });
const refusal = z.object({ error: z.string(), error_codes: z.array(z.number()).optional() });

function tokenIn(asked: Asked): TokenAnswer {
  if (asked.kind === 'silent') return asked;
  const { status, json } = asked;
  const token = granted.safeParse(json);
  if (status === 200 && token.success) return read(token.data.access_token);
  if (status === 429) return { kind: 'throttled' };
  if (status >= 500) return { kind: 'silent', reason: `http-${status}` };
  const refused = refusal.safeParse(json);
  if (!refused.success) return { kind: 'silent', reason: `http-${status}` };
  const { error, error_codes: numbers = [] } = refused.data;
  return { kind: 'refused', number: numbers[0] === undefined ? error : String(numbers[0]) };
}

const claims = z.object({ roles: z.array(z.string()).default([]) });

/** Graph's tokens are for Graph to read; where one is no JWT, its roles are unknown. */
function read(token: string): TokenAnswer {
  try {
    return { kind: 'token', token, roles: claims.parse(decodeJwt(token)).roles };
  } catch {
    return { kind: 'token', token, roles: undefined };
  }
}
