import assert from 'node:assert/strict';
import { TestClock } from 'pg-boss';
import { interactionId, msOf } from '../../bot/domain/ids.ts';
import type { SendBudgets } from '../../bot/ports/send-budgets.ts';
import { NotYet } from '../../bot/relay/perform.ts';
import { Turnstile } from '../../bot/relay/turnstile.ts';
import type { Turn } from '../../bot/relay/waiting-line.ts';
import { noon, tenant } from '../support/builders.ts';
import { storeHomes } from '../support/store.ts';

const settings = { tenantRate: 50, cardPaceMs: 3_000 };
const inChat = (chat: string, kind: Turn['kind'] = 'live'): Turn => ({
  tenantId: tenant,
  conversationId: chat,
  kind,
  contact: kind === 'live' ? interactionId(`call in ${chat}`) : undefined,
});
const soonShown = () => Promise.resolve();
const crowd = () => undefined;

const sent = async (turnstile: Turnstile, turn: Turn): Promise<void> => {
  const departure = await turnstile.pass(turn);
  await departure();
};

/** The budgets, and when nothing more is asked of them: the database is not on the test's clock. */
function watched(real: SendBudgets) {
  const inHand = new Set<Promise<unknown>>();
  const budgets: SendBudgets = {
    take(wish) {
      const asking = real.take(wish).finally(() => inHand.delete(asking));
      inHand.add(asking);
      return asking;
    },
  };
  const asked = async () => {
    do {
      await Promise.allSettled(inHand);
      await new Promise((resolve) => setImmediate(resolve));
    } while (inHand.size > 0);
  };
  return { budgets, asked };
}

for (const home of storeHomes) {
  describe(`the turnstile on ${home.name}`, () => {
    before(home.open);

    async function open() {
      const clock = new TestClock(msOf(noon));
      const { budgets, asked } = watched((await home.emptyStore({ clock })).budgets);
      const announced: string[] = [];
      const crowds: boolean[] = [];
      const turnstile = new Turnstile({
        budgets,
        clock,
        settings,
        soonShown: (contact) => {
          announced.push(contact);
          // Of some there is so much news that it takes its time.
          return contact.includes('slow') ? new Promise(() => undefined) : Promise.resolve();
        },
        crowd: (_, isCrowded) => crowds.push(isCrowded),
      });
      const passed: { name: string; at: number }[] = [];
      const pass = (name: string, turn: Turn) =>
        sent(turnstile, turn).then(() => {
          passed.push({ name, at: clock.now() - msOf(noon) });
        });
      /** Time goes on, and what it leads to is done before it goes further. */
      const run = async (ms: number) => {
        for (let gone = 0; gone < ms; gone += 5) {
          await clock.tick(5);
          await asked();
        }
      };
      return { clock, turnstile, passed, announced, crowds, pass, run, asked };
    }

    it('keeps the sends of a tenant apart, and under its rate', async function () {
      this.timeout(60_000);
      const { passed, pass, run } = await open();
      const all = Array.from({ length: 20 }, (_, n) => pass(`c${n}`, inChat(`19:${n}`)));
      await run(600);
      await Promise.all(all);
      const gaps = passed.slice(1).map((one, n) => one.at - (passed[n]?.at ?? 0));
      assert.ok(Math.min(...gaps) >= 15, `closest: ${Math.min(...gaps)} ms`);
      assert.deepEqual(
        passed.map((one) => one.name),
        Array.from({ length: 20 }, (_, n) => `c${n}`),
        'who waits longest goes first',
      );
    });

    it('lets people’s words go before cards that are only redrawn', async function () {
      this.timeout(60_000);
      const { passed, pass, run } = await open();
      const all = [
        ...Array.from({ length: 10 }, (_, n) => pass(`live${n}`, inChat(`19:${n}`))),
        pass('word', inChat('19:x', 'people')),
      ];
      await run(400);
      await Promise.all(all);
      assert.ok(passed.findIndex((one) => one.name === 'word') <= 2);
    });

    it('lets digests go now and then between cards, so that neither stops the other', async function () {
      this.timeout(60_000);
      const { passed, pass, run } = await open();
      const all = [
        ...Array.from({ length: 12 }, (_, n) => pass(`talk${n}`, inChat(`19:t${n}`, 'talk'))),
        ...Array.from({ length: 20 }, (_, n) => pass('card', inChat(`19:${n}`))),
      ];
      await run(1_000);
      await Promise.all(all);
      const places = passed.flatMap(({ name }, at) => (name === 'card' ? [] : [at]));
      assert.deepEqual(places.slice(0, 3), [0, 9, 18], 'one after eight cards');
      assert.equal(passed.at(-1)?.name, 'talk11', 'the rest when no card waits');
    });

    it('lets the card go first that was redrawn longest ago, and says before whose turn comes', async function () {
      this.timeout(60_000);
      const { passed, announced, pass, run } = await open();
      await Promise.all([pass('old', inChat('19:old')), run(100)]);
      await run(3_000);
      const all = Array.from({ length: 12 }, (_, n) => pass(`new${n}`, inChat(`19:${n}`)));
      await run(50);
      all.push(pass('old again', inChat('19:old')), pass('never', inChat('19:never')));
      await run(1_000);
      await Promise.all(all);
      const order = passed.map(({ name }) => name);
      assert.ok(order.indexOf('never') < order.indexOf('old again'), order.join(' '));
      assert.equal(order.at(-1), 'old again');
      assert.ok(announced.includes('call in 19:never'));
      assert.equal(new Set(announced).size, announced.length, 'each once');
    });

    it('lets cards that were gathered go before one that was not, and loses no turn over it', async function () {
      this.timeout(60_000);
      const { passed, pass, run } = await open();
      const names = ['first', 'next', 'slow', 'b', 'c', 'd'];
      const all = names.map((name) => pass(name, inChat(`19:${name}`)));
      await run(400);
      await Promise.all(all);
      assert.deepEqual(
        passed.map(({ name }) => name),
        ['first', 'next', 'b', 'c', 'd', 'slow'],
      );
    });

    it('holds up nobody for a chat that has to wait', async function () {
      this.timeout(60_000);
      const { passed, pass, run } = await open();
      const all = [
        pass('first', inChat('19:a')),
        pass('again', inChat('19:a')),
        pass('other', inChat('19:b')),
      ];
      await run(200);
      assert.deepEqual(
        passed.map((one) => one.name),
        ['first', 'other'],
      );
      await run(3_000);
      await Promise.all(all);
      assert.ok((passed[2]?.at ?? 0) >= 3_000, 'a card keeps its pace');
    });

    it('shares the budgets with every other process', async function () {
      this.timeout(60_000);
      const { clock, passed, run, turnstile, asked } = await open();
      const again = watched((await home.storeAgain({ clock })).budgets);
      const other = new Turnstile({ budgets: again.budgets, clock, settings, soonShown, crowd });
      const seen: number[] = [];
      const through = (which: Turnstile, n: number) =>
        sent(which, inChat(`19:${n}`, 'people')).then(() => seen.push(clock.now()));
      const all = Array.from({ length: 20 }, (_, n) => through(n % 2 ? turnstile : other, n));
      const chat = [turnstile, other].flatMap((which) =>
        Array.from({ length: 6 }, () =>
          sent(which, inChat('19:one', 'people')).then(() =>
            passed.push({ name: 'x', at: clock.now() }),
          ),
        ),
      );
      const both = async (ms: number) => {
        for (let gone = 0; gone < ms; gone += 5) {
          await run(5);
          await again.asked();
          await asked();
        }
      };
      await both(1_200);
      assert.ok(passed.length <= 7, `${passed.length} in one chat within its first second`);
      await both(6_000);
      await Promise.all([...all, ...chat]);
      assert.equal(seen.length, 20);
      assert.equal(passed.length, 12);
    });

    it('is not held up by a store that takes its time', async function () {
      this.timeout(60_000);
      const { clock, turnstile: own } = await open();
      own.stop();
      let at = clock.now();
      // 120 ms for an answer, where a turn is 23 ms.
      const budgets: SendBudgets = {
        take: ({ everyMs }) =>
          new Promise((resolve) =>
            clock.setTimeout(() => {
              at = Math.max(at, clock.now()) + everyMs;
              resolve({ isTaken: true, at });
            }, 120),
          ),
      };
      const turnstile = new Turnstile({ budgets, clock, settings, soonShown, crowd });
      let gone = 0;
      for (let n = 0; n < 60; n += 1) {
        sent(turnstile, inChat(`19:${n}`)).then(
          () => (gone += 1),
          () => undefined,
        );
      }
      for (let ms = 0; ms < 2_000; ms += 5) {
        await clock.tick(5);
        await new Promise((resolve) => setImmediate(resolve));
      }
      assert.ok(gone >= 45, `${gone} in two seconds`);
      turnstile.stop();
    });

    it('tells when more cards wait than leave within a second, and when no more do', async function () {
      this.timeout(60_000);
      const { crowds, pass, run } = await open();
      const all = Array.from({ length: 60 }, (_, n) => pass(`c${n}`, inChat(`19:${n}`)));
      await run(100);
      assert.equal(crowds.at(-1), true);
      await run(400);
      assert.equal(crowds.at(-1), false);
      await run(1_000);
      await Promise.all(all);
      assert.equal(crowds.at(-1), false);
    });

    it('turns away who waits when it stops, so that nothing is sent half', async () => {
      const { turnstile, pass, run } = await open();
      const first = pass('first', inChat('19:a'));
      await run(100);
      await first;
      const waiting = turnstile.pass(inChat('19:a'));
      turnstile.stop();
      await assert.rejects(waiting, NotYet);
      await assert.rejects(turnstile.pass(inChat('19:b')), NotYet);
    });
  });
}

describe('the turnstile without its store', () => {
  it('lets nobody through', async () => {
    const clock = new TestClock(msOf(noon));
    const budgets: SendBudgets = { take: () => Promise.reject(new Error('away')) };
    const turnstile = new Turnstile({ budgets, clock, settings, soonShown, crowd });
    await assert.rejects(turnstile.pass(inChat('19:a')), NotYet);
  });
});
