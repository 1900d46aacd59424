import assert from 'node:assert/strict';
import { TestClock } from 'pg-boss';
import { after, isoTime, msOf, type InteractionId } from '../../bot/domain/ids.ts';
import type { InteractionEvent, InteractionFact } from '../../bot/domain/interaction/facts.ts';
import { gather, type News } from '../../bot/domain/interaction/gather.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import { espressoCase, minutesPast, noon, tenant } from '../support/builders.ts';
import type { StoreHome } from '../support/store.ts';

const call = { tenantId: tenant, connection: 'desk', externalId: 'call-1' };
const event = (id: string, minute: number, fact: InteractionFact): InteractionEvent => ({
  id,
  at: minutesPast(minute),
  fact,
});
const started = event('1', 0, { type: 'started', channel: 'voice' });
const aboutCase = event('2', 1, { type: 'case-named', caseNumber: espressoCase.number });
const says = (id: string, text: string, minute = 2): InteractionEvent =>
  event(id, minute, { type: 'line', segmentId: id, speaker: 'customer', text, isFinal: true });

/** What is taken in is gathered once, whatever process looks; raw words rest sealed. */
export function interactionNewsContract(home: StoreHome): void {
  async function opened() {
    const clock = new TestClock(msOf(noon));
    const store = await home.emptyStore({ clock });
    const now = () => isoTime(clock.now());
    const tell = (events: readonly InteractionEvent[], address = call) =>
      store.intake.take([{ address, events, isThin: false }]);
    const gatherAll = (gatheredBefore = now(), soonShown: readonly InteractionId[] = []) =>
      store.swarms.transact(async (tx) => {
        const news = await tx.takeNews({ now: now(), atMost: 50, gatheredBefore, soonShown });
        const made = await Promise.all(
          news.map((one) =>
            gather(one, { now: now(), policy: defaultMaskPolicy }, () =>
              tx.gatheredEvents(one.key),
            ),
          ),
        );
        if (made.length > 0) await tx.saveGathered(made, now());
        return news;
      });
    const interaction = async ([one]: readonly News[]) => {
      assert.ok(one);
      const found = await store.swarms.findInteraction(tenant, one.key.id);
      assert.ok(found);
      return found;
    };
    return { ...store, clock, tell, gatherAll, interaction };
  }

  describe('news of interactions', () => {
    it('are new once', async () => {
      const { tell, gatherAll } = await opened();
      assert.equal(await tell([started, started]), 1);
      assert.equal(await tell([started, aboutCase]), 1);
      const [news] = await gatherAll();
      assert.deepEqual(news?.fresh.map((one) => one.event.id).toSorted(), ['1', '2']);
      assert.deepEqual(await gatherAll(), []);
      assert.equal(await tell([aboutCase]), 0);
      assert.deepEqual(await gatherAll(), []);
    });

    it('of a contact that was gathered lately wait, unless it is time to look', async () => {
      const { tell, gatherAll, clock } = await opened();
      await tell([started]);
      await gatherAll();
      await tell([aboutCase]);
      await tell([started], { ...call, externalId: 'another' });
      const justBefore = isoTime(clock.now() - 500);
      assert.deepEqual(
        (await gatherAll(justBefore)).map((one) => one.key.externalId),
        ['another'],
      );
      await clock.tick(500);
      assert.deepEqual(
        (await gatherAll(isoTime(clock.now() - 500))).map((one) => one.key.externalId),
        [call.externalId],
      );
    });

    it('of a contact that is about to be shown do not wait', async () => {
      const { tell, gatherAll, clock } = await opened();
      await tell([started]);
      const [known] = await gatherAll();
      assert.ok(known);
      await tell([started], { ...call, externalId: 'another' });
      await clock.tick(10);
      await tell([aboutCase]);
      const justBefore = isoTime(clock.now() - 500);
      assert.deepEqual(
        (await gatherAll(justBefore, [known.key.id])).map((one) => one.key.externalId).sort(),
        ['another', call.externalId],
      );
    });

    it('are one contact per connection and outside id', async () => {
      const { tell, gatherAll } = await opened();
      await tell([started]);
      await tell([started], { ...call, externalId: 'call-2' });
      await tell([started], { ...call, connection: 'other' });
      const ids = new Set((await gatherAll()).map((one) => one.key.id));
      assert.equal(ids.size, 3);
    });

    it('that many webhooks bring at once are all there', async () => {
      const { intake, gatherAll } = await opened();
      await Promise.all(
        Array.from({ length: 60 }, (_, n) =>
          intake.take([{ address: call, events: [says(`e${n}`, 'Hello')], isThin: false }]),
        ),
      );
      const [news] = await gatherAll();
      assert.equal(news?.fresh.length, 60);
    });

    it('one that cannot be written fails alone', async () => {
      const { intake, gatherAll } = await opened();
      const bad = { ...call, externalId: 'zero \u0000 byte' };
      const results = await Promise.allSettled([
        intake.take([{ address: call, events: [says('a', 'Hello')], isThin: false }]),
        intake.take([{ address: bad, events: [says('b', 'Hello')], isThin: false }]),
        intake.take([{ address: call, events: [says('c', 'Hello')], isThin: false }]),
      ]);
      assert.deepEqual(
        results.map((one) => one.status),
        ['fulfilled', 'rejected', 'fulfilled'],
      );
      const [news] = await gatherAll();
      assert.equal(news?.fresh.length, 2);
    });

    it('rest unreadable, and their words no longer than they are needed', async () => {
      const { tell, gatherAll, db, interactions } = await opened();
      await tell([says('s1', 'My card is 4111 1111 1111 1111.')]);
      const columns = async () =>
        JSON.stringify(await db.selectFrom('interaction_events').selectAll().execute());
      assert.doesNotMatch(await columns(), /4111 1111|My card/);
      await gatherAll();
      assert.match(await columns(), /My card/);
      assert.doesNotMatch(await columns(), /4111 1111/);
      const sealed = async () =>
        (await db.selectFrom('interaction_events').select('sealed').execute()).map(
          (one) => one.sealed !== null,
        );
      assert.deepEqual(await sealed(), [true]);
      await interactions.forgetWords(minutesPast(1));
      assert.deepEqual(await sealed(), [false]);
    });

    it('that come late are folded where they belong', async () => {
      const { tell, gatherAll, interaction } = await opened();
      await tell([started, event('3', 3, { type: 'held' })]);
      await gatherAll();
      await tell([event('2', 2, { type: 'agent-assigned', agent: { id: 'a', name: 'Tom' } })]);
      const now = await interaction(await gatherAll());
      assert.equal(now.phase, 'held');
      assert.equal(now.phaseSince, minutesPast(3));
      assert.equal(now.agents[0]?.name, 'Tom');
    });

    it('are looked at again when time alone will change something', async () => {
      const { tell, gatherAll, interaction, clock } = await opened();
      await tell([started, says('s1', 'It is four one one')]);
      const held = await interaction(await gatherAll());
      assert.match(held.lines[0]?.text ?? '', /…$/);
      assert.deepEqual(await gatherAll(), []);
      await clock.tick(5_100);
      const shown = await interaction(await gatherAll());
      assert.doesNotMatch(shown.lines[0]?.text ?? '', /…$/);
    });

    it('tell who called to nobody but who asks for it', async () => {
      const { tell, gatherAll, interaction, interactions, db } = await opened();
      const customer = { name: 'Lena Vogel', phone: '+49 30 5550143', mail: 'lena@example.com' };
      await tell([event('1', 0, { type: 'customer-named', customer: { phone: customer.phone } })]);
      await gatherAll();
      await tell([event('2', 1, { type: 'customer-named', customer })]);
      const [news] = await gatherAll();
      assert.ok(news);
      assert.deepEqual(await interactions.customerOf(news.key), customer);
      const shown = await interaction([news]);
      assert.deepEqual(shown.customer, { name: 'Lena Vogel', phone: '…43' });
      const rows = JSON.stringify([
        await db.selectFrom('interactions').selectAll().execute(),
        await db.selectFrom('interaction_events').selectAll().execute(),
      ]);
      assert.doesNotMatch(rows, /5550143|lena@/);
    });

    it('with a zero byte in a name are no poison', async () => {
      const { tell, gatherAll, interaction } = await opened();
      const agent = { id: 'a', mail: 'to\0m@example.com' };
      await tell([
        event('1', 0, { type: 'case-named', caseNumber: 'CAS\0-1' }),
        event('2', 1, { type: 'agent-assigned', agent }),
        says('s1', 'a \0 b'),
      ]);
      assert.equal((await interaction(await gatherAll())).phase, 'talking');
    });

    it('are found by their case until the contact ends, and as open', async () => {
      const { tell, gatherAll, swarms, interactions } = await opened();
      await tell([started, aboutCase]);
      const [news] = await gatherAll();
      const openOne = async () =>
        (
          await swarms.transact((tx) =>
            tx.openInteractionOfCase(tenant, [espressoCase.number, 'x'], noon),
          )
        )?.id;
      const openAll = async () => (await interactions.open(noon)).map((one) => one.id);
      assert.equal(await openOne(), news?.key.id);
      assert.deepEqual(await openAll(), [news?.key.id]);
      assert.deepEqual(await interactions.open(after(minutesPast(1), 1)), []);
      await tell([event('3', 2, { type: 'ended' })]);
      await gatherAll();
      assert.equal(await openOne(), undefined);
      assert.deepEqual(await openAll(), []);
    });

    it('without a case are found by the mail of who has the customer', async () => {
      const { tell, gatherAll, interactions } = await opened();
      const agent = { id: 'a', name: 'Tom', mail: 'Tom@example.com' };
      await tell([event('1', 0, { type: 'agent-assigned', agent })]);
      const [news] = await gatherAll();
      assert.ok(news);
      const of = async (mail: string) =>
        (await interactions.unmatchedOf(tenant, mail)).map((one) => one.id);
      assert.deepEqual(await of('tom@Example.com'), [news.key.id]);
      assert.deepEqual(await of('ann@example.com'), []);
      await tell([aboutCase]);
      await gatherAll();
      assert.deepEqual(await of('tom@example.com'), []);
    });

    it('taken by one process are not taken by another', async () => {
      const { tell, swarms, clock } = await opened();
      const addresses = Array.from({ length: 12 }, (_, n) => ({
        ...call,
        externalId: `call-${n}`,
      }));
      for (const address of addresses) await tell([started], address);
      const again = await home.storeAgain({ clock });
      const take = (store: typeof swarms) =>
        store.transact(async (tx) => {
          const news = await tx.takeNews({
            now: noon,
            atMost: 50,
            gatheredBefore: noon,
            soonShown: [],
          });
          const made = await Promise.all(
            news.map((one) =>
              gather(one, { now: noon, policy: defaultMaskPolicy }, () => Promise.resolve([])),
            ),
          );
          if (made.length > 0) await tx.saveGathered(made, noon);
          return news.map((one) => one.key.externalId);
        });
      const [mine, theirs] = await Promise.all([take(swarms), take(again.swarms)]);
      const taken = [...mine, ...theirs];
      assert.equal(new Set(taken).size, taken.length);
      const rest = await take(swarms);
      assert.equal(taken.length + rest.length, addresses.length);
    });
  });
}
