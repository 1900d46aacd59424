/**
 * How long until the bot and the sandbox are ready, the first time and later, and what each process
 * keeps in memory; beside it what a bare process with nothing but PGlite takes for the same.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../scripts/postgres.ts';
import { startProgram } from '../scripts/processes.ts';
import { anyPorts, startWorld } from '../scripts/world.ts';
import { residentMiB } from './process-figures.ts';

const laterStarts = 3;

export async function startup(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'case-swarm-bench-'));
  try {
    const first = await measureWorld(dataDir);
    const later = [];
    for (let n = 0; n < laterStarts; n += 1) later.push(await measureWorld(dataDir));
    const floorFirst = await measurePglite(join(dataDir, 'bare'));
    const floorLater = [];
    for (let n = 0; n < laterStarts; n += 1) {
      floorLater.push(await measurePglite(join(dataDir, 'bare')));
    }
    const onPostgres = await measureOnPostgres(join(dataDir, 'postgres'));
    const last = later.at(-1) ?? first;
    const bare = floorLater.at(-1) ?? floorFirst;
    console.log(
      [
        'start-up                               case swarm   floor (bare PGlite process)',
        row('first start, seconds to ready', first.seconds, floorFirst.seconds),
        row('later start, seconds (median)', median(later), median(floorLater)),
        row('  of it the sandbox, seconds', last.sandboxSeconds),
        row('bot, MiB resident', last.botMiB, bare.miB),
        row('sandbox, MiB resident', last.sandboxMiB),
        row('on PostgreSQL, later start, seconds', onPostgres.seconds),
        row('on PostgreSQL, bot, MiB resident', onPostgres.botMiB),
      ].join('\n'),
    );
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** With the server already there, as in life; the tables are made by a first start. */
async function measureOnPostgres(dataDir: string) {
  const postgres = await startPostgres();
  try {
    await measureWorld(dataDir, postgres.url);
    return await measureWorld(dataDir, postgres.url);
  } finally {
    await postgres.stop();
  }
}

const row = (name: string, figure: number, floor?: number): string =>
  `${name.padEnd(36)}${figure.toFixed(1).padStart(13)}${floor === undefined ? '' : floor.toFixed(1).padStart(14)}`;

const median = (runs: readonly { readonly seconds: number }[]): number =>
  runs.map((run) => run.seconds).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;

const secondsSince = (begun: number): number => (performance.now() - begun) / 1_000;

/** @param databaseUrl absent: PGlite */
async function measureWorld(dataDir: string, databaseUrl?: string) {
  const ports = await anyPorts();
  const begun = performance.now();
  let sandboxSeconds = 0;
  const world = await startWorld({
    dataDir,
    ports,
    env: databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl },
    log: (line) => {
      if (line.startsWith('sandbox ready')) sandboxSeconds = secondsSince(begun);
    },
  });
  try {
    return {
      seconds: secondsSince(begun),
      sandboxSeconds,
      botMiB: await residentMiB(world.bot.child.pid),
      sandboxMiB: await residentMiB(world.sandbox.child.pid),
    };
  } finally {
    await world.stop();
  }
}

async function measurePglite(folder: string) {
  const begun = performance.now();
  const bare = await startProgram('bench/bare-pglite.ts', {
    env: { BARE_PGLITE_DIR: folder },
    ready: 'pglite ready',
    log: () => undefined,
  });
  const seconds = secondsSince(begun);
  const miB = await residentMiB(bare.child.pid);
  await bare.stop();
  return { seconds, miB };
}
