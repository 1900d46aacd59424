import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { isoTime, personId, tenantId } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Role, VerifiedUser, VerifyUser } from '../../ports/identity.ts';
import { failureOfNetwork } from '../http/failure.ts';

export type EntraUserConfig = {
  /** Without the tenant. */
  readonly authority: string;
  readonly clientId: string;
  /** Accepted beside the client id and `api://<client id>`, such as `api://<host>/botid-<client id>`. */
  readonly applicationIdUris?: readonly string[];
  readonly allowedTenants: readonly string[];
  readonly timeoutMs: number;
  readonly clock: Pick<Clock, 'now'>;
};

/** The one scope our API exposes. */
export const apiScope = 'access_as_user';

/** Version 1 tokens name this issuer whatever the authority is called. */
const oldIssuer = 'https://sts.windows.net';

const clockToleranceSeconds = 60;

/** Verifies the tokens that Teams' single sign-on, or a sign-in in the browser, gives for our API. */
export function entraUserVerifier(config: EntraUserConfig): VerifyUser {
  const authority = new URL(config.authority).origin;
  const keys = createRemoteJWKSet(new URL(`${authority}/common/discovery/v2.0/keys`), {
    timeoutDuration: config.timeoutMs,
  });
  const { clientId, applicationIdUris = [] } = config;
  const audience = [clientId, `api://${clientId}`, ...applicationIdUris];
  return async (bearer) => {
    const token = /^Bearer +(\S+)$/i.exec(bearer ?? '')?.[1];
    if (token === undefined) return 'unauthenticated';
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience,
        requiredClaims: ['exp', 'iss', 'tid', 'oid'],
        clockTolerance: clockToleranceSeconds,
        currentDate: new Date(config.clock.now()),
      });
      return check(payload, authority, config.allowedTenants);
    } catch (error) {
      if (isTokensFault(error)) return 'unauthenticated';
      throw failureOfNetwork({ system: 'entra', isRepeatable: true }, error);
    }
  };
}

/** Everything jose says about a token; but not that the keys could not be read. */
const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) &&
  // jose's own base class: the key set did not answer 200 with JSON.
  error.code !== 'ERR_JOSE_GENERIC';

function check(
  claims: JWTPayload,
  authority: string,
  allowedTenants: readonly string[],
): VerifiedUser | 'unauthenticated' | 'wrong-tenant' {
  const { tid, oid, iss, scp, exp } = claims;
  if (typeof tid !== 'string' || typeof oid !== 'string' || exp === undefined) {
    return 'unauthenticated';
  }
  if (iss !== `${authority}/${tid}/v2.0` && iss !== `${oldIssuer}/${tid}/`)
    return 'unauthenticated';
  if (!allowedTenants.includes(tid.toLowerCase())) return 'wrong-tenant';
  // A token of an app itself has no scope: there is no person behind it.
  if (typeof scp !== 'string' || !scp.split(' ').includes(apiScope)) return 'unauthenticated';
  return {
    tenantId: tenantId(tid),
    person: { id: personId(oid), name: nameIn(claims) ?? oid },
    roles: rolesIn(claims),
    expiresAt: isoTime((exp + clockToleranceSeconds) * 1_000),
  };
}

/** The app roles of our registration, by the value each has there. */
const appRoles: Readonly<Record<string, Role>> = { Supervisor: 'supervisor', Admin: 'admin' };

const rolesIn = ({ roles }: JWTPayload): readonly Role[] =>
  (Array.isArray(roles) ? roles : []).flatMap((one) => appRoles[String(one)] ?? []);

const nameIn = ({ name, preferred_username: user }: JWTPayload): string | undefined =>
  [name, user].find((one) => typeof one === 'string');
