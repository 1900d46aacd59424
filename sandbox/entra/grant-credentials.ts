/** The app as itself. */
import { app } from '../people.ts';
import { setUpOf } from '../set-up.ts';
import { issuerOf } from './directory.ts';
import { type EntraParts, expiresInSeconds, type Form } from './parts.ts';
import { graphAudience, servicePrincipalId } from './registration.ts';
import { appOnlyAudience } from './resources.ts';

export async function clientCredentials(
  { world, tokens, grantedGraphPermissions }: EntraParts,
  form: Form,
  tenant: string,
): Promise<object> {
  const audience = appOnlyAudience(world, form.need('scope'));
  const accessToken = await tokens.mint(
    {
      aud: audience,
      iss: issuerOf(world, tenant),
      tid: tenant,
      oid: servicePrincipalId,
      sub: servicePrincipalId,
      appid: app.id,
      azp: app.id,
      appidacr: '1',
      idtyp: 'app',
      ver: '1.0',
      ...(audience === graphAudience && { roles: consentedTo(world, grantedGraphPermissions) }),
    },
    expiresInSeconds,
  );
  return {
    token_type: 'Bearer',
    expires_in: expiresInSeconds,
    ext_expires_in: expiresInSeconds,
    access_token: accessToken,
  };
}

/** As an admin has it today. */
function consentedTo(world: EntraParts['world'], granted: readonly string[]): readonly string[] {
  const { withdrawnGraphPermissions, furtherGraphPermissions } = setUpOf(world);
  const kept = granted.filter((one) => !withdrawnGraphPermissions.includes(one));
  return [...kept, ...furtherGraphPermissions];
}
