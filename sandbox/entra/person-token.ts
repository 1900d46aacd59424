/** Tokens about a person: for our own API, for Graph or Dataverse on their behalf, and the id token. */
import { createHash } from 'node:crypto';
import type { Person } from '../people.ts';
import { app, tenantId } from '../people.ts';
import type { World } from '../kernel/world.ts';
import { issuerOf } from './directory.ts';
import { apiScope } from './registration.ts';
import type { Delegated } from './resources.ts';
import type { Tokens } from './tokens.ts';

type Needs = { readonly world: World; readonly tokens: Tokens };

/** What Teams' single sign-on, or a sign-in in the browser, hands to our own API. */
export const ownApiToken = (needs: Needs, person: Person): Promise<string> =>
  personToken(needs, person, { audience: app.id, scopes: [apiScope] });

export function personToken(
  { world, tokens }: Needs,
  person: Person,
  { audience, scopes }: Delegated,
): Promise<string> {
  return tokens.mint({
    ...about(world, person),
    aud: audience,
    iss: issuerOf(world),
    scp: scopes.join(' '),
    // Entra names the roles of the app a token is for, and leaves the claim out where there is none.
    ...(audience === app.id && person.appRoles.length > 0 && { roles: person.appRoles }),
    azp: app.id,
    appid: app.id,
    upn: person.mail,
    idtyp: 'user',
  });
}

export function idToken(
  { world, tokens }: Needs,
  person: Person,
  nonce: string | undefined,
): Promise<string> {
  return tokens.mint({
    ...about(world, person),
    aud: app.id,
    iss: issuerOf(world),
    ...(nonce !== undefined && { nonce }),
  });
}

const about = (world: World, person: Person) => ({
  tid: tenantId,
  oid: person.id,
  // Pairwise, as Entra's: the same person is another `sub` to another app.
  sub: createHash('sha256').update(`${app.id} ${person.id}`).digest('base64url'),
  name: person.name,
  preferred_username: person.mail,
  ver: '2.0',
  sid: world.uuid(),
});
