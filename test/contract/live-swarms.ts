import assert from 'node:assert/strict';
import { TestClock } from 'pg-boss';
import { after, msOf, tenantId } from '../../bot/domain/ids.ts';
import { espressoCase, minutesPast, noon, rosa, tenant, tom } from '../support/builders.ts';
import { callInto } from '../support/contact-of-swarm.ts';
import { swarmsIn } from '../support/growing-swarms.ts';
import type { StoreHome } from '../support/store.ts';

const elsewhere = tenantId('tenant-2');

/** Swarms with a customer on the line, for who shows them. */
export function liveSwarmsContract(home: StoreHome): void {
  describe('the swarms whose contact was gathered', () => {
    async function swarmInCall() {
      const clock = new TestClock(msOf(noon));
      const store = await home.emptyStore({ clock });
      const { open, record } = swarmsIn(store);
      await open('a');
      const call = callInto(store, { clock });
      await call.ring(espressoCase.number);
      return { store, clock, call, open, record, live: store.live };
    }

    it('are told with when, and with who is in them', async () => {
      const { live, record } = await swarmInCall();
      const before = after(noon, -1);
      const inA = { swarmId: 'a', gatheredAt: noon };
      assert.deepEqual(await live.gatheredAfter(tenant, before), [{ ...inA, members: [tom.id] }]);
      await record('a', { type: 'participant-added', person: rosa });
      const [now] = await live.gatheredAfter(tenant, before);
      assert.deepEqual(new Set(now?.members), new Set([tom.id, rosa.id]));
    });

    it('are those gathered after the time, at their newest', async () => {
      const { live, clock, call } = await swarmInCall();
      assert.deepEqual(await live.gatheredAfter(tenant, noon), []);
      await clock.tick(1_500);
      await call.tell({ type: 'held' });
      const [told] = await live.gatheredAfter(tenant, noon);
      assert.equal(told?.gatheredAt, after(noon, 1_500));
      assert.deepEqual(await live.gatheredAfter(tenant, after(noon, 1_500)), []);
    });

    it('are those a contact is shown in: none without, none that are over, none of others', async () => {
      const { live, open, record } = await swarmInCall();
      await open('no call');
      const swarms = () => live.gatheredAfter(tenant, minutesPast(-1));
      assert.equal((await swarms()).length, 1);
      assert.deepEqual(await live.gatheredAfter(elsewhere, minutesPast(-1)), []);
      await record('a', { type: 'swarm-cancelled', reason: 'hung up' });
      assert.deepEqual(await swarms(), []);
    });

    it('call at once in the process that gathered', async () => {
      const { store, call } = await swarmInCall();
      const rung: string[] = [];
      const stop = store.feed.onRecorded((one) => rung.push(one));
      await call.tell({ type: 'held' });
      stop();
      assert.deepEqual(rung, [tenant]);
    });
  });
}
