import { apiScope, entraUserVerifier } from '../adapters/entra/verify-user.ts';
import type { Config } from '../config/config.ts';
import type { PublicConfig } from '../contract/public-config.ts';
import type { VerifyUser } from '../ports/identity.ts';
import type { Setting } from './world.ts';

/** What our API is called in Entra ID, as the app package names it. */
const applicationIdUri = ({ bot, server }: Config): string =>
  `api://${new URL(server.publicUrl).host}/botid-${bot.id}`;

/** What a page needs to sign somebody in. */
export const publicConfigOf = (config: Config): PublicConfig => ({
  clientId: config.bot.id,
  authority: config.entraAuthority,
  tenantId: config.tenantId,
  scope: `${applicationIdUri(config)}/${apiScope}`,
  dynamicsUrl: config.dataverseUrl,
});

export const userVerifierOf = ({ config, world }: Setting): VerifyUser =>
  entraUserVerifier({
    authority: config.entraAuthority,
    clientId: config.bot.id,
    applicationIdUris: [applicationIdUri(config)],
    allowedTenants: config.allowedTenants,
    timeoutMs: config.relay.callTimeoutMs,
    clock: world.clock,
  });
