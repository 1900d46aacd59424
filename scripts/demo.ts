// npm run demo [story] [-- --json] [-- --journal DIR]: free ports, throw-away data, no browser.
// Ends with 0 only if every step was seen to happen at the far side.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findStory, StoryFailed, storyNames, tell } from '../sandbox/stories/index.ts';
import { anyPorts, startWorld } from './world.ts';

const { values, positionals } = readWords();
const [name = storyNames[0] ?? ''] = positionals;
const begun = performance.now();

if (storyNames.includes(name)) {
  process.exitCode = await play(name);
} else {
  console.error(`✗ There is no story "${name}"; there is ${storyNames.join(', ')}.`);
  process.exitCode = 1;
}

function readWords() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        journal: { type: 'string' },
        verbose: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    // parseArgs says which word it did not understand.
    console.error(`✗ ${cause instanceof Error ? cause.message : String(cause)}`);
    process.exit(1);
  }
}

async function play(storyName: string): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'case-swarm-demo-'));
  const log = (line: string) => {
    if (values.verbose) console.log(line);
  };
  const world = await startWorld({
    dataDir,
    ports: await anyPorts(),
    // Long enough to decline and accept at leisure, short enough to watch.
    env: { INVITATION_SILENCE_SECONDS: '6' },
    log,
  });
  const readyMs = Math.round(performance.now() - begun);
  try {
    const story = findStory(world.page, storyName);
    if (!story) throw new Error(`no story ${storyName}`);
    const steps = await tell(story, { say: console.log });
    summary({ story: storyName, ok: true, readyMs, steps });
    return 0;
  } catch (cause) {
    if (!(cause instanceof StoryFailed)) throw cause;
    console.error(`  ✗ ${cause.message}`);
    summary({ story: storyName, ok: false, readyMs, failed: cause.step });
    return 1;
  } finally {
    if (values.journal) await keepJournals(world.page, values.journal);
    await world.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function summary(facts: { ok: boolean } & Readonly<Record<string, unknown>>): void {
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
  if (values.json) console.log(JSON.stringify({ ...facts, seconds }));
  else console.log(facts.ok ? `Every step was seen. ${seconds} s in all.` : 'The story broke off.');
}

async function keepJournals(page: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const service of ['graph', 'connector', 'dataverse', 'ccaas', 'entra']) {
    const response = await fetch(`${page}/_journal.har?service=${service}`);
    await writeFile(join(folder, `${service}.har`), await response.text());
  }
}
