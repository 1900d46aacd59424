// npm start [-- --fresh]: sandbox and bot as two processes, seeded; the first time it plays the first
// story here in the terminal. Stays up until Ctrl+C.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findStory, StoryFailed, storyNames, tell } from '../sandbox/stories/index.ts';
import { isTaken, type Env } from './processes.ts';
import { defaultPorts, startWorld, type StartedWorld } from './world.ts';

const root = join(import.meta.dirname, '..');
const dataDir = join(root, '.data');
const storyPlayed = join(dataDir, 'first-story-played');
const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });

/** While the story plays nobody waits ten minutes for Sofia's silence. */
const storyPace: Env = { INVITATION_SILENCE_SECONDS: '12' };

for (const [place, port] of Object.entries(defaultPorts)) {
  if (await isTaken(port)) {
    console.error(
      `✗ Port ${port} (${place}) is in use: stop what listens there, then start again.`,
    );
    process.exit(1);
  }
}
if (values.fresh) await rm(dataDir, { recursive: true, force: true });
await mkdir(dataDir, { recursive: true });
const built = spawnSync(process.execPath, ['scripts/build-web.ts'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(1);

const isFirstTime = !existsSync(storyPlayed);
console.log('› Starting the sandbox and the bot.');
const world = await startWorld({
  dataDir,
  ports: defaultPorts,
  env: isFirstTime ? storyPace : {},
  log: (line) => {
    if (line.includes('"level":50')) console.error(line);
  },
});
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isStopping = true;
    console.log('\n› Stopping.');
    void world.stop();
  });
}
if (isFirstTime) await playFirstStory(world);
console.log(`
  Case Swarm is ready: ${world.page}

  Be an agent, an expert or the customer there. Everyone is invented; nothing leaves this machine.
  The bot listens on http://localhost:${defaultPorts.bot}. Ctrl+C stops both; what happened is kept in .data/
  (npm start -- --fresh begins anew).
`);
await watch(world);

async function playFirstStory(started: StartedWorld): Promise<void> {
  const story = findStory(started.page, storyNames[0] ?? '');
  if (!story) return;
  try {
    await tell(story, { say: console.log, patienceMs: 30_000 });
    await writeFile(storyPlayed, '');
  } catch (cause) {
    if (!(cause instanceof StoryFailed)) throw cause;
    console.error(`  ✗ ${cause.message}`);
  }
  // From here on people have the time of every day to answer.
  await started.bot.stop();
  await started.restartBot({});
}

/** The bot may die and comes back on what it had recorded; without the sandbox there is no point. */
async function watch(started: StartedWorld): Promise<void> {
  const end = started.sandbox.gone.then(() => 'sandbox' as const);
  for (;;) {
    const first = await Promise.race([end, started.bot.gone.then(() => 'bot' as const)]);
    if (isStopping) return;
    if (first === 'sandbox') {
      console.error('✗ The sandbox ended; stopping.');
      await started.bot.stop();
      process.exitCode = 1;
      return;
    }
    console.log('› The bot ended. Starting it again; nothing it had recorded is lost.');
    await started.restartBot({});
  }
}
