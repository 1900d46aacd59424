// npm test: builds the pages if their sources changed, then runs everything.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

function run(...words: readonly string[]): number {
  return spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

const built = run('scripts/build-web.ts');
process.exitCode =
  built === 0
    ? run(
        'node_modules/mocha/bin/mocha.js',
        '--reporter',
        './scripts/closing-reporter.cjs',
        ...process.argv.slice(2),
      )
    : built;
