import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsFor, startProduct, type Product } from '../support/product.ts';

const root = join(import.meta.dirname, '..', '..');

type Said = { readonly code: number | null; readonly out: string; readonly err: string };

function doctor(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Said> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'doctor.ts'), ...args], {
    env: { PATH: process.env['PATH'], ...env },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  return new Promise((settle) => {
    child.once('close', (code) => {
      settle({ code, ...said });
    });
  });
}

describe('the doctor on the command line', function () {
  this.timeout(60_000);
  let product: Product;
  let dir: string;
  let env: Readonly<Record<string, string>>;
  before(async () => {
    product = await startProduct();
    dir = await mkdtemp(join(tmpdir(), 'doctor-'));
    env = { ...(await settingsFor(product.sandbox, product.url)), DATA_DIR: join(dir, 'none') };
  });
  after(async () => {
    await product.stop();
    await rm(dir, { recursive: true });
  });

  it('ends well when nothing is to fix, and says what it could not look at', async () => {
    const { code, out, err } = await doctor([], env);
    assert.equal(code, 0, out + err);
    assert.match(out, /\d+ fine · 0 to fix · \d+ to know · \d+ not checked/);
    assert.match(out, /not checked\. The bot has not run yet\./);
    assert.doesNotMatch(out, /sandbox-only/, 'no secret is shown');
  });

  it('ends with 1 and the steps when something is to fix, in German as well', async () => {
    const wrong = { ...env, SECRET_BOT_PASSWORD: 'what-was-copied-wrongly' };
    const { code, out } = await doctor(['--language', 'de'], wrong);
    assert.equal(code, 1);
    assert.match(out, /✗ CS-ENTRA-001 {2}Entra ID nimmt das Clientgeheimnis nicht an\./);
    assert.match(out, /Wer das beheben kann: wer Case Swarm betreibt/);
    assert.doesNotMatch(out, /what-was-copied-wrongly/);
  });

  it('looks at one family alone', async () => {
    const { code, out } = await doctor(['--only', 'config'], { ...env, TEAMS_TENANT_RATE: '99' });
    assert.equal(code, 1);
    assert.match(out, /CS-CONFIG-005/);
    assert.doesNotMatch(out, /Entra ID/);
    assert.equal((await doctor(['--only', 'nothing'], env)).code, 2);
  });

  it('names what keeps the bot from starting', async () => {
    const unset = await doctor([], { ...env, TIME_ZONE: 'Atlantis' });
    assert.equal(unset.code, 1);
    assert.match(unset.out, /CS-CONFIG-001 {2}The setting TIME_ZONE/);
    const { SECRET_CCAAS_VOICE_DE: _gone, ...without } = env as Record<string, string>;
    assert.match(
      (await doctor([], without)).out,
      /CS-SECRET-001 {2}The secret SECRET_CCAAS_VOICE_DE/,
    );
  });

  it('knows the files of env/', async () => {
    const { code, err } = await doctor(['--env', 'nowhere'], {});
    assert.equal(code, 2);
    assert.match(err, /no env\/\.env\.nowhere/);
  });
});
