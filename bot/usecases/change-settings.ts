import type { TenantId } from '../domain/ids.ts';
import {
  outOfRange,
  sections,
  type Section,
  type Settings,
  type SettingsChange,
} from '../domain/settings/settings.ts';
import type { Person } from '../domain/swarm/person.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { SettingsBook } from '../ports/settings.ts';

export type SettingsDeps = {
  readonly book: SettingsBook;
  readonly defaults: Settings;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
};

/** A section as it is in force. */
export type SectionState = {
  readonly section: Section;
  readonly value: Settings[Section];
  /** 0: never saved. */
  readonly version: number;
  readonly isDefault: boolean;
};

const stateOf = (
  section: Section,
  { defaults }: Pick<SettingsDeps, 'defaults'>,
  newest: SettingsChange | undefined,
): SectionState => ({
  section,
  value: { ...defaults[section], ...newest?.value },
  version: newest?.version ?? 0,
  isDefault: newest?.value === undefined,
});

const shownChanges = 20;

export function readSettings(deps: Pick<SettingsDeps, 'book' | 'defaults'>) {
  return async (tenantId: TenantId) => {
    const newest = await deps.book.newest(tenantId);
    return {
      sections: sections.map((section) =>
        stateOf(
          section,
          deps,
          newest.find((one) => one.section === section),
        ),
      ),
      changes: await deps.book.history(tenantId, shownChanges),
    };
  };
}

export type SettingsWish = {
  readonly tenantId: TenantId;
  readonly by: Person;
  readonly section: Section;
  /** The version that was seen. */
  readonly seen: number;
  /** Undefined: as the environment says. */
  readonly value: Settings[Section] | undefined;
};

/** Saves one section, unless somebody saved it since it was seen, or a number is out of range. */
export function changeSettings(deps: SettingsDeps) {
  return async (
    wish: SettingsWish,
  ): Promise<
    | { readonly kind: 'saved'; readonly state: SectionState }
    | { readonly kind: 'changed-meanwhile' }
    | { readonly kind: 'out-of-range'; readonly field: string }
  > => {
    const { tenantId, by, section, seen, value } = wish;
    const wrong = value && outOfRange(value);
    if (wrong) return { kind: 'out-of-range', field: wrong.field };
    const newest = (await deps.book.newest(tenantId)).find((one) => one.section === section);
    if ((newest?.version ?? 0) !== seen) return { kind: 'changed-meanwhile' };
    const at = nowOf(deps.clock);
    // One change of one section: the union of changes forgets that value and section belong together.
    const change = { tenantId, section, version: seen + 1, value, at, by } as SettingsChange;
    if (!(await deps.book.save(change))) return { kind: 'changed-meanwhile' };
    deps.log.info('settings-saved', { section, version: change.version });
    return { kind: 'saved', state: stateOf(section, deps, change) };
  };
}
