/** The one tenant: which names it answers to, and who signs as issuer. */
import { app, tenantDomain, tenantId } from '../people.ts';
import type { World } from '../kernel/world.ts';
import { unknownClient, unknownTenant } from './errors.ts';

/** Bots registered for many tenants ask here for their Connector token. */
const botFrameworkTenant = 'botframework.com';
const botFrameworkTenantId = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
const anyTenant = ['common', 'organizations'];

/** The tenant's id. Throws AADSTS90002 for a tenant nobody has. */
export function resolveTenant(name: string): string {
  const asked = name.toLowerCase();
  if (asked === tenantId || asked === tenantDomain) return tenantId;
  if (asked === botFrameworkTenant || asked === botFrameworkTenantId) return botFrameworkTenantId;
  if (anyTenant.includes(asked)) return asked;
  throw unknownTenant(name);
}

export function checkClient(clientId: string): void {
  if (clientId !== app.id) throw unknownClient(clientId);
}

/** A person signs in to their own tenant, also when asked by `common`. */
export const issuerOf = (world: World, tenant: string = tenantId): string =>
  `${world.urls.entra}/${tenant}/v2.0`;
