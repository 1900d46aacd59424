import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { fromPglite, type ConstructorOptions } from 'pg-boss';
import type { Log } from '../../ports/log.ts';
import { holdDataDir } from './data-dir.ts';
import { migrate } from './migrations/index.ts';
import { openPostgres } from './postgres.ts';
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

/**
 * Opens the database, its tables up to date.
 * @throws StoreUnavailable with a sentence for whoever starts the bot
 */
export function openDatabase({
  databaseUrl,
  dataDir,
  log,
}: DatabaseOptions & { readonly log: Log }): Promise<Database> {
  return databaseUrl ? openPostgres(databaseUrl, log) : openPglite(dataDir);
}

async function openPglite(dataDir: string | undefined): Promise<Database> {
  const giveBack = dataDir ? await holdDataDir(dataDir) : () => Promise.resolve();
  const pglite = await PGlite.create(dataDir).catch(async (error: unknown) => {
    await giveBack();
    throw error;
  });
  const db: Db = new Kysely({ dialect: new PGliteDialect({ pglite }) });
  const database: Database = {
    db,
    bossOptions: { db: fromPglite(pglite), backend: 'pglite' },
    isOurs: true,
    async close() {
      await pglite.close();
      await giveBack();
    },
  };
  try {
    // The migrations know nothing of today's types.
    await migrate(db as unknown as Kysely<unknown>);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
