import assert from 'node:assert/strict';
import type { Clock } from '../../bot/ports/clock.ts';
import { simulate } from '../support/helpdesk-faults/simulation.ts';
import { verdictOn } from '../support/helpdesk-faults/verdict.ts';
import { emptyStore, openSharedStore } from '../support/store.ts';

const threads = Number(process.env['FAULTS_THREADS'] ?? 12);
const seed = Number(process.env['FAULTS_SEED'] ?? 20_261_126);

describe('the helpdesk, while everything goes wrong', function () {
  this.timeout(120_000);
  before(openSharedStore);

  it('loses nothing, doubles nothing and keeps the order', async () => {
    const openStore = (clock: Clock) => emptyStore({ clock });
    const outcome = await simulate({ openStore, seed, threads, messages: 4, hours: 2.7 });
    const { wrong, figures } = await verdictOn(outcome);
    assert.deepEqual(wrong, [], `seed ${seed}`);
    const { threads: talked = 0, 'kills of our process': kills = 0 } = figures;
    assert.ok(talked === threads && kills > 0 && outcome.weather.lost > 0, JSON.stringify(figures));
  });
});
