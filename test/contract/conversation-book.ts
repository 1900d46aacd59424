import assert from 'node:assert/strict';
import { TestClock } from 'pg-boss';
import { personId, tenantId } from '../../bot/domain/ids.ts';
import type { StoreHome } from '../support/store.ts';

const tenant = tenantId('tenant-1');
const priya = personId('priya');
const noon = Date.UTC(2026, 10, 22, 12);

/** Where the bot may speak, and what it has seen. */
export function conversationBookContract(home: StoreHome): void {
  async function book() {
    const clock = new TestClock(noon);
    const { conversations } = await home.emptyStore({ clock });
    return { clock, conversations };
  }

  describe('the book of conversations', () => {
    it('answers with the service URL of the conversation itself', async () => {
      const { conversations } = await book();
      await conversations.remember({
        tenantId: tenant,
        conversationId: 'a',
        serviceUrl: 'https://a',
      });
      await conversations.remember({
        tenantId: tenant,
        conversationId: 'b',
        serviceUrl: 'https://b',
      });
      assert.equal(await conversations.serviceUrl(tenant, 'a'), 'https://a');
    });

    it('answers with the newest of the tenant for a conversation it does not know', async () => {
      const { conversations, clock } = await book();
      await conversations.remember({
        tenantId: tenant,
        conversationId: 'a',
        serviceUrl: 'https://a',
      });
      await clock.tick(1_000);
      await conversations.remember({
        tenantId: tenant,
        conversationId: 'b',
        serviceUrl: 'https://b',
      });
      assert.equal(await conversations.serviceUrl(tenant, 'new'), 'https://b');
      assert.equal(await conversations.serviceUrl(tenant), 'https://b');
      assert.equal(await conversations.serviceUrl(tenantId('tenant-2')), undefined);
    });

    it('keeps whose 1:1 conversation it is, and the newest of several', async () => {
      const { conversations, clock } = await book();
      const at = { tenantId: tenant, serviceUrl: 'https://a' };
      await conversations.remember({ ...at, conversationId: 'old', person: priya });
      await clock.tick(1_000);
      await conversations.remember({ ...at, conversationId: 'new', person: priya });
      await conversations.remember({ ...at, conversationId: 'new' });
      assert.equal(await conversations.personalConversation(tenant, priya), 'new');
    });

    it('forgets a conversation the app was removed from', async () => {
      const { conversations } = await book();
      const at = { tenantId: tenant, conversationId: 'a', serviceUrl: 'https://a' };
      await conversations.remember({ ...at, person: priya });
      await conversations.forget(tenant, 'a');
      assert.equal(await conversations.personalConversation(tenant, priya), undefined);
      assert.equal(await conversations.serviceUrl(tenant, 'a'), undefined);
    });

    it('knows an activity that Teams repeats', async () => {
      const { conversations } = await book();
      assert.equal(await conversations.isFirstSight(tenant, 'a', '1'), true);
      assert.equal(await conversations.isFirstSight(tenant, 'a', '1'), false);
      assert.equal(await conversations.isFirstSight(tenant, 'b', '1'), true);
    });

    it('does not keep what no repetition can come of any more', async () => {
      const { conversations, clock } = await book();
      await conversations.isFirstSight(tenant, 'a', '1');
      await clock.tick(2 * 3_600_000);
      await conversations.isFirstSight(tenant, 'a', '2');
      assert.equal(await conversations.isFirstSight(tenant, 'a', '1'), true);
    });
  });
}
