// npm run playground [-- --free-ports]: the sandbox, the bot in the playground profile (anonymous, on
// loopback only), and the Microsoft 365 Agents Playground as a second, independent Teams client.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWeb } from './build-web.ts';
import { freePorts, isTaken, startProgram, type Running } from './processes.ts';
import { anyPorts, defaultPorts, startWorld } from './world.ts';

const { values } = parseArgs({ options: { 'free-ports': { type: 'boolean', default: false } } });
const dataDir = await mkdtemp(join(tmpdir(), 'case-swarm-playground-'));
const logFile = join(dataDir, 'playground.log');

// From the first moment on: whoever stops us while we start leaves nothing behind either.
const stopAsked = new Promise<'stop'>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      resolve('stop');
    });
  }
});

try {
  process.exitCode = await play();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

async function play(): Promise<number> {
  await buildWeb((line) => {
    console.log(`› ${line}`);
  });
  const onFreePorts = values['free-ports'] || (await isAnyTaken());
  const ports = onFreePorts ? await anyPorts() : defaultPorts;
  console.log('› Starting the sandbox and the bot in the playground profile.');
  const world = await startWorld({
    dataDir,
    ports,
    env: { PROFILE: 'playground' },
    log: (line) => {
      if (line.includes('"level":50')) console.error(line);
    },
  });
  try {
    const [free] = onFreePorts ? await freePorts(1) : [];
    const { playground, url } = await startPlayground(ports.bot, free);
    console.log(`
  You are Anna Berg: say help in the Agents Playground, ${url}
  Who you invite is asked in the sandbox’s own Teams: answer for them on ${world.page}
  Ctrl+C stops it all; nothing is kept.
`);
    const first = await Promise.race([
      stopAsked,
      playground.gone.then(() => 'Agents Playground' as const),
      world.bot.gone.then(() => 'bot' as const),
      world.sandbox.gone.then(() => 'sandbox' as const),
    ]);
    await playground.stop();
    if (first === 'stop') return 0;
    console.error(`✗ The ${first} ended.${first === 'Agents Playground' ? await whyEnded() : ''}`);
    return 1;
  } finally {
    await world.stop();
  }
}

async function isAnyTaken(): Promise<boolean> {
  for (const [place, port] of Object.entries(defaultPorts)) {
    if (!(await isTaken(port))) continue;
    console.log(`› Port ${port} (${place}) is in use: taking free ports.`);
    return true;
  }
  return false;
}

/** @param free its port; otherwise its own choice: 56150, or any when that is taken */
async function startPlayground(
  botPort: number,
  free: number | undefined,
): Promise<{ playground: Running; url: string }> {
  let port = '';
  const playground = await startProgram('node_modules/@microsoft/m365agentsplayground/cli.js', {
    args: [
      ...['-e', `http://127.0.0.1:${botPort}/api/messages`],
      ...['-c', 'msteams', '--disable-telemetry'],
      ...(free === undefined ? [] : ['-p', String(free)]),
    ],
    // Its log would lie in the project otherwise.
    env: { M365_AGENTS_PLAYGROUND_LOGFILE: logFile },
    ready: 'Listening on',
    log: (line) => {
      port ||= /^Listening on (\d+)/.exec(line)?.[1] ?? '';
    },
  });
  return { playground, url: `http://localhost:${port}` };
}

/** It says what is wrong in its log alone (with .m365agentsplayground.yml, for instance). */
async function whyEnded(): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  const errors = log.split('\n').filter((line) => line.startsWith('error '));
  return errors.map((line) => `\n  ${line.slice('error '.length)}`).join('');
}
