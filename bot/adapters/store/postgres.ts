import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Log } from '../../ports/log.ts';
import { migrate } from './migrations/index.ts';
import { preparing } from './prepared.ts';
import type { Db } from './tables.ts';
import { StoreUnavailable, noPostgres } from './unavailable.ts';

/**
 * A server apart, shared by all processes. Its tables are brought up to date first.
 * @throws StoreUnavailable
 */
export async function openPostgres(databaseUrl: string, log: Log) {
  try {
    await prepare(databaseUrl);
  } catch (failure) {
    if (failure instanceof StoreUnavailable) throw failure;
    throw noPostgres(databaseUrl, failure);
  }
  const pool = openPool(databaseUrl, log);
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
  return {
    db,
    // A pool of its own, beside the one connection it listens on.
    bossOptions: { ...connection(databaseUrl), application_name: 'case-swarm-queue', max: 5 },
    isOurs: false,
    close: () => db.destroy(),
  };
}

const connection = (databaseUrl: string) => ({
  connectionString: databaseUrl,
  application_name: 'case-swarm',
  /** For a new connection, and for a free one when all are in use. */
  connectionTimeoutMillis: 10_000,
  // What sits between us and the server forgets connections that are silent for minutes.
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
});

/**
 * Apart from the pool: a process that finds another at work on the tables waits until that is done,
 * however long it takes, and so must no statement of the work be cut short.
 */
async function prepare(databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({ ...connection(databaseUrl), max: 2 });
  survive(pool);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(db);
    const encoding = rows[0]?.server_encoding;
    if (encoding !== 'UTF8') {
      throw new StoreUnavailable(
        `the database of DATABASE_URL keeps its texts in ${encoding ?? 'an unknown encoding'}; it must be UTF8.`,
      );
    }
    await migrate(db);
  } finally {
    await db.destroy();
  }
}

function openPool(databaseUrl: string, log: Log): pg.Pool {
  const pool = new pg.Pool({
    ...connection(databaseUrl),
    types,
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- pg-pool awaits it
    onConnect: bound,
  });
  survive(pool, (error) => {
    log.warn('database-connection-lost', { error: error.name, code: codeOf(error) });
  });
  return pool;
}

/**
 * A connection that breaks says so as an event, and an event nobody listens to ends the process. The
 * pool listens while a connection is idle, nobody while it is in use: there the statement that runs,
 * or the next one, fails, and that is enough.
 */
function survive(pool: pg.Pool, tell: (error: Error) => void = () => undefined): void {
  pool.on('error', tell);
  pool.on('connect', (client) => client.on('error', () => undefined));
}

/**
 * Nothing holds a lane's row, or one of ten connections, for ever: neither a process that froze in the
 * middle of a decision nor a statement gone wrong. Whoever set these for server, database, user or in
 * the address (`?options=-c …`) knows better. As a statement, since poolers refuse unknown parameters
 * of a connection.
 */
async function bound(client: pg.ClientBase): Promise<void> {
  await client.query(`
    select set_config(name, '30s', false) from pg_settings
    where name in ('statement_timeout', 'idle_in_transaction_session_timeout') and setting = '0'`);
}

/** Whole numbers of 8 bytes as numbers, as PGlite gives them; ours stay far below 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');
