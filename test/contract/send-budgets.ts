import assert from 'node:assert/strict';
import { msOf, tenantId } from '../../bot/domain/ids.ts';
import { nextSendAt } from '../../bot/domain/sending/chat-budget.ts';
import type { SendBudgets } from '../../bot/ports/send-budgets.ts';
import { noon, tenant } from '../support/builders.ts';
import type { StoreHome } from '../support/store.ts';

const start = msOf(noon);
type Asked = { readonly conversationId?: string; readonly now?: number };

const ask = (
  budgets: SendBudgets,
  { conversationId = 'a', now = start }: Asked = {},
  of = tenant,
) =>
  budgets.take({
    tenantId: of,
    conversationId,
    now,
    isRedraw: false,
    everyMs: 20,
    decide: (sends) => nextSendAt(sends, now),
  });

/** What may be sent is counted once, however many processes send. */
export function sendBudgetsContract(home: StoreHome): void {
  describe('what may be sent', () => {
    /** Two that share the rows, and each remembers what it wrote last. */
    async function twoProcesses(): Promise<readonly [SendBudgets, SendBudgets]> {
      const one = await home.emptyStore();
      const other = await home.storeAgain();
      return [one.budgets, other.budgets];
    }

    it('in one chat is what its rule leaves, asked by two processes at once', async () => {
      const both = await twoProcesses();
      const asked = await Promise.all(
        Array.from({ length: 24 }, (_, n) => ask(both[n % 2 === 0 ? 0 : 1])),
      );
      assert.equal(asked.filter((one) => one.isTaken).length, 5);
      assert.ok(asked.every((one) => one.isTaken || one.at > start));
    });

    it('is known to a process that thinks it knows the chat', async () => {
      const [one, other] = await twoProcesses();
      for (const _ of [1, 2]) assert.ok((await ask(one)).isTaken);
      for (const _ of [1, 2]) assert.ok((await ask(other)).isTaken);
      assert.ok((await ask(one)).isTaken);
      assert.equal((await ask(one)).isTaken, false);
      assert.equal((await ask(other)).isTaken, false);
      assert.ok((await ask(other, { now: start + 2_500 })).isTaken);
    });

    it('in the tenant goes one after the other, whichever process sends where', async () => {
      const both = await twoProcesses();
      const asked = await Promise.all(
        Array.from({ length: 30 }, (_, n) =>
          ask(both[n % 2 === 0 ? 0 : 1], { conversationId: `chat-${n}` }),
        ),
      );
      assert.ok(asked.every((one) => one.isTaken));
      assert.deepEqual(
        asked.map((one) => one.at).toSorted((a, b) => a - b),
        Array.from({ length: 30 }, (_, n) => start + n * 20),
      );
    });

    it('is each tenant’s own', async () => {
      const [budgets] = await twoProcesses();
      await ask(budgets);
      const other = await ask(budgets, {}, tenantId('tenant-2'));
      assert.deepEqual(other, { isTaken: true, at: start });
    });
  });
}
