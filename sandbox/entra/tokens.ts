/** Really signed, really verified: one RSA key for Entra ID and the Bot Connector alike. */
import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import { errors, importJWK, jwtVerify, SignJWT } from 'jose';
import type { World } from '../kernel/world.ts';
import { StandInError } from '../kernel/stand-in.ts';

export type TokenClaims = Record<string, unknown>;

export type Tokens = {
  /** RS256 with the `kid` of the published key; `iat`, `nbf` and `exp` are set here. */
  mint(claims: TokenClaims & { aud: string; iss: string }, ttlSeconds?: number): Promise<string>;
  /**
   * Takes the whole `Authorization` header. Gives the claims, or throws the 401 that Graph would:
   * InvalidAuthenticationToken.
   */
  verify(
    authorization: string | undefined,
    expected: { readonly audience: string | readonly string[] },
  ): Promise<TokenClaims>;
  /** The public key, as Entra publishes it and, with endorsements, the Connector. */
  jwks(): { readonly keys: readonly JWK[] };
};

const algorithm = 'RS256';
const defaultTtlSeconds = 3600;

export async function createTokens(world: World): Promise<Tokens> {
  // Saved, so that tokens outlive a restart of the sandbox; kept over a reset for the same reason.
  const kept: { jwk?: JWK } = {};
  const key = world.slice('entra-key', () => ({ jwk: kept.jwk ?? newKey() }));
  const { jwk } = key.state;
  kept.jwk = jwk;
  key.changed();
  const kid = jwk.kid ?? '';
  const privateKey = await importJWK(jwk, algorithm);
  const publicJwk: JWK = {
    kty: 'RSA',
    use: 'sig',
    alg: algorithm,
    kid,
    n: jwk.n ?? '',
    e: jwk.e ?? '',
  };
  const publicKey = await importJWK(publicJwk, algorithm);

  return {
    async mint(claims, ttlSeconds = defaultTtlSeconds) {
      const issuedAt = Math.floor(world.now() / 1000);
      return new SignJWT({ ...claims, uti: world.uuid() })
        .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid })
        .setIssuedAt(issuedAt)
        .setNotBefore(issuedAt)
        .setExpirationTime(issuedAt + ttlSeconds)
        .sign(privateKey);
    },
    async verify(authorization, { audience }) {
      const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) throw refused('Access token is empty.');
      try {
        const { payload } = await jwtVerify(token, publicKey, {
          audience: typeof audience === 'string' ? audience : [...audience],
          algorithms: [algorithm],
          currentDate: new Date(world.now()),
        });
        return payload;
      } catch (error) {
        throw refused(reason(error));
      }
    },
    jwks: () => ({ keys: [publicJwk] }),
  };
}

function newKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' });
  return { ...jwk, kid: `sandbox-${String(jwk.n).slice(0, 16)}` };
}

function reason(error: unknown): string {
  if (error instanceof errors.JWTExpired) {
    return 'Lifetime validation failed, the token is expired.';
  }
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
    return 'Access token validation failure. Invalid audience.';
  }
  return 'Signature is invalid.';
}

const refused = (message: string) => new StandInError(401, 'InvalidAuthenticationToken', message);
