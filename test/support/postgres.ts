/** One PostgreSQL for the whole run, started when the first test asks for it. */
import pg from 'pg';
import { startPostgres, type Postgres } from '../../scripts/postgres.ts';

let server: Promise<Postgres> | undefined;
let made = 0;

/**
 * Not asked to survive a power cut: these three make tests of many small commits faster and change
 * nothing that a test can see.
 */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** A database of its own for whoever asks, with nothing in it. @returns its address */
export async function emptyDatabase(): Promise<string> {
  server ??= startPostgres({ settings });
  const { url } = await server;
  made += 1;
  const name = `case_swarm_${made}`;
  await inDatabase(url, (client) => client.query(`create database ${name}`));
  return url.replace(/\/postgres$/, `/${name}`);
}

/** What no port asks, on a connection of its own. */
export async function inDatabase<T>(
  url: string,
  ask: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

export async function stopPostgres(): Promise<void> {
  const running = await server;
  server = undefined;
  await running?.stop();
}
