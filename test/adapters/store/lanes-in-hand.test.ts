import assert from 'node:assert/strict';
import { createLanesInHand } from '../../../bot/adapters/store/lanes-in-hand.ts';
import { gate } from '../../support/far-side.ts';
import { laneKey } from '../../support/lanes.ts';
import { silentLog } from '../../support/log.ts';

describe('the lanes in hand', () => {
  it('leave room for others, however often a lane that drains is rung for', async () => {
    const lanes = createLanesInHand(silentLog);
    const { open, pass } = gate();
    lanes.open(pass);
    for (let n = 0; n < 1_000; n += 1) lanes.ring(laneKey('busy'));
    await lanes.room();
    open();
    await lanes.close();
  });

  it('leave none when there are too many, until one has ended', async () => {
    const lanes = createLanesInHand(silentLog);
    const { open, pass } = gate();
    lanes.open(pass);
    for (let n = 0; n < 256; n += 1) lanes.ring(laneKey(`swarm-${n}`));
    let isRoom = false;
    const waiting = lanes.room().then(() => {
      isRoom = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(isRoom, false);
    open();
    await waiting;
    await lanes.close();
  });
});
