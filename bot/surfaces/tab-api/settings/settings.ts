import { settingsRequests } from '../../../contract/settings-requests.ts';
import type {
  InvitationsValue,
  MaskingValue,
  RetentionValue,
  SavedSectionView,
  SectionName,
  SectionView,
  SettingsView,
} from '../../../contract/settings-view.ts';
import type { Section, Settings } from '../../../domain/settings/settings.ts';
import type { SectionState } from '../../../usecases/change-settings.ts';
import { readJson } from '../json-request.ts';
import { problem } from '../problems.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import { connectionViews } from './connections.ts';
import type { SettingsApiDeps } from './deps.ts';

const minuteMs = 60_000;

export const settingsEndpoint = (deps: SettingsApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/settings',
  only: 'admin',
  handle: async ({ tenantId }) => {
    const { sections, changes } = await deps.readSettings(tenantId);
    const view = (name: SectionName) => viewOf(sections.find((one) => one.section === name));
    const body: SettingsView = {
      // A section's view has that section's values: `viewOf` forgets which it was given.
      invitations: view('invitations') as SectionView<InvitationsValue>,
      masking: view('masking') as SectionView<MaskingValue>,
      retention: view('retention') as SectionView<RetentionValue>,
      connections: await connectionViews(deps, tenantId),
      changes: changes.map(({ section, at, by, value }) => ({
        section,
        at,
        by: by.name,
        isReset: value === undefined,
      })),
    };
    return { status: 200, body };
  },
});

function viewOf(state: SectionState | undefined): SavedSectionView {
  if (!state) throw new Error('every section has a state');
  const { value, version, isDefault } = state;
  return { value: shown(value), version, isDefault };
}

/** By their fields: each section has some of its own. */
function shown(value: Settings[Section]): SavedSectionView['value'] {
  if ('silenceMs' in value) {
    const { silenceMs, swarmsAtOnce } = value;
    return { silenceMinutes: Math.round(silenceMs / minuteMs), swarmsAtOnce };
  }
  if ('wordsDays' in value) {
    return { ...value, wordsDays: value.wordsDays === 'keep' ? null : value.wordsDays };
  }
  return value;
}

function meant(value: SavedSectionView['value']): Settings[Section] {
  if ('silenceMinutes' in value) {
    return { silenceMs: value.silenceMinutes * minuteMs, swarmsAtOnce: value.swarmsAtOnce };
  }
  if ('wordsDays' in value) return { ...value, wordsDays: value.wordsDays ?? 'keep' };
  return value;
}

export const saveEndpoint = (deps: SettingsApiDeps, section: SectionName): PersonalEndpoint => ({
  method: 'POST',
  path: `/api/v1/settings/${section}`,
  only: 'admin',
  handle: async ({ tenantId, person }, request) => {
    const shape: (typeof settingsRequests)[SectionName] = settingsRequests[section];
    const wish = await readJson<{ version: number; value: SavedSectionView['value'] | null }>(
      request,
      shape,
    );
    if ('refused' in wish) return wish.refused;
    const { version, value } = wish.read;
    const saved = await deps.changeSettings({
      tenantId,
      by: person,
      section,
      seen: version,
      value: value === null ? undefined : meant(value),
    });
    switch (saved.kind) {
      case 'saved':
        return { status: 200, body: viewOf(saved.state) };
      case 'changed-meanwhile':
        return problem('settings-changed');
      case 'out-of-range':
        return problem('setting-out-of-range', saved.field);
    }
  },
});
