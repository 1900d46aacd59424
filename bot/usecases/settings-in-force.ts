import type { TenantId } from '../domain/ids.ts';
import type { Section, Settings } from '../domain/settings/settings.ts';
import type { SettingsBook } from '../ports/settings.ts';

export type InForceDeps = {
  readonly book: Pick<SettingsBook, 'newest' | 'newestOf'>;
  /** What the environment says. */
  readonly defaults: Settings;
};

/** What was saved wins, the environment is the default; read at the moment of use. */
export function settingOf({ book, defaults }: InForceDeps) {
  return async <S extends Section>(tenantId: TenantId, section: S): Promise<Settings[S]> => {
    const all = await book.newestOf(section);
    const saved = all.find((one) => one.tenantId === tenantId)?.value;
    return { ...defaults[section], ...saved };
  };
}

/** The masking of all tenants at once, for who works for many of them in one go. */
export function maskPolicies({ book, defaults }: InForceDeps) {
  return async (): Promise<(tenantId: TenantId) => Settings['masking']> => {
    const saved = new Map(
      (await book.newestOf('masking')).map(({ tenantId, value }) => [tenantId, value]),
    );
    return (tenantId) => saved.get(tenantId) ?? defaults.masking;
  };
}
