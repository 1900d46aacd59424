// npm test [-- files]: builds the pages if their sources changed, then runs everything, or those files.
// Everything is run in two processes side by side: the journeys wait more than they compute. On a machine that
// is too small for both a browser may answer late; so the few files that failed are run once more, alone, and
// the end says that they were unsteady. What is really broken fails both times.
import { spawn, spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
/** What a failed test leaves open must not keep the others' result back; that nothing is left is a test's own matter. */
const mocha = [
  'node_modules/mocha/bin/mocha.js',
  '--exit',
  ...['--reporter', './scripts/closing-reporter.cjs'],
];

const build = (): number =>
  spawnSync(process.execPath, ['scripts/build-web.ts'], { cwd: root, stdio: 'inherit' }).status ??
  1;

const runHere = (files: readonly string[]): number =>
  spawnSync(process.execPath, [...mocha, ...files], { cwd: root, stdio: 'inherit' }).status ?? 1;

type Ran = { readonly status: number; readonly closing: Closing };
type Closing = {
  readonly passed: number;
  readonly failed: number;
  readonly failedIn: readonly string[];
};
/** More than these are no accident. */
const mostUnsteady = 4;

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
  const failedIn = [...said.matchAll(/^failed in (.+)$/gm)].map(([, file]) => file ?? '');
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 1), failedIn };
}

async function runEverything(): Promise<number> {
  const files = globSync('test/**/*.test.ts', { cwd: root }).toSorted();
  let later = '';
  const both = await Promise.all([
    runBeside(alternate(files, 0), (text) => process.stdout.write(text)),
    runBeside(alternate(files, 1), (text) => (later += text)),
  ]);
  process.stdout.write(later);
  const passed = both.reduce((sum, { closing }) => sum + closing.passed, 0);
  const failed = both.reduce((sum, { closing }) => sum + closing.failed, 0);
  const unsteady = await passAlone(both);
  const counted = unsteady
    ? { passed: passed + failed, failed: 0, status: 0 }
    : { passed, failed, status: both.some(({ status }) => status !== 0) ? 1 : 0 };
  console.log(`\nBoth together:\n${counted.passed} passed, ${counted.failed} failed`);
  return counted.status;
}

/** Whether something failed beside the other process, and none of it when nothing runs beside it. */
async function passAlone(both: readonly Ran[]): Promise<boolean> {
  const files = both.flatMap(({ closing }) => closing.failedIn);
  const unnamed = both.some(({ status, closing }) => status !== 0 && closing.failedIn.length === 0);
  if (unnamed || files.length === 0 || files.length > mostUnsteady) return false;
  console.log(`\nOnce more, alone: ${files.join(', ')}`);
  const { status } = await runBeside(files, (text) => process.stdout.write(text));
  if (status === 0) console.log(`Unsteady, passed alone: ${files.join(', ')}`);
  return status === 0;
}

/** Every other one, so that the long journeys are shared out. */
const alternate = (files: readonly string[], first: 0 | 1): readonly string[] =>
  files.filter((_, place) => place % 2 === first);

async function run(asked: readonly string[]): Promise<number> {
  if (asked.length > 0) return runHere(asked);
  return availableParallelism() > 1 ? runEverything() : runHere(['test/**/*.test.ts']);
}

process.exitCode = build() || (await run(process.argv.slice(2)));
