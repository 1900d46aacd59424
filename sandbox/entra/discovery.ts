/** What clients read before anything else: where the endpoints are and who signs. */
import type { Route } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import { issuerOf, resolveTenant } from './directory.ts';
import type { Tokens } from './tokens.ts';

export const discoveryRoutes = (world: World, tokens: Tokens): readonly Route[] => [
  {
    method: 'GET',
    path: '/:tenant/v2.0/.well-known/openid-configuration',
    handle: ({ params }) => ({
      status: 200,
      body: openIdConfiguration(world, resolveTenant(params['tenant'] ?? '')),
    }),
  },
  {
    method: 'GET',
    path: '/:tenant/discovery/v2.0/keys',
    handle: ({ params }) => {
      resolveTenant(params['tenant'] ?? '');
      return { status: 200, body: tokens.jwks() };
    },
  },
  {
    method: 'GET',
    path: '/common/discovery/instance',
    handle: ({ url }) => ({ status: 200, body: instances(url) }),
  },
];

function openIdConfiguration(world: World, tenant: string) {
  const base = `${world.urls.entra}/${tenant}`;
  const isAnyTenant = tenant === 'common' || tenant === 'organizations';
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    grant_types_supported: [
      'authorization_code',
      'client_credentials',
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: issuerOf(world, isAnyTenant ? '{tenantid}' : tenant),
    request_uri_parameter_supported: false,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    claims_supported: 'sub iss aud exp iat oid tid name preferred_username nonce ver'.split(' '),
  };
}

/** MSAL asks this of an authority it does not know. */
function instances(url: URL) {
  const asked = url.searchParams.get('authorization_endpoint') ?? '';
  const authority = URL.canParse(asked) ? new URL(asked) : url;
  const tenant = authority.pathname.split('/')[1] ?? 'common';
  return {
    tenant_discovery_endpoint: `${authority.origin}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [
      {
        preferred_network: authority.host,
        preferred_cache: authority.host,
        aliases: [authority.host],
      },
    ],
  };
}
