import assert from 'node:assert/strict';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { isoTime } from '../../bot/domain/ids.ts';
import type { Timer, WakeUps } from '../../bot/ports/wake-ups.ts';
import { Relay, relaySettings } from '../../bot/relay/relay.ts';
import { askedOf, keyOf, priya } from '../support/builders.ts';
import { farSide, gate } from '../support/far-side.ts';
import { lane, laneKey, post, textOf } from '../support/lanes.ts';
import { silentLog } from '../support/log.ts';
import type { StoreHome } from '../support/store.ts';
import { until } from '../support/until.ts';

// The queue here is the real one, on real time: these tests wait for what happens.
type Ring = Parameters<WakeUps['start']>[0];

export function wakeUpsContract(home: StoreHome): void {
  describe('wake-ups', () => {
    let stopLast: () => Promise<void> = () => Promise.resolve();
    afterEach(() => stopLast());

    async function started(ring: Partial<Ring> = {}) {
      const store = await home.emptyStore();
      const none = () => Promise.resolve();
      await store.wakeUps.start({ lane: ring.lane ?? none, timer: ring.timer ?? none });
      stopLast = () => store.wakeUps.stop();
      const decide = (...texts: string[]) =>
        store.swarms.transact((tx) =>
          tx.enqueue([{ ...keyOf(), effects: texts.map((text) => post('x', text)) }]),
        );
      return { ...store, decide };
    }

    it('call with the lane that a decision put something in', async () => {
      const woken: string[] = [];
      const { decide } = await started({
        lane: (key) => Promise.resolve(void woken.push(key.lane)),
      });
      await decide('swarm-1', 'swarm-2');
      await until(() => woken.length === 2);
      assert.deepEqual(woken.toSorted(), [lane('swarm-1'), lane('swarm-2')]);
    });

    it('call nobody for a decision that was rolled back', async () => {
      const woken: string[] = [];
      const { swarms, decide } = await started({
        lane: (key) => Promise.resolve(void woken.push(key.lane)),
      });
      const broken = swarms.transact(async (tx) => {
        await tx.enqueue([{ ...keyOf(), effects: [post('x', 'never')] }]);
        throw new Error('no');
      });
      await assert.rejects(broken);
      await decide('after');
      await until(() => woken.length > 0);
      assert.deepEqual(woken, [lane('after')]);
    });

    it('call for nine lanes while the first is still at its far side', async () => {
      const { open, pass } = gate();
      const woken: string[] = [];
      const { decide } = await started({
        lane: async (key) => {
          woken.push(key.lane);
          if (key.lane === lane('slow')) await pass();
        },
      });
      await decide('slow');
      await until(() => woken.length === 1);
      await decide(...Array.from({ length: 9 }, (_, i) => `quick-${i}`));
      await until(() => woken.length === 10);
      open();
    });

    it('come later when asked to', async () => {
      const woken: number[] = [];
      const { wakeUps } = await started({
        lane: () => Promise.resolve(void woken.push(systemClock.now())),
      });
      const at = systemClock.now() + 1_000;
      await wakeUps.wakeLane(laneKey(), isoTime(at));
      await until(() => woken.length === 1);
      assert.ok(woken[0]! >= at, 'not before its time');
    });

    it('go on after a call that failed', async () => {
      let calls = 0;
      const { decide } = await started({
        lane: () => {
          calls += 1;
          return Promise.reject(new Error('the database was away'));
        },
      });
      await decide('swarm-1');
      await until(() => calls === 1);
      await decide('swarm-1');
      await until(() => calls === 2);
    });

    it('wait, when they stop, for the calls in hand', async () => {
      const { open, pass } = gate();
      let isCalled = false;
      let isOver = false;
      const { decide, wakeUps } = await started({
        lane: async () => {
          isCalled = true;
          await pass();
          isOver = true;
        },
      });
      await decide('swarm-1');
      await until(() => isCalled);
      const stopped = wakeUps.stop();
      open();
      await stopped;
      assert.equal(isOver, true);
    });

    const silence = (ms: number): Timer => ({
      ...keyOf(),
      kind: 'silence',
      at: isoTime(systemClock.now() + ms),
      invitationId: askedOf(priya),
    });

    it('ring a timer at its time, with what it is about', async () => {
      const rung: Timer[] = [];
      const { swarms } = await started({
        timer: (timer) => Promise.resolve(void rung.push(timer)),
      });
      const timer = silence(600);
      await swarms.transact((tx) => tx.setTimer(timer));
      await until(() => rung.length === 1);
      assert.deepEqual(rung, [timer]);
      assert.ok(systemClock.now() >= Date.parse(timer.at), 'not before its time');
    });

    it('ring a timer that came due while nobody was there', async () => {
      const store = await home.emptyStore();
      const timer = silence(-60_000);
      await store.swarms.transact((tx) => tx.setTimer(timer));
      const rung: Timer[] = [];
      await store.wakeUps.start({
        lane: () => Promise.resolve(),
        timer: (one) => Promise.resolve(void rung.push(one)),
      });
      stopLast = () => store.wakeUps.stop();
      await until(() => rung.length === 1);
    });

    it('ring a timer again when it led to nothing', async () => {
      let rings = 0;
      const { swarms } = await started({
        timer: () => {
          rings += 1;
          return rings === 1
            ? Promise.reject(new Error('the database was away'))
            : Promise.resolve();
        },
      });
      await swarms.transact((tx) => tx.setTimer(silence(0)));
      await until(() => rings === 2);
    });
  });

  describe('the relay on real wake-ups', () => {
    it('delivers all of many decisions made at once, each lane in order, with nobody sweeping', async () => {
      const store = await home.emptyStore();
      const { perform, tries } = farSide();
      const relay = new Relay({
        ...store,
        clock: systemClock,
        random: () => 1,
        log: silentLog,
        perform,
        expire: () => Promise.resolve(),
        settings: { ...relaySettings, sweepMs: 600_000 },
      });
      await relay.start();
      const names = ['swarm-1', 'swarm-2', 'swarm-3', 'swarm-4'];
      await Promise.all(
        Array.from({ length: 25 }, (_, i) =>
          store.swarms.transact((tx) =>
            tx.enqueue([{ ...keyOf(), effects: names.map((name) => post(String(i), name)) }]),
          ),
        ),
      );
      await until(() => tries.length === 100, { ms: 15_000 });
      await relay.stop();
      for (const name of names) {
        const inLane = tries.filter((one) => one.lane === lane(name));
        assert.deepEqual(
          inLane.map((one) => one.laneSeq),
          Array.from({ length: 25 }, (_, i) => i + 1),
        );
        assert.equal(new Set(inLane.map((one) => textOf(one.action))).size, 25);
      }
    });
  });
}
