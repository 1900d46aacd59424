import assert from 'node:assert/strict';
import { personId } from '../../bot/domain/ids.ts';
import type { SettingsChange } from '../../bot/domain/settings/settings.ts';
import { minutesPast, noon, tenant } from '../support/builders.ts';
import type { StoreHome } from '../support/store.ts';

const kenji = { id: personId('kenji'), name: 'Kenji' };

const change = (version: number, swarmsAtOnce: number | undefined): SettingsChange => ({
  tenantId: tenant,
  section: 'invitations',
  version,
  value: swarmsAtOnce === undefined ? undefined : { silenceMs: 60_000, swarmsAtOnce },
  at: minutesPast(version),
  by: kenji,
});

export function settingsContract(home: StoreHome): void {
  describe('settings', () => {
    it('are the newest of each section, and keep who changed what', async () => {
      const { settings } = await home.emptyStore();
      assert.deepEqual(await settings.newest(tenant), []);
      for (const one of [change(1, 3), change(2, 5)]) assert.equal(await settings.save(one), true);
      assert.deepEqual(await settings.newest(tenant), [change(2, 5)]);
      assert.deepEqual(await settings.newestOf('invitations'), [change(2, 5)]);
      assert.deepEqual(await settings.newestOf('masking'), []);
      assert.deepEqual(await settings.history(tenant, 9), [change(2, 5), change(1, 3)]);
    });

    it('let one of two who save at once know that the other was faster', async () => {
      const { settings } = await home.emptyStore();
      const both = await Promise.all([settings.save(change(1, 3)), settings.save(change(1, 4))]);
      assert.deepEqual([...both].sort(), [false, true]);
    });

    it('can be given back', async () => {
      const { settings } = await home.emptyStore();
      await settings.save(change(1, 3));
      await settings.save(change(2, undefined));
      assert.equal((await settings.newest(tenant))[0]?.value, undefined);
    });

    it('count what connections told, over all processes', async () => {
      const { connections } = await home.emptyStore();
      const news = { tenantId: tenant, connection: 'voice', refusals: 0, refusal: undefined };
      await connections.add([{ ...news, events: 3, eventAt: minutesPast(2) }]);
      const refusal = { at: minutesPast(5), code: 'unsigned' };
      await connections.add([
        { ...news, events: 1, eventAt: minutesPast(1), refusals: 1, refusal },
      ]);
      assert.deepEqual(await connections.healthOf(tenant), [
        {
          connection: 'voice',
          events: 4,
          lastEventAt: minutesPast(2),
          refusals: 1,
          lastRefusalAt: minutesPast(5),
          lastRefusal: 'unsigned',
        },
      ]);
    });

    it('know which connections are paused, since when and by whom; news changes nothing of it', async () => {
      const { connections } = await home.emptyStore();
      const of = { tenantId: tenant, connection: 'voice' };
      const pauseOf = async () => (await connections.healthOf(tenant))[0]?.paused;
      assert.deepEqual(await connections.paused(), []);
      await connections.setPause(of, { at: minutesPast(1), by: 'Kenji' });
      await connections.setPause(of, { at: minutesPast(2), by: 'Mia' });
      await connections.add([
        { ...of, events: 1, eventAt: minutesPast(3), refusals: 0, refusal: undefined },
      ]);
      assert.deepEqual(await pauseOf(), { at: minutesPast(1), by: 'Kenji' }, 'who was first');
      assert.deepEqual(await connections.paused(), [of]);
      await connections.setPause(of, undefined);
      assert.equal(await pauseOf(), undefined);
      assert.deepEqual(await connections.paused(), []);
      assert.equal((await connections.healthOf(tenant))[0]?.events, 1);
    });

    it('keep a look of the doctor, one at a time, one check in place of its older self', async () => {
      const { doctor } = await home.emptyStore();
      const look = { tenantId: tenant, by: kenji, at: noon, deadBefore: minutesPast(-2) };
      assert.equal(await doctor.begin(look), true);
      assert.equal(await doctor.begin({ ...look, at: minutesPast(1) }), false);
      assert.equal((await doctor.last(tenant))?.runningSince, noon);
      const fine = { check: 'url.tabs', outcome: { kind: 'fine' }, at: noon } as const;
      const other = { ...fine, check: 'url.https' };
      await doctor.save(tenant, [fine, other]);
      await doctor.save(tenant, [{ ...fine, at: minutesPast(9) }]);
      const last = await doctor.last(tenant);
      assert.deepEqual(last?.results, [{ ...fine, at: minutesPast(9) }, other]);
      assert.equal(last.runningSince, undefined);
      assert.equal(await doctor.begin({ ...look, at: minutesPast(10) }), true);
      const later = { ...look, at: minutesPast(20), deadBefore: minutesPast(15) };
      assert.equal(await doctor.begin(later), true, 'one that died does not block the next');
    });
  });
}
