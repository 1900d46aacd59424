/**
 * One PGlite for the whole run (it takes seconds to boot), emptied between tests.
 */
import { sql } from 'kysely';
import { openDatabase, type Database } from '../../bot/adapters/store/database.ts';
import { sqlDeliveries } from '../../bot/adapters/store/deliveries.ts';
import { storeOver, type Store } from '../../bot/adapters/store/index.ts';
import { openQueue, type Queue } from '../../bot/adapters/store/queue.ts';
import type { Db } from '../../bot/adapters/store/tables.ts';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { Deliveries } from '../../bot/ports/deliveries.ts';
import type { Ids } from '../../bot/ports/ids.ts';
import { silentLog } from './log.ts';

type Shared = { readonly database: Database; readonly queue: Queue };
let shared: Promise<Shared> | undefined;

async function open(): Promise<Shared> {
  const database = await openDatabase({});
  // The queue's own time is the machine's: in the tests nothing waits for it.
  return { database, queue: await openQueue(database, { clock: systemClock, log: silentLog }) };
}

/** For `before`: booting takes longer than a test may, on a busy machine. */
export async function openSharedStore(this: Mocha.Context): Promise<void> {
  this.timeout(60_000);
  await (shared ??= open());
}

export type TestStore = Store & {
  /** For what no port asks. */
  readonly db: Db;
  /** The deliveries as another process on the same database has them. */
  asProcess(name: string): Deliveries;
  /** Wake-ups and timers that wait, as `name key`. */
  waitingJobs(): Promise<readonly string[]>;
};

/** The shared store, empty, with a clock and ids of the test's own. Do not close it. */
export async function emptyStore(world: { clock?: Clock; ids?: Ids } = {}): Promise<TestStore> {
  shared ??= open();
  const { database } = await shared;
  await empty(database.db);
  return storeAgain(world);
}

/** The same rows as another process would see them: nothing is emptied. */
export async function storeAgain(world: { clock?: Clock; ids?: Ids } = {}): Promise<TestStore> {
  shared ??= open();
  const { database, queue } = await shared;
  const { clock = systemClock, ids = systemIds } = world;
  return {
    ...storeOver({ database, queue }, { clock, ids }),
    db: database.db,
    asProcess: (holder) => sqlDeliveries({ db: database.db, queue, holder }),
    waitingJobs: () => waitingJobs(database.db),
  };
}

async function empty(db: Db): Promise<void> {
  await sql`truncate swarms, participants, invitations, timeline, lanes, deliveries, interactions,
    interaction_events, posted_cards, conversations, seen_activities`.execute(db);
  await forgetJobs({ db });
}

/** As if every wake-up had been answered. */
export async function forgetJobs({ db }: { db: Db }): Promise<void> {
  await sql`delete from pgboss.job`.execute(db);
}

async function waitingJobs(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ job: string }>`
    select name || ' ' || coalesce(singleton_key, data ->> 'invitationId', '') as job
    from pgboss.job where state < 'active' order by 1`.execute(db);
  return rows.map((row) => row.job);
}

export async function closeSharedStore(): Promise<void> {
  if (!shared) return;
  const { database, queue } = await shared;
  shared = undefined;
  await queue.close();
  await database.close();
}
