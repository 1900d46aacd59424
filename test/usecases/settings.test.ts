import assert from 'node:assert/strict';
import {
  defaultRetention,
  outOfRange,
  type Settings,
  type SettingsChange,
} from '../../bot/domain/settings/settings.ts';
import { tenantId } from '../../bot/domain/ids.ts';
import type { SettingsBook } from '../../bot/ports/settings.ts';
import { changeSettings, readSettings } from '../../bot/usecases/change-settings.ts';
import { maskPolicies, settingOf } from '../../bot/usecases/settings-in-force.ts';
import { kenji, noon, tenant } from '../support/builders.ts';
import { handClock } from '../support/hand-clock.ts';
import { recordingLog } from '../support/log.ts';

const defaults: Settings = {
  invitations: { silenceMs: 600_000, swarmsAtOnce: 2 },
  masking: { mail: true, phone: true, name: false },
  retention: defaultRetention,
};
const four = { silenceMs: 600_000, swarmsAtOnce: 4 };

function world() {
  const saved: SettingsChange[] = [];
  const newest = (of: readonly SettingsChange[]) => of.slice(-1);
  const book: SettingsBook = {
    newest: (of) => Promise.resolve(newest(saved.filter((one) => one.tenantId === of))),
    newestOf: (section) =>
      // A list of one section's changes: the filter says so, its type does not.
      Promise.resolve(newest(saved.filter((one) => one.section === section)) as never),
    history: () => Promise.resolve([...saved].reverse()),
    save: (change) => {
      const isFree = !saved.some((one) => one.version === change.version);
      if (isFree) saved.push(change);
      return Promise.resolve(isFree);
    },
  };
  const log = recordingLog();
  const deps = { book, defaults, clock: handClock(Date.parse(noon)), log };
  return { book, log, save: changeSettings(deps), read: readSettings(deps), deps };
}

const wish = { tenantId: tenant, by: kenji, section: 'invitations', seen: 0, value: four } as const;

describe('what an admin saves', () => {
  it('wins over the environment from that moment on, for that tenant', async () => {
    const { deps, save } = world();
    const setting = settingOf(deps);
    assert.deepEqual(await setting(tenant, 'invitations'), defaults.invitations);
    assert.equal((await save(wish)).kind, 'saved');
    assert.deepEqual(await setting(tenant, 'invitations'), four);
    assert.deepEqual(await setting(tenantId('another'), 'invitations'), defaults.invitations);
    assert.deepEqual(await setting(tenant, 'retention'), defaultRetention);
  });

  it('counts for what is masked next', async () => {
    const { deps, save } = world();
    const policies = maskPolicies(deps);
    assert.equal((await policies())(tenant).name, false);
    await save({ ...wish, section: 'masking', value: { mail: true, phone: true, name: true } });
    assert.equal((await policies())(tenant).name, true);
    assert.equal((await policies())(tenantId('another')).name, false);
  });

  it('is refused when somebody else saved since it was seen', async () => {
    const { save, log } = world();
    await save(wish);
    assert.deepEqual(await save({ ...wish, value: defaults.invitations }), {
      kind: 'changed-meanwhile',
    });
    assert.equal((await save({ ...wish, seen: 1, value: undefined })).kind, 'saved');
    assert.doesNotMatch(JSON.stringify(log), /Kenji/);
  });

  it('can be given back, and tells who changed what', async () => {
    const { save, read } = world();
    await save(wish);
    const back = await save({ ...wish, seen: 1, value: undefined });
    assert.ok(back.kind === 'saved' && back.state.isDefault);
    assert.deepEqual(back.state.value, defaults.invitations);
    const { changes } = await read(tenant);
    assert.deepEqual(
      changes.map(({ version, by }) => `${version} ${by.name}`),
      ['2 Kenji', '1 Kenji'],
    );
  });

  const wrong: readonly (readonly [string, Settings[keyof Settings]])[] = [
    ['silenceMs', { ...four, silenceMs: 1_000 }],
    ['swarmsAtOnce', { ...four, swarmsAtOnce: 0 }],
    ['swarmsAtOnce', { ...four, swarmsAtOnce: 2.5 }],
    ['deliveriesDays', { ...defaultRetention, deliveriesDays: 0 }],
    ['activitiesDays', { ...defaultRetention, activitiesDays: 91 }],
    ['wordsDays', { ...defaultRetention, wordsDays: 29 }],
  ];
  for (const [field, value] of wrong) {
    it(`is refused out of range: ${field} in ${JSON.stringify(value)}`, () => {
      assert.equal(outOfRange(value)?.field, field);
    });
  }

  it('is in range as the environment has it', () => {
    for (const value of Object.values(defaults)) assert.equal(outOfRange(value), undefined);
  });
});
