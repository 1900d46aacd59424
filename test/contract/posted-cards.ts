import assert from 'node:assert/strict';
import { tenantId } from '../../bot/domain/ids.ts';
import type { PostedCard } from '../../bot/ports/posted-cards.ts';
import { minutesPast, noon, tenant } from '../support/builders.ts';
import type { StoreHome } from '../support/store.ts';

const slot = 'swarm/swarm-1/case';
const posted: PostedCard = {
  tenantId: tenant,
  slot,
  conversationId: '19:swarm@thread.v2',
  messageId: '1',
  shows: 'digest of what it shows',
  shownAt: noon,
};

/** Where the cards stand that are updated in place. */
export function postedCardsContract(home: StoreHome): void {
  describe('posted cards', () => {
    it('are found where they were posted', async () => {
      const { postedCards } = await home.emptyStore();
      assert.equal(await postedCards.find(tenant, slot), undefined);
      await postedCards.save(posted);
      assert.deepEqual(await postedCards.find(tenant, slot), posted);
    });

    it('stand once in each slot, as they were last shown', async () => {
      const { postedCards } = await home.emptyStore();
      await postedCards.save(posted);
      const again = { ...posted, messageId: '2', shows: 'other', shownAt: minutesPast(1) };
      await postedCards.save(again);
      assert.deepEqual(await postedCards.find(tenant, slot), again);
    });

    it('are each tenant’s and slot’s own', async () => {
      const { postedCards } = await home.emptyStore();
      const other = { ...posted, tenantId: tenantId('tenant-2'), messageId: '2' };
      const beside = { ...posted, slot: 'swarm/swarm-1/live', messageId: '3' };
      await Promise.all([posted, other, beside].map((card) => postedCards.save(card)));
      assert.deepEqual(await postedCards.find(tenant, slot), posted);
      assert.deepEqual(await postedCards.find(other.tenantId, slot), other);
      assert.deepEqual(await postedCards.find(tenant, beside.slot), beside);
    });

    it('shown at once by two who know of nothing are one in the end', async () => {
      const { postedCards } = await home.emptyStore();
      const other = { ...posted, messageId: '2' };
      await Promise.all([postedCards.save(posted), postedCards.save(other)]);
      const found = await postedCards.find(tenant, slot);
      assert.ok([posted.messageId, other.messageId].includes(found?.messageId ?? 'none'));
    });
  });
}
