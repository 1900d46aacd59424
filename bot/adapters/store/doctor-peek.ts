import { access } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Clock } from '../../ports/clock.ts';
import type { StoreProbe } from '../../ports/doctor.ts';
import type { ConnectionBook, SettingsBook } from '../../ports/settings.ts';
import { holdDataDir } from './data-dir.ts';
import type { DatabaseOptions } from './database.ts';
import { sqlStoreProbe } from './doctor.ts';
import { sqlConnectionBook } from './settings-connections.ts';
import { sqlSettingsBook } from './settings.ts';
import type { Db } from './tables.ts';
import { StoreUnavailable } from './unavailable.ts';

/** The store as somebody sees it who only looks: nothing is made, and no table is brought up to date. */
export type PeekedStore = {
  readonly probe: StoreProbe;
  readonly settings: SettingsBook;
  readonly connections: Pick<ConnectionBook, 'healthOf'>;
  close(): Promise<void>;
};

type Peek = DatabaseOptions & { readonly clock: Pick<Clock, 'now'>; readonly timeoutMs: number };

export async function peekStore(options: Peek): Promise<PeekedStore> {
  const { databaseUrl, dataDir, clock } = options;
  if (databaseUrl) return over(postgres(databaseUrl, options.timeoutMs), clock);
  const isThere = dataDir !== undefined && (await exists(dataDir));
  if (!isThere) return nothing('not-there');
  try {
    return await pglite(dataDir, clock);
  } catch (error) {
    if (error instanceof StoreUnavailable) return nothing('held-elsewhere');
    throw error;
  }
}

const exists = (dir: string): Promise<boolean> =>
  access(dir).then(
    () => true,
    () => false,
  );

const over = (db: Db, clock: Pick<Clock, 'now'>): PeekedStore => ({
  probe: sqlStoreProbe(db, clock),
  settings: sqlSettingsBook(db),
  connections: sqlConnectionBook(db),
  close: () => db.destroy(),
});

function postgres(connectionString: string, timeoutMs: number): Db {
  const pool = new pg.Pool({
    connectionString,
    application_name: 'case-swarm-doctor',
    connectionTimeoutMillis: timeoutMs,
    max: 2,
  });
  // A connection that breaks says so as an event; the statement that runs says it too, and is heard.
  pool.on('error', () => undefined);
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

async function pglite(dataDir: string, clock: Pick<Clock, 'now'>): Promise<PeekedStore> {
  const giveBack = await holdDataDir(dataDir);
  const open = await PGlite.create(dataDir).catch(async (error: unknown) => {
    await giveBack();
    throw error;
  });
  const store = over(new Kysely({ dialect: new PGliteDialect({ pglite: open }) }), clock);
  return {
    ...store,
    async close() {
      await open.close();
      await giveBack();
    },
  };
}

function nothing(kind: 'held-elsewhere' | 'not-there'): PeekedStore {
  const away = { kind: 'silent', reason: kind } as const;
  return {
    probe: {
      database: () => Promise.resolve({ kind }),
      queue: () => Promise.resolve(away),
      newestChat: () => Promise.resolve(undefined),
      somebody: () => Promise.resolve(undefined),
      lastActivityAt: () => Promise.resolve(undefined),
    },
    settings: {
      newest: () => Promise.resolve([]),
      newestOf: () => Promise.resolve([]),
      history: () => Promise.resolve([]),
      save: () => Promise.resolve(false),
    },
    connections: { healthOf: () => Promise.resolve([]) },
    close: () => Promise.resolve(),
  };
}
