// npm test [-- files]: builds the pages if their sources changed, then runs everything, or those files.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

function run(...words: readonly string[]): number {
  return spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

const asked = process.argv.slice(2);
const built = run('scripts/build-web.ts');
process.exitCode =
  built === 0
    ? run(
        'node_modules/mocha/bin/mocha.js',
        '--reporter',
        './scripts/closing-reporter.cjs',
        ...(asked.length > 0 ? asked : ['test/**/*.test.ts']),
      )
    : built;
