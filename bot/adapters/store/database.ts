import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { fromPglite, type ConstructorOptions } from 'pg-boss';
import { holdDataDir } from './data-dir.ts';
import { migrate } from './migrations/index.ts';
import type { Db } from './tables.ts';

export type DatabaseOptions = {
  /** PostgreSQL. Absent: PGlite, PostgreSQL in this very process. */
  readonly databaseUrl?: string | undefined;
  /** Where PGlite keeps its files. Absent: in memory. */
  readonly dataDir?: string | undefined;
};

export type Database = {
  readonly db: Db;
  /** How pg-boss reaches the same database. */
  readonly bossOptions: ConstructorOptions;
  /** True when no other process can work on this database. */
  readonly isOurs: boolean;
  close(): Promise<void>;
};

/** Opens the database and brings its tables up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const database = options.databaseUrl
    ? openPostgres(options.databaseUrl)
    : await openPglite(options.dataDir);
  try {
    // The migrations know nothing of today's types.
    await migrate(database.db as unknown as Kysely<unknown>);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

function openPostgres(databaseUrl: string): Database {
  const pool = new pg.Pool({ connectionString: databaseUrl, application_name: 'case-swarm' });
  // A connection that breaks while idle: the next query gets a new one.
  pool.on('error', () => undefined);
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    // A pool of its own: it keeps one connection to listen on.
    bossOptions: { connectionString: databaseUrl, application_name: 'case-swarm-queue' },
    isOurs: false,
    close: () => db.destroy(),
  };
}

async function openPglite(dataDir: string | undefined): Promise<Database> {
  const giveBack = dataDir ? await holdDataDir(dataDir) : () => Promise.resolve();
  const pglite = await PGlite.create(dataDir).catch(async (error: unknown) => {
    await giveBack();
    throw error;
  });
  const db: Db = new Kysely({ dialect: new PGliteDialect({ pglite }) });
  return {
    db,
    bossOptions: { db: fromPglite(pglite), backend: 'pglite' },
    isOurs: true,
    async close() {
      await pglite.close();
      await giveBack();
    },
  };
}
