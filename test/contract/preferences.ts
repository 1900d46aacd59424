import assert from 'node:assert/strict';
import { tenantId } from '../../bot/domain/ids.ts';
import type { Preferences } from '../../bot/domain/preferences/preferences.ts';
import {
  accepted,
  declined,
  invited,
  kenji,
  minutesPast,
  noon,
  priya,
  rosa,
  tenant,
  tom,
} from '../support/builders.ts';
import { swarmsIn } from '../support/growing-swarms.ts';
import type { StoreHome } from '../support/store.ts';

const elsewhere = tenantId('tenant-2');
const mornings: Preferences = {
  swarmsAtOnce: 1,
  workingHours: { days: ['mon'], from: '09:00', to: '12:00', timeZone: 'Europe/Berlin' },
};

/** What people decide about being asked, and what is theirs in swarms. */
export function preferencesContract(home: StoreHome): void {
  describe('what people decide about being asked', () => {
    it('is there for who has decided something, as they last did', async () => {
      const { preferences } = await home.emptyStore();
      const save = (wish: Preferences, at = noon) =>
        preferences.save({ tenantId: tenant, person: priya.id, preferences: wish, at });
      await save({ swarmsAtOnce: 3 });
      await save(mornings, minutesPast(1));
      const found = await preferences.of(tenant, [priya.id, kenji.id]);
      assert.deepEqual([...found], [[priya.id, mornings]]);
      assert.equal((await preferences.of(tenant, [])).size, 0);
    });

    it('is each tenant’s own', async () => {
      const { preferences } = await home.emptyStore();
      const theirs = { tenantId: elsewhere, person: priya.id, preferences: mornings, at: noon };
      await preferences.save(theirs);
      assert.equal((await preferences.of(tenant, [priya.id])).size, 0);
    });
  });

  describe('what a person has to do with swarms', () => {
    it('is what waits for their answer while the swarm goes on', async () => {
      const store = await home.emptyStore();
      const { open, record } = swarmsIn(store);
      const asks = async (person = priya) =>
        (await store.personalWork.asksOf(tenant, person.id)).map((one) => one.id);
      for (const id of ['a', 'b', 'c']) {
        await open(id);
        await record(id, invited(priya, { id: `asked-${priya.id}` }));
      }
      assert.deepEqual((await asks()).toSorted(), ['a', 'b', 'c']);
      assert.deepEqual(await asks(rosa), []);
      await record('a', declined(priya));
      await record('b', { type: 'swarm-cancelled', reason: 'hung up' });
      assert.deepEqual(await asks(), ['c']);
      assert.deepEqual(await store.personalWork.asksOf(elsewhere, priya.id), []);
    });

    it('is what they helped to solve since a moment, as an expert', async () => {
      const store = await home.emptyStore();
      const { open, record } = swarmsIn(store);
      const helped = async (person = priya, since = noon) =>
        (await store.personalWork.helpedSince(tenant, person.id, since)).map((one) => one.id);
      await open('a');
      await record('a', invited(priya));
      await record('a', accepted(priya));
      assert.deepEqual(await helped(), [], 'it goes on');
      await record('a', { type: 'swarm-resolved', resolution: 'The gasket.', closesCase: false });
      assert.deepEqual(await helped(), ['a']);
      assert.deepEqual(await helped(tom), [], 'its agent was helped');
      assert.deepEqual(await helped(priya, minutesPast(60)), [], 'too long ago');
    });
  });
}
