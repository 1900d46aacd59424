// npm start [-- --fresh]: sandbox and bot as two processes, seeded; the first time it plays the first
// story here in the terminal. Stays up until Ctrl+C.
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findStory, StoryFailed, storyNames, tell } from '../sandbox/stories/index.ts';
import { buildWeb } from './build-web.ts';
import { isTaken, type Env } from './processes.ts';
import { defaultPorts, startWorld, type StartedWorld } from './world.ts';

const root = join(import.meta.dirname, '..');
const dataDir = join(root, '.data');
const storyBegun = join(dataDir, 'first-story-begun');

/** While the story plays nobody waits ten minutes for Sofia's silence. */
const storyPace: Env = { INVITATION_SILENCE_SECONDS: '12' };

// From the first moment on: whoever stops us while we start leaves nothing behind either. Ctrl+C in a
// terminal reaches the two processes as well; they then end by themselves.
const stopping = new AbortController();
const stopAsked = new Promise<'stop'>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      console.log('\n› Stopping.');
      stopping.abort();
      resolve('stop');
    });
  }
});

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
  if (await isAnyPortTaken()) return 1;
  if (values.fresh) await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  await buildWeb((line) => {
    console.log(`› ${line}`);
  });
  const isFirstTime = !existsSync(storyBegun);
  console.log('› Starting the sandbox and the bot.');
  const world = await startUnlessStopped(isFirstTime ? storyPace : {});
  if (!world) return 0;
  try {
    if (isFirstTime) await playFirstStory(world);
    if (stopping.signal.aborted) return 0;
    console.log(welcome);
    return await watch(world);
  } finally {
    await world.stop();
  }
}

const welcome = `
  Case Swarm is ready: http://localhost:${defaultPorts.page}

  Be an agent, an expert or the customer there. Everyone is invented; nothing leaves this machine.
  The bot listens on http://localhost:${defaultPorts.bot}. Ctrl+C stops both; what happened is kept in .data/
  (npm start -- --fresh begins anew).
`;

async function isAnyPortTaken(): Promise<boolean> {
  for (const [place, port] of Object.entries(defaultPorts)) {
    if (!(await isTaken(port))) continue;
    console.error(
      `✗ Port ${port} (${place}) is in use: stop what listens there, then start again. npm run demo plays the story on free ports.`,
    );
    return true;
  }
  return false;
}

async function startUnlessStopped(env: Env): Promise<StartedWorld | undefined> {
  try {
    return await startWorld({
      dataDir,
      ports: defaultPorts,
      env,
      log: (line) => {
        if (line.includes('"level":50')) console.error(line);
      },
    });
  } catch (cause) {
    // Told to stop, a process may end before it was ready.
    if (stopping.signal.aborted) return undefined;
    throw cause;
  }
}

async function playFirstStory(world: StartedWorld): Promise<void> {
  const story = findStory(world.page, storyNames[0] ?? '');
  if (!story) return;
  // Noted at its beginning: told a second time, it would meet the world it left behind.
  await writeFile(storyBegun, '');
  try {
    await tell(story, { say: console.log, signal: stopping.signal });
  } catch (cause) {
    if (!(cause instanceof StoryFailed)) throw cause;
    if (stopping.signal.aborted) return;
    console.error(`  ✗ ${cause.message}`);
  }
  if (stopping.signal.aborted) return;
  // From here on people have the time of every day to answer.
  await world.bot.stop();
  await world.restartBot({});
}

/** The bot may die and comes back on what it had recorded; without the sandbox there is no point. */
async function watch(world: StartedWorld): Promise<number> {
  const sandboxGone = world.sandbox.gone.then(() => 'sandbox' as const);
  for (;;) {
    const botGone = world.bot.gone.then(() => 'bot' as const);
    const first = await Promise.race([stopAsked, sandboxGone, botGone]);
    if (stopping.signal.aborted) return 0;
    if (first === 'sandbox') {
      console.error('✗ The sandbox ended; stopping.');
      return 1;
    }
    console.log('› The bot ended. Starting it again; nothing it had recorded is lost.');
    await world.restartBot({});
  }
}

process.exitCode = await run();
