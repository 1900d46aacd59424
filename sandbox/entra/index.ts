/** Entra ID for one tenant and one registered app. What is built: docs/sandbox.md. */
import type { Route, StandIn } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import { authorizeRoutes } from './authorize.ts';
import { createCodes } from './codes.ts';
import { discoveryRoutes } from './discovery.ts';
import { entraErrorBody } from './errors.ts';
import type { EntraParts } from './parts.ts';
import { grantedGraphPermissions } from './registration.ts';
import { createRefreshTokens } from './refresh-tokens.ts';
import { tokenRoutes } from './token-endpoint.ts';
import type { Tokens } from './tokens.ts';

export type EntraOptions = { readonly grantedGraphPermissions?: readonly string[] | undefined };

export function createEntra(world: World, tokens: Tokens, options: EntraOptions = {}): StandIn {
  const parts: EntraParts = {
    world,
    tokens,
    codes: createCodes(world),
    refreshTokens: createRefreshTokens(world),
    grantedGraphPermissions: options.grantedGraphPermissions ?? grantedGraphPermissions,
  };
  return {
    service: 'entra',
    routes: [
      ...discoveryRoutes(world, tokens),
      ...tokenRoutes(parts),
      ...authorizeRoutes(parts),
      preflight,
    ],
    // Pages of other origins redeem their codes here.
    headers: () => ({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'x-ms-request-id': world.uuid(),
    }),
    errorBody: (_status, code, message) => entraErrorBody(world, code, message),
  };
}

const preflight: Route = {
  method: 'OPTIONS',
  path: /^\/[^/]+\/(oauth2|discovery|v2\.0)\/.*$/,
  handle: ({ headers }) => ({
    status: 204,
    headers: {
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
      'access-control-max-age': '600',
    },
  }),
};
