import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/postgres.ts';
import { isTaken } from '../../scripts/processes.ts';
import { until } from '../support/until.ts';

describe('the PostgreSQL that tests and benches start', function () {
  this.timeout(60_000);

  it('leaves nothing behind when whoever started it is killed', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'case-swarm-killed-'));
    // Whom root runs PostgreSQL as must get in, or another place is taken.
    await chmod(dir, 0o711);
    const starter = join(import.meta.dirname, '..', '..', 'scripts', 'postgres.ts');
    const words = `
      import { startPostgres } from ${JSON.stringify(starter)};
      process.stdout.write((await startPostgres()).url);
      setInterval(() => undefined, 60_000);`;
    const run = spawn(process.execPath, ['--input-type=module', '--eval', words], {
      env: { ...process.env, TMPDIR: dir },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url] = (await once(run.stdout, 'data')) as [Buffer];
    const port = Number(new URL(url.toString()).port);
    assert.equal(await isTaken(port), true);
    assert.equal((await readdir(dir)).length, 1);
    run.kill('SIGKILL');
    await until(async () => !(await isTaken(port)) && (await readdir(dir)).length === 0);
    await rm(dir, { recursive: true });
  });

  it('says why it does not start', async () => {
    await assert.rejects(
      startPostgres({ settings: { no_such_setting: '1' } }),
      /PostgreSQL did not start: .*unrecognized configuration parameter "no_such_setting"/s,
    );
  });
});
