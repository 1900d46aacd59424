/** Which API a scope means, and what the app or a person may do there. */
import { app } from '../people.ts';
import type { World } from '../kernel/world.ts';
import {
  manyResources,
  noConsent,
  scopeNotDefault,
  unknownResource,
  unknownScope,
} from './errors.ts';
import {
  apiScope,
  botFrameworkAudience,
  consentedGraphScopes,
  graphAudience,
} from './registration.ts';

type Resource = 'graph' | 'bot-framework' | 'dataverse' | 'own-api';
export type Delegated = { readonly audience: string; readonly scopes: readonly string[] };

const signInScopes = ['openid', 'profile', 'email', 'offline_access'];
const defaultScope = '.default';

/** The audience of an app-only token. */
export function appOnlyAudience(world: World, scope: string): string {
  const named = scope.split(' ').filter((one) => one !== '' && !signInScopes.includes(one));
  const [only, second] = named;
  if (!only?.endsWith(`/${defaultScope}`)) throw scopeNotDefault(scope);
  if (second !== undefined) throw manyResources();
  return find(world, only).audience;
}

/** The audience and the scopes of a token that acts for a person. */
export function delegatedAudience(world: World, scope: string): Delegated {
  const named = scope.split(' ').filter((one) => one !== '' && !signInScopes.includes(one));
  const found = named.map((one) => find(world, one));
  const [first] = found;
  // Only signing in: the access token is then for Graph's user info.
  if (!first) return { audience: graphAudience, scopes: ['openid', 'profile'] };
  if (found.some((one) => one.audience !== first.audience)) throw manyResources();
  const consented = consentedScopes(first.resource);
  const asked = found.map((one) => one.scope);
  if (asked.includes(defaultScope)) return { audience: first.audience, scopes: consented };
  if (asked.some((one) => !consented.includes(one))) throw noConsent(app.id);
  return { audience: first.audience, scopes: asked };
}

function consentedScopes(resource: Resource): readonly string[] {
  switch (resource) {
    case 'graph':
      return consentedGraphScopes;
    case 'dataverse':
      return ['user_impersonation'];
    case 'own-api':
      return [apiScope];
    case 'bot-framework':
      return [];
  }
}

type Found = { readonly resource: Resource; readonly audience: string; readonly scope: string };

function find(world: World, scope: string): Found {
  const slash = scope.lastIndexOf('/');
  // Graph's scopes go by their bare names too.
  if (slash < 0) {
    if (/^[A-Z]\w*(\.\w+)+$/.test(scope))
      return { resource: 'graph', audience: graphAudience, scope };
    throw unknownScope(scope);
  }
  const [name, permission] = [scope.slice(0, slash).replace(/\/$/, ''), scope.slice(slash + 1)];
  const known = resourceNamed(world, name);
  if (!known) throw unknownResource(name);
  return { ...known, scope: permission };
}

function resourceNamed(world: World, name: string): Omit<Found, 'scope'> | undefined {
  if (name === graphAudience) return { resource: 'graph', audience: graphAudience };
  if (name === botFrameworkAudience) return { resource: 'bot-framework', audience: name };
  if (name === world.urls.dataverse) return { resource: 'dataverse', audience: name };
  // `api://<host>/<app id>`, `api://<host>/botid-<app id>`, `api://<app id>` or the bare id.
  const isOwn = name === app.id || new RegExp(`^api://(.+/)?(botid-)?${app.id}$`).test(name);
  // Version 2 tokens name the app's id as audience, however the API was asked for.
  return isOwn ? { resource: 'own-api', audience: app.id } : undefined;
}
