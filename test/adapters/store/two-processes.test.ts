import assert from 'node:assert/strict';
import type { Store } from '../../../bot/adapters/store/index.ts';
import { systemClock } from '../../../bot/adapters/system/clock.ts';
import { invitationId, isoTime, swarmCode } from '../../../bot/domain/ids.ts';
import { rebuild } from '../../../bot/domain/swarm/apply-event.ts';
import type { Delivery, LaneKey } from '../../../bot/ports/deliveries.ts';
import type { Timer } from '../../../bot/ports/wake-ups.ts';
import { openProcess, relayOf, waitingForRows } from '../../support/bot-processes.ts';
import { espressoCase, keyOf, opening, tenant, timelineOf } from '../../support/builders.ts';
import { farSide, gate } from '../../support/far-side.ts';
import {
  decide,
  enqueue,
  lane,
  laneKey,
  post,
  ready,
  refresh,
  textOf,
} from '../../support/lanes.ts';
import { emptyDatabase, inDatabase } from '../../support/postgres.ts';
import { until } from '../../support/until.ts';

const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const inOneMinute = () => {
  const now = systemClock.now();
  return { now: isoTime(now), until: isoTime(now + 60_000) };
};

// What PGlite cannot show: it has one connection, so no two transactions are ever open there.
describe('two bot processes on one database', () => {
  let url = '';
  let one: Store;
  let other: Store;

  before(async function () {
    this.timeout(60_000);
    url = await emptyDatabase();
    // Both at once, as when a deployment starts: the tables are made by one of them.
    [one, other] = await Promise.all([openProcess(url), openProcess(url)]);
  });
  after(() => Promise.all([one.close(), other.close()]));

  async function left(name: string): Promise<readonly string[]> {
    const { rows } = await inDatabase(url, (client) =>
      client.query<{ action_json: Delivery['action'] }>(
        `select action_json from deliveries where lane = $1 and state = 'open' order by lane_seq`,
        [lane(name)],
      ),
    );
    return rows.map((row) => textOf(row.action_json));
  }

  describe('deciding about the same lane', () => {
    it('keep the order in which they got hold of it, whoever commits late', async () => {
      const decided = gate();
      const late = gate();
      const first = one.swarms.transact(async (tx) => {
        await enqueue(tx, [post('first', 'late')]);
        decided.open();
        await late.pass();
        await enqueue(tx, [post('and what it leads to', 'late')]);
      });
      await decided.pass();
      const second = decide(other.swarms, [post('second', 'late')]);
      await until(async () => (await waitingForRows(url)) === 1);
      late.open();
      await Promise.all([first, second]);
      assert.deepEqual(await left('late'), ['first', 'and what it leads to', 'second']);
    });

    it('keep it also against the order in which they began', async () => {
      const begun = gate();
      const early = one.swarms.transact(async (tx) => {
        // Its view of the database is older than what the other one writes.
        await tx.lockSwarm(keyOf('early'));
        await begun.pass();
        await enqueue(tx, [post('began first', 'early')]);
      });
      await decide(other.swarms, [post('decided first', 'early')]);
      begun.open();
      await early;
      assert.deepEqual(await left('early'), ['decided first', 'began first']);
    });

    it('give no number twice and leave none out, however many decide at once', async () => {
      await Promise.all(
        times(40, (n) => decide((n % 2 ? one : other).swarms, [post(`${n}`, 'many')])),
      );
      const { rows } = await inDatabase(url, (client) =>
        client.query<{ lane_seq: number }>(
          'select lane_seq from deliveries where lane = $1 order by lane_seq',
          [lane('many')],
        ),
      );
      assert.deepEqual(
        rows.map((row) => row.lane_seq),
        times(40, (n) => n + 1),
      );
    });

    it('and about others in another order both come through', async () => {
      const x = post('x', 'cross-x');
      const y = post('y', 'cross-y');
      const both = [gate(), gate()];
      const inOrder = (store: Store, effects: readonly (typeof x)[], n: number) =>
        store.swarms.transact(async (tx) => {
          await enqueue(tx, effects.slice(0, 1));
          both[n]!.open();
          // Each holds what the other wants next: PostgreSQL ends one of them, which begins anew.
          await both[1 - n]!.pass();
          await enqueue(tx, effects.slice(1));
        });
      await Promise.all([inOrder(one, [x, y], 0), inOrder(other, [y, x], 1)]);
      assert.deepEqual(await left('cross-x'), ['x', 'x']);
      assert.deepEqual(await left('cross-y'), ['y', 'y']);
    });
  });

  describe('draining', () => {
    it('hold each lane one at a time', async () => {
      const keys: readonly LaneKey[] = times(25, (n) => laneKey(`held-${n}`));
      await decide(
        one.swarms,
        times(25, (n) => post('a', `held-${n}`)),
      );
      const takers = await Promise.all(
        keys.map(async (key) => {
          const lease = inOneMinute();
          const taken = [one, other].map((store) => store.deliveries.takeLane(key, lease));
          return (await Promise.all(taken)).filter(Boolean).length;
        }),
      );
      assert.deepEqual(
        takers,
        keys.map(() => 1),
      );
    });

    it('look at a lane only when the decision that holds it is through', async () => {
      await decide(one.swarms, [post('a', 'watched')]);
      await one.deliveries.takeLane(laneKey('watched'), inOneMinute());
      const decided = gate();
      const late = gate();
      const deciding = other.swarms.transact(async (tx) => {
        await enqueue(tx, [post('b', 'watched')]);
        decided.open();
        await late.pass();
      });
      await decided.pass();
      const released = one.deliveries.releaseLane(laneKey('watched'), inOneMinute().now);
      await until(async () => (await waitingForRows(url)) === 1);
      late.open();
      await deciding;
      assert.equal(await released, true, 'what came in at the last moment is not left behind');
    });

    it('begin no try of a refresh that a decision counts on', async () => {
      await decide(one.swarms, [refresh('counted')]);
      await one.deliveries.takeLane(laneKey('counted'), inOneMinute());
      const decided = gate();
      const late = gate();
      const deciding = other.swarms.transact(async (tx) => {
        // One waits already: it will show what is decided here, so it must not read before.
        await enqueue(tx, [refresh('counted')]);
        decided.open();
        await late.pass();
      });
      await decided.pass();
      const head = one.deliveries.head(laneKey('counted'), inOneMinute().now);
      await until(async () => (await waitingForRows(url)) === 1);
      late.open();
      await deciding;
      assert.equal(ready(await head).attempts, 1);
      assert.deepEqual(await left('counted'), ['show-card']);
    });

    it('deliver 200 lanes, every delivery once and each lane in order', async function () {
      this.timeout(60_000);
      const names = times(200, (n) => `drained-${n}`);
      const far = [farSide(), farSide()];
      const order = new Map(names.map((name) => [lane(name) as string, [] as number[]]));
      const relays = [one, other].map((store, n) =>
        relayOf(store, async (delivery) => {
          order.get(delivery.lane)?.push(delivery.laneSeq);
          // Long enough for the other process to be at the same lane, if it could.
          await new Promise((resume) => setImmediate(resume));
          await far[n]!.perform(delivery);
        }),
      );
      await Promise.all(relays.map((relay) => relay.start()));
      for (const round of ['a', 'b', 'c']) {
        await Promise.all(
          times(20, (part) =>
            decide(
              (part % 2 ? one : other).swarms,
              names.filter((_, n) => n % 20 === part).map((name) => post(round, name)),
            ),
          ),
        );
      }
      const heard = () => far.flatMap((side) => side.tries).filter((one) => order.has(one.lane));
      await until(() => heard().length >= 600, { ms: 40_000 });
      await Promise.all(relays.map((relay) => relay.stop()));
      assert.equal(heard().length, 600);
      assert.equal(new Set(heard().map((delivery) => delivery.id)).size, 600);
      for (const name of names) assert.deepEqual(order.get(lane(name)), [1, 2, 3], name);
      for (const side of far) assert.ok(side.tries.length > 0, 'both have a share in it');
    });

    it('take over what a process that died was at, as a try of which nobody knows the end', async () => {
      const dead = farSide();
      dead.on('dies here', () => new Promise(() => undefined));
      const alive = farSide();
      const deadClock = { ...systemClock, setInterval: () => undefined };
      // Killed processes neither renew what they hold nor stop: this one is only forgotten.
      const dying = relayOf(one, dead.perform, { clock: deadClock, settings: { leaseMs: 400 } });
      await decide(one.swarms, [post('dies here', 'dead'), post('b', 'dead')]);
      void dying.processAll();
      await until(() => dead.tries.some((delivery) => delivery.lane === lane('dead')));
      const heir = relayOf(other, alive.perform, { settings: { sweepMs: 100 } });
      await heir.start();
      const heard = () => alive.tries.filter((delivery) => delivery.lane === lane('dead'));
      await until(() => heard().length === 2);
      await heir.stop();
      assert.deepEqual(
        heard().map((delivery) => textOf(delivery.action)),
        ['dies here', 'b'],
      );
      const [again, next] = heard();
      assert.equal(again?.attempts, 2);
      assert.ok(again.unsettledSince, 'the first try may have done something');
      assert.equal(next?.unsettledSince, undefined);
    });
  });

  it('opening a swarm on one case at once open one, and the other sees it', async () => {
    const both = [gate(), gate()];
    const tries = [0, 0];
    const openIn = (store: Store, n: number) =>
      store.swarms.transact(async (tx) => {
        tries[n]! += 1;
        const running = await tx.activeSwarmOfCase(tenant, espressoCase.id);
        both[n]!.open();
        await both[1 - n]!.pass();
        if (running) return { opened: false, id: running.id };
        const key = keyOf(`opened-${n}`);
        const entries = timelineOf([opening({ code: swarmCode(`S-2222${n + 2}`) })], key);
        await tx.save(rebuild(entries), entries);
        return { opened: true, id: key.swarmId };
      });
    const [first, second] = await Promise.all([openIn(one, 0), openIn(other, 1)]);
    assert.equal(first.id, second.id);
    assert.deepEqual([first.opened, second.opened].toSorted(), [false, true]);
    assert.deepEqual(tries.toSorted(), [1, 2]);
    assert.equal((await one.swarms.activeSwarmOfCase(tenant, espressoCase.id))?.id, first.id);
  });

  it('ring each timer once', async () => {
    const rung: string[] = [];
    const ring = {
      lane: () => Promise.resolve(),
      timer: ({ invitationId: id }: Timer) => Promise.resolve(void rung.push(id)),
    };
    await Promise.all([one.wakeUps.start(ring), other.wakeUps.start(ring)]);
    const ids = times(60, (n) => `asked-${n}`);
    const at = isoTime(systemClock.now() + 300);
    await Promise.all(
      ids.map((id, n) =>
        (n % 2 ? one : other).swarms.transact((tx) =>
          tx.setTimer({ ...keyOf(), kind: 'silence', at, invitationId: invitationId(id) }),
        ),
      ),
    );
    const open = () =>
      inDatabase(url, async (client) => {
        const { rows } = await client.query<{ open: number }>(
          `select count(*)::int as open from pgboss.job where name = 'timers' and state < 'completed'`,
        );
        return rows[0]?.open;
      });
    await until(async () => (await open()) === 0);
    await Promise.all([one.wakeUps.stop(), other.wakeUps.stop()]);
    assert.deepEqual(rung.toSorted(), ids.toSorted());
  });
});
