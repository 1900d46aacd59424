import assert from 'node:assert/strict';
import { TestClock } from 'pg-boss';
import { isoTime, msOf, tenantId } from '../../bot/domain/ids.ts';
import type { InteractionEvent, InteractionFact } from '../../bot/domain/interaction/facts.ts';
import { gather } from '../../bot/domain/interaction/gather.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import { minutesPast, noon, tenant } from '../support/builders.ts';
import type { StoreHome } from '../support/store.ts';

const mail = 'anna@contoso.example';

/** Which customers an agent has: asked every few seconds by every open panel. */
export function contactsInHandContract(home: StoreHome): void {
  async function opened() {
    const clock = new TestClock(msOf(noon));
    const store = await home.emptyStore({ clock });
    const now = () => isoTime(clock.now());
    const happens = async (externalId: string, minute: number, ...facts: InteractionFact[]) => {
      const events = facts.map((fact, n): InteractionEvent => ({
        id: `${externalId}-${minute}-${n}`,
        at: minutesPast(minute),
        fact,
      }));
      const address = { tenantId: tenant, connection: 'desk', externalId };
      await store.intake.take([{ address, events, isThin: false }]);
      await store.swarms.transact(async (tx) => {
        const news = await tx.takeNews({
          now: now(),
          atMost: 50,
          gatheredBefore: now(),
          soonShown: [],
        });
        const made = await Promise.all(
          news.map((one) =>
            gather(one, { now: now(), policy: defaultMaskPolicy }, () =>
              tx.gatheredEvents(one.key),
            ),
          ),
        );
        await tx.saveGathered(made, now());
      });
    };
    const inHand = async (search: { mails?: readonly string[]; tenant?: string } = {}) => {
      const { mails = [mail] } = search;
      const found = await store.contacts.inHandOf({
        tenantId: tenantId(search.tenant ?? tenant),
        mails,
        since: minutesPast(-60),
      });
      return found.map((one) => one.externalId);
    };
    return { happens, inHand };
  }
  const started = { type: 'started', channel: 'voice' } as const;
  const withAgent = (address: string) =>
    ({ type: 'agent-assigned', agent: { id: address, mail: address } }) as const;

  describe('the contacts an agent has in hand', () => {
    it('are those with them that have not ended, the newest first', async () => {
      const { happens, inHand } = await opened();
      await happens('old', 0, started, withAgent(mail));
      await happens('new', 1, started, withAgent(mail.toUpperCase()));
      await happens('others', 1, started, withAgent('jonas@contoso.example'));
      await happens('waiting', 1, started);
      assert.deepEqual(await inHand(), ['new', 'old']);
      await happens('new', 2, { type: 'ended' });
      await happens('old', 2, { type: 'wrapped-up' });
      assert.deepEqual(await inHand(), ['old']);
    });

    it('are found by any of their addresses, in their tenant, and none by none', async () => {
      const { happens, inHand } = await opened();
      await happens('call', 0, started, withAgent(mail));
      assert.deepEqual(await inHand({ mails: ['other@contoso.example', mail] }), ['call']);
      assert.deepEqual(await inHand({ mails: [] }), []);
      assert.deepEqual(await inHand({ tenant: 'tenant-2' }), []);
    });

    it('go with the customer, and are forgotten when nothing more is heard', async () => {
      const { happens, inHand } = await opened();
      await happens('call', 0, started, withAgent(mail));
      await happens('call', 1, withAgent('jonas@contoso.example'));
      await happens('silent', -61, started, withAgent(mail));
      assert.deepEqual(await inHand(), []);
      assert.deepEqual(await inHand({ mails: ['jonas@contoso.example'] }), ['call']);
    });
  });
}
