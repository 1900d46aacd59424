/**
 * Many threads while everything goes wrong, in virtual time, on an empty PostgreSQL: every condition is
 * exact, and what could not be helped is counted. The short form of it is a test, on PGlite.
 */
import { openDatabase } from '../../bot/adapters/store/database.ts';
import { storeOver } from '../../bot/adapters/store/index.ts';
import { openQueue } from '../../bot/adapters/store/queue.ts';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import { startPostgres } from '../../scripts/postgres.ts';
import { simulate } from '../../test/support/helpdesk-faults/simulation.ts';
import { verdictOn } from '../../test/support/helpdesk-faults/verdict.ts';
import { silentLog } from '../../test/support/log.ts';
import { testSealer } from '../../test/support/store.ts';
import { line } from '../relay/figures.ts';

/** No power is cut here: what is killed is our process. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const hours = 8;
const messages = 4;
const shownAtMost = 20;

export async function faults({ threads, seed }: { threads: number; seed: number }): Promise<void> {
  const postgres = await startPostgres({ settings });
  const database = await openDatabase({ databaseUrl: postgres.url, log: silentLog });
  const queue = await openQueue(database, { clock: systemClock, log: silentLog });
  try {
    const begun = performance.now();
    const outcome = await simulate({
      openStore: (clock) =>
        Promise.resolve({
          ...storeOver({ database, queue }, { clock, ids: systemIds, sealer: testSealer }),
          db: database.db,
        }),
      ...{ seed, threads, messages, hours },
      passed: (passed) => {
        console.error(`    ${passed} h of its time, ${secondsSince(begun)} s of ours`);
      },
    });
    const { wrong, figures } = await verdictOn(outcome);
    console.log(`    seed ${seed}, ${secondsSince(begun)} s`);
    for (const [name, figure] of Object.entries(figures)) console.log(line(name, String(figure)));
    console.log(line('conditions that did not hold', String(wrong.length), '0'));
    for (const one of wrong.slice(0, shownAtMost)) console.log(`✗ ${one}`);
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    await queue.close();
    await database.close();
    await postgres.stop();
  }
}

const secondsSince = (begun: number): number => Math.round((performance.now() - begun) / 1_000);
