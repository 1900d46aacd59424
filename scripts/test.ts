// npm test [-- files]: builds the pages if their sources changed, then runs everything, or those files.
// Everything is run in two processes side by side: the journeys wait more than they compute.
import { spawn, spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const mocha = ['node_modules/mocha/bin/mocha.js', '--reporter', './scripts/closing-reporter.cjs'];

const build = (): number =>
  spawnSync(process.execPath, ['scripts/build-web.ts'], { cwd: root, stdio: 'inherit' }).status ??
  1;

const runHere = (files: readonly string[]): number =>
  spawnSync(process.execPath, [...mocha, ...files], { cwd: root, stdio: 'inherit' }).status ?? 1;

type Ran = { readonly status: number; readonly closing: Closing };
type Closing = { readonly passed: number; readonly failed: number };

/** What it prints is passed on once it is over, so that the reports stand one below the other. */
function runBeside(files: readonly string[], print: (text: string) => void): Promise<Ran> {
  const child = spawn(process.execPath, [...mocha, ...files], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    print(text);
  });
  return new Promise((resolve) => {
    child.on('close', (status) => {
      resolve({ status: status ?? 1, closing: closingOf(said) });
    });
  });
}

/** A run that broke off before its last line counts as one failure. */
function closingOf(said: string): Closing {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(said) ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 1) };
}

async function runEverything(): Promise<number> {
  const files = globSync('test/**/*.test.ts', { cwd: root }).toSorted();
  let later = '';
  const [one, other] = await Promise.all([
    runBeside(alternate(files, 0), (text) => process.stdout.write(text)),
    runBeside(alternate(files, 1), (text) => (later += text)),
  ]);
  process.stdout.write(later);
  const passed = one.closing.passed + other.closing.passed;
  const failed = one.closing.failed + other.closing.failed;
  console.log(`\nBoth together:\n${passed} passed, ${failed} failed`);
  return one.status || other.status;
}

/** Every other one, so that the long journeys are shared out. */
const alternate = (files: readonly string[], first: 0 | 1): readonly string[] =>
  files.filter((_, place) => place % 2 === first);

async function run(asked: readonly string[]): Promise<number> {
  if (asked.length > 0) return runHere(asked);
  return availableParallelism() > 1 ? runEverything() : runHere(['test/**/*.test.ts']);
}

process.exitCode = build() || (await run(process.argv.slice(2)));
