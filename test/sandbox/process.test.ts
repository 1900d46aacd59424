import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anna } from '../../sandbox/people.ts';

const systems = ['PAGE', 'ENTRA', 'GRAPH', 'DATAVERSE', 'CONNECTOR', 'CCAAS'];
const anyPorts = Object.fromEntries(systems.map((name) => [`SANDBOX_${name}_PORT`, '0']));
const main = join(import.meta.dirname, '../../sandbox/main.ts');

describe('the sandbox as a process', () => {
  let running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
    running = [];
  });

  /** Resolves with what it printed when a line matches, or with its exit code when it ends. */
  const start = async (env: Record<string, string>, until: RegExp) => {
    const child = spawn(process.execPath, [main], { env: { ...process.env, ...anyPorts, ...env } });
    running.push(child);
    let printed = '';
    const code = await new Promise<number | null>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        printed += chunk.toString();
        if (until.test(printed)) resolve(null);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('error', reject);
      child.once('exit', resolve);
    });
    return { child, code, printed };
  };
  const end = (child: ChildProcess) =>
    new Promise<number | null>((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });
  const urlsIn = (printed: string) =>
    JSON.parse(/^sandbox ready (.*)$/m.exec(printed)?.[1] ?? '{}') as Record<string, string>;

  it('prints where it is, keeps its state, and ends when asked', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-process-'));
    const chats = async (page: string | undefined) =>
      (await (await fetch(`${page ?? ''}/_chats?person=${anna.id}`)).json()) as unknown[];
    const env = { SANDBOX_DATA_DIR: dataDir, BOT_URL: 'http://127.0.0.1:9' };

    const first = await start(env, /sandbox ready .*\n/);
    const { page } = urlsIn(first.printed);
    await fetch(`${page ?? ''}/_personal`, {
      method: 'POST',
      body: JSON.stringify({ person: anna.id }),
    });
    assert.equal((await chats(page)).length, 1);
    assert.equal(await end(first.child), 0);

    const second = await start(env, /sandbox ready .*\n/);
    assert.equal((await chats(urlsIn(second.printed)['page'])).length, 1);
    assert.equal(await end(second.child), 0);
    await rm(dataDir, { recursive: true });
  });

  it('says in a sentence which port is taken, and which is none', async () => {
    const first = await start({}, /sandbox ready .*\n/);
    const port = new URL(urlsIn(first.printed)['entra'] ?? '').port;
    const second = await start({ SANDBOX_ENTRA_PORT: port }, /never/);
    assert.equal(second.code, 1);
    assert.match(second.printed, new RegExp(`port ${port}, for the sandbox's entra, is already`));
    assert.match(second.printed, /set SANDBOX_ENTRA_PORT to a free one/);
    const third = await start({ SANDBOX_PAGE_PORT: 'four' }, /never/);
    assert.equal(third.code, 1);
    assert.match(third.printed, /SANDBOX_PAGE_PORT must be a port number/);
  });

  it('holds to the limits of Teams unless it is told not to, in that word alone', async () => {
    const isEnforced = async (env: Record<string, string>) => {
      const { child, printed } = await start(env, /sandbox ready .*\n/);
      const answer = await fetch(`${urlsIn(printed)['page'] ?? ''}/_limits`);
      await end(child);
      return ((await answer.json()) as { enforced: boolean }).enforced;
    };
    assert.equal(await isEnforced({}), true);
    assert.equal(await isEnforced({ SANDBOX_TEAMS_LIMITS: 'off' }), false);
    const misspelt = await start({ SANDBOX_TEAMS_LIMITS: 'none' }, /never/);
    assert.equal(misspelt.code, 1);
    assert.match(misspelt.printed, /SANDBOX_TEAMS_LIMITS may be "off" or absent/);
  });
});
