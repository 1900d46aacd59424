import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '../../../bot/adapters/store/index.ts';
import { holdDataDir } from '../../../bot/adapters/store/data-dir.ts';
import { systemClock } from '../../../bot/adapters/system/clock.ts';
import { systemIds } from '../../../bot/adapters/system/ids.ts';
import { isoTime } from '../../../bot/domain/ids.ts';
import { keyOf } from '../../support/builders.ts';
import { laneKey, post } from '../../support/lanes.ts';
import { silentLog } from '../../support/log.ts';
import { testSealer } from '../../support/store.ts';

describe('a store in a directory', () => {
  let dir = '';
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'case-swarm-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('is the same one after a restart, with the lanes of its last life free', async function () {
    this.timeout(90_000);
    const open = () =>
      createStore({
        dataDir: join(dir, 'store'),
        clock: systemClock,
        ids: systemIds,
        log: silentLog,
        sealer: testSealer,
      });
    const now = isoTime(systemClock.now());
    const first = await open();
    await first.swarms.transact((tx) => tx.enqueue([{ ...keyOf(), effects: [post('a')] }]));
    await first.deliveries.takeLane(laneKey(), { now, until: isoTime(systemClock.now() + 60_000) });
    await first.close();
    const second = await open();
    await second.deliveries.releaseOwn();
    assert.deepEqual(await second.deliveries.idleLanes(now), [laneKey()]);
    await second.close();
  });

  it('is not opened by two processes', async () => {
    // A process that lives for sure and is not this one.
    await writeFile(join(dir, 'store.lock'), `${process.ppid}\n`);
    await assert.rejects(
      holdDataDir(join(dir, 'store')),
      /is in use by process \d+\. Stop it first/,
    );
  });

  it('is taken over from a process that died', async () => {
    await writeFile(join(dir, 'store.lock'), '999999999\n');
    const giveBack = await holdDataDir(join(dir, 'store'));
    assert.deepEqual(await readdir(dir), ['store.lock']);
    await giveBack();
    assert.deepEqual(await readdir(dir), []);
  });
});
