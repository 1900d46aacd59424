/**
 * The store in each of its homes: one PGlite and one PostgreSQL for the whole run (both take a while
 * to boot), emptied between tests.
 */
import { sql } from 'kysely';
import { openDatabase, type Database } from '../../bot/adapters/store/database.ts';
import { sqlDeliveries } from '../../bot/adapters/store/deliveries.ts';
import { storeOver, type Store } from '../../bot/adapters/store/index.ts';
import { openQueue, type Queue } from '../../bot/adapters/store/queue.ts';
import type { Db } from '../../bot/adapters/store/tables.ts';
import { aesSealer } from '../../bot/adapters/system/sealer.ts';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { Deliveries } from '../../bot/ports/deliveries.ts';
import type { Ids } from '../../bot/ports/ids.ts';
import { silentLog } from './log.ts';
import { emptyDatabase } from './postgres.ts';

/** Thirty-two bytes that guard nothing. */
export const testSealer = aesSealer([Buffer.alloc(32, 'test')]);

type StoreWorld = { readonly clock?: Clock; readonly ids?: Ids };

export type TestStore = Store & {
  /** For what no port asks. */
  readonly db: Db;
  /** The deliveries as another process on the same database has them. */
  asProcess(name: string): Deliveries;
  /** Wake-ups and timers that wait, as `name key`. */
  waitingJobs(): Promise<readonly string[]>;
};

export type StoreHome = {
  readonly name: string;
  /** For `before`: booting takes longer than a test may, on a busy machine. */
  readonly open: (this: Mocha.Context) => Promise<void>;
  /** The shared store, empty, with a clock and ids of the test's own. Do not close it. */
  readonly emptyStore: (world?: StoreWorld) => Promise<TestStore>;
  /** The same rows as another process would see them: nothing is emptied. */
  readonly storeAgain: (world?: StoreWorld) => Promise<TestStore>;
  readonly close: () => Promise<void>;
};

type Opened = {
  readonly database: Database;
  readonly queue: Queue;
  readonly tables: readonly string[];
};

function storeHome(name: string, openIt: () => Promise<Database>): StoreHome {
  let shared: Promise<Opened> | undefined;
  const open = async (): Promise<Opened> => {
    const database = await openIt();
    return {
      database,
      // The queue's own time is the machine's: in the tests nothing waits for it.
      queue: await openQueue(database, { clock: systemClock, log: silentLog }),
      tables: await tablesOf(database.db),
    };
  };
  const opened = () => (shared ??= open());
  const storeAgain = async (world: StoreWorld = {}) => testStore(await opened(), world);
  return {
    name,
    async open() {
      this.timeout(60_000);
      await opened();
    },
    async emptyStore(world) {
      await empty(await opened());
      return storeAgain(world);
    },
    storeAgain,
    async close() {
      const closing = await shared;
      shared = undefined;
      await closing?.queue.close();
      await closing?.database.close();
    },
  };
}

const onPglite = storeHome('PGlite', () => openDatabase({ log: silentLog }));
const onPostgres = storeHome('PostgreSQL', async () =>
  openDatabase({ databaseUrl: await emptyDatabase(), log: silentLog }),
);

/** What every contract of the store is run in. */
export const storeHomes: readonly StoreHome[] = [onPglite, onPostgres];

/** Where a test is not about the database. */
export const { open: openSharedStore, emptyStore } = onPglite;

function testStore({ database, queue }: Opened, world: StoreWorld): TestStore {
  const { clock = systemClock, ids = systemIds } = world;
  return {
    ...storeOver({ database, queue }, { clock, ids, sealer: testSealer }),
    db: database.db,
    asProcess: (holder) => sqlDeliveries({ db: database.db, queue, clock, ids, holder }),
    waitingJobs: () => waitingJobs(database.db),
  };
}

/** All of ours, but for the book of migrations. */
async function tablesOf(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%'`.execute(db);
  return rows.map((row) => row.name);
}

/** Row by row: there are few, and truncating makes new files for each table. */
async function empty({ database, tables }: Opened): Promise<void> {
  const deletes = tables.map((name) => `delete from ${name};`).join(' ');
  await sql.raw(`do $$ begin ${deletes} end $$`).execute(database.db);
  await forgetJobs(database);
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

export async function closeStores(): Promise<void> {
  for (const home of storeHomes) await home.close();
}
