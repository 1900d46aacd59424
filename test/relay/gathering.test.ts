import assert from 'node:assert/strict';
import { TestClock } from 'pg-boss';
import { interactionId, msOf } from '../../bot/domain/ids.ts';
import type { GatherWish } from '../../bot/usecases/gather-news.ts';
import { Gathering } from '../../bot/relay/gathering.ts';
import { Upkeep } from '../../bot/relay/upkeep.ts';
import { noon } from '../support/builders.ts';
import { recordingLog } from '../support/log.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('gathering', () => {
  /** @param left how many times there is something, or an error */
  function over(left: (number | Error)[]) {
    const clock = new TestClock(msOf(noon));
    const log = recordingLog();
    let asked = 0;
    const paces: number[] = [];
    const shown: string[] = [];
    const gather = ({ paceMs, soonShown }: GatherWish) => {
      paces.push(paceMs);
      shown.push(soonShown.join(' '));
      asked += 1;
      const next = left.shift() ?? 0;
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    };
    const gathering = new Gathering({ gather, clock, log });
    return { clock, log, gathering, paces, shown, asked: () => asked };
  }

  it('begins when it is rung for, and ends when nothing is left', async () => {
    const { gathering, clock, asked } = over([3, 2]);
    gathering.ring();
    for (let n = 0; n < 5; n += 1) {
      await turn();
      await clock.tick(40);
    }
    assert.equal(asked(), 3);
  });

  it('looks once more for what came while it looked', async () => {
    const { gathering, clock, asked } = over([]);
    gathering.ring();
    gathering.ring();
    for (let n = 0; n < 5; n += 1) {
      await turn();
      await clock.tick(40);
    }
    assert.equal(asked(), 2);
  });

  it('leaves a contact that goes on speaking its pace, and looks when it is due', async () => {
    const { gathering, clock, paces, asked } = over([1]);
    gathering.ring();
    await turn();
    await clock.tick(20);
    await turn();
    assert.equal(asked(), 2);
    await clock.tick(500);
    await turn();
    assert.deepEqual(paces, [350, 350, 350]);
    await gathering.processAll();
    assert.equal(paces.at(-1), 0, 'all there is, when somebody waits for it');
  });

  it('leaves each contact a longer pace the more of them speak, up to two seconds', async () => {
    const { gathering, clock, paces } = over([30, 30, 200, 200]);
    for (let n = 0; n < 5; n += 1) {
      gathering.ring();
      await turn();
      await clock.tick(1_000);
      await turn();
    }
    assert.equal(paces[0], 350);
    assert.equal(Math.max(...paces), 2_000);
    await clock.tick(5_000);
    for (let n = 0; n < 3; n += 1) {
      gathering.ring();
      await turn();
      await clock.tick(2_000);
      await turn();
    }
    assert.equal(paces.at(-1), 350, 'and the short one again when it is quiet');
  });

  it('gathers at once, whatever their pace, whose cards are about to be drawn', async () => {
    const { gathering, clock, shown } = over([0, 1]);
    void gathering.soonShown(interactionId('call-1'));
    void gathering.soonShown(interactionId('call-2'));
    for (let n = 0; n < 3; n += 1) {
      await turn();
      await clock.tick(40);
    }
    assert.equal(shown.filter((one) => one.includes('call-2')).length, 1);
    assert.deepEqual(shown.join(' ').trim().split(' '), ['call-1', 'call-2']);
  });

  it('forgets none of them, when more are about to be drawn than are gathered at once', async () => {
    const { gathering, clock, shown } = over([16, 4]);
    const calls = Array.from({ length: 20 }, (_, n) => `call-${n}`);
    const looked = calls.map((call) => gathering.soonShown(interactionId(call)));
    for (let n = 0; n < 4; n += 1) {
      await turn();
      await clock.tick(100);
    }
    const each = shown.filter((one) => one !== '').map((one) => one.split(' '));
    assert.deepEqual(each, [['call-0'], calls.slice(1, 17), calls.slice(17)]);
    await Promise.all(looked);
  });

  it('keeps nobody waiting for a contact that could not be gathered', async () => {
    const { gathering, log } = over([new Error('the store is away')]);
    await gathering.soonShown(interactionId('call-1'));
    await turn();
    assert.deepEqual(log.codes, ['gathering-failed']);
  });

  it('looks by itself, for what time alone brings, and after a failure', async () => {
    const { gathering, clock, log, asked } = over([new Error('the store is away'), 1]);
    gathering.start();
    await clock.tick(500);
    await turn();
    assert.deepEqual(log.codes, ['gathering-failed']);
    await clock.tick(500);
    await turn();
    await clock.tick(40);
    await turn();
    assert.equal(asked(), 3);
    await gathering.stop();
    await clock.tick(5_000);
    assert.equal(asked(), 3, 'it looks no more once it is stopped');
  });
});

describe('the upkeep', () => {
  it('says that we listen, and erases words that are needed no more', async () => {
    const clock = new TestClock(msOf(noon));
    const done: string[] = [];
    const upkeep = new Upkeep({
      listening: { heard: (at) => Promise.resolve(void done.push(`heard ${at}`)) },
      interactions: {
        forgetWords: (at) => Promise.resolve(void done.push(`forget ${at}`)),
        tryAgain: () => Promise.resolve(done.push('try again')),
      },
      noteOutage: () => Promise.resolve(void done.push('outage')),
      wordsKeptMs: 120_000,
      clock,
      log: recordingLog(),
    });
    await upkeep.start();
    await clock.tick(5_000);
    await turn();
    await upkeep.stop();
    await clock.tick(60_000);
    assert.deepEqual(done, [
      'outage',
      'try again',
      'heard 2026-11-22T12:00:05.000Z',
      'forget 2026-11-22T11:58:05.000Z',
    ]);
  });
});
