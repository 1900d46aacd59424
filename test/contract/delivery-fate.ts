import assert from 'node:assert/strict';
import { rebuild } from '../../bot/domain/swarm/apply-event.ts';
import { interactionId } from '../../bot/domain/ids.ts';
import type { Effect, Lane } from '../../bot/domain/swarm/effects.ts';
import { keyOf, opening, priya, tenant, timelineOf, tom } from '../support/builders.ts';
import { laneKey, ready, refresh, storeWithLanes } from '../support/lanes.ts';
import type { StoreHome } from '../support/store.ts';

const lane: Lane = `call:${interactionId('call-1')}`;
const toDesk: Effect = { lane, action: { kind: 'tell-desk', noteId: 'S-4F7K2-3' } };

/** A swarm in a chat, and one effect of it that its cards tell about. */
async function noteOnItsWay(home: StoreHome) {
  const store = await storeWithLanes(home);
  const entries = timelineOf([[opening(), tom], { type: 'participant-added', person: priya }]);
  await store.swarms.transact(async (tx) => {
    await tx.save(rebuild(entries), entries);
    await tx.enqueue([{ ...keyOf(), effects: [toDesk] }]);
  });
  const key = { tenantId: tenant, lane };
  await store.take(key);
  return { ...store, note: ready(await store.head(key)) };
}

/** What people are shown of a delivery that is given up. */
export function deliveryFateContract(home: StoreHome): void {
  describe('the cards of a swarm', () => {
    it('are drawn anew when something they tell of is given up, and when it is tried again', async () => {
      const store = await noteOnItsWay(home);
      assert.deepEqual(await store.left(), []);
      await store.deliveries.park(store.note, 'http-403', store.now());
      assert.deepEqual(await store.left(), ['show-card']);
      await store.take();
      await store.deliveries.done(ready(await store.head()), store.now());
      await store.deliveries.retry(tenant, store.note.id);
      assert.deepEqual(await store.left(), ['show-card']);
    });

    it('are left alone by a process that slept past its try', async () => {
      const store = await noteOnItsWay(home);
      const old = { ...store.note, attempts: 0 };
      await store.deliveries.park(old, 'http-403', store.now());
      assert.deepEqual(await store.left(), []);
      assert.deepEqual(await store.deliveries.parked(tenant), []);
    });

    it('are left alone by what they do not tell of', async () => {
      const store = await noteOnItsWay(home);
      await store.decide([refresh()]);
      await store.take();
      await store.deliveries.park(ready(await store.head(laneKey())), 'http-403', store.now());
      assert.deepEqual(await store.left(), ['show-card']);
    });
  });
}
