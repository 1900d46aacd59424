import type { Config } from '../config/config.ts';
import { defaultRetention, type Settings } from '../domain/settings/settings.ts';
import type { TenantId } from '../domain/ids.ts';
import type { SettingsBook } from '../ports/settings.ts';
import { maskPolicies, settingOf } from '../usecases/settings-in-force.ts';

/** What the environment says; what an admin saves wins over it. */
export const defaultSettings = ({ invitations, masking }: Config): Settings => ({
  invitations,
  masking,
  retention: defaultRetention,
});

export function settingsInForce(book: SettingsBook, config: Config) {
  const deps = { book, defaults: defaultSettings(config) };
  const setting = settingOf(deps);
  return {
    policyOf: (tenantId: TenantId) => setting(tenantId, 'invitations'),
    retentionOf: (tenantId: TenantId) => setting(tenantId, 'retention'),
    maskPolicies: maskPolicies(deps),
  };
}
