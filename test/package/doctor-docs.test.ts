import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPublishedSecret } from '../../bot/composition/doctor.ts';
import { chatPermissions, graphPermissions } from '../../bot/config/permissions.ts';
import type { FindingText } from '../../bot/domain/doctor/finding.ts';
import { findings } from '../../bot/domain/doctor/findings/index.ts';
import { titleOf, told } from '../../bot/domain/doctor/words.ts';
import { checksFor } from '../../bot/usecases/doctor/checks/index.ts';
import { doctorTables } from '../../scripts/doctor-docs.ts';
import { sandboxEnv } from '../../scripts/processes.ts';

const file = join(import.meta.dirname, '..', '..', 'docs', 'doctor.md');
/** Table cells without the formatter's padding. */
const bare = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');

describe('what the doctor says', () => {
  it('stands in docs/doctor.md, every finding of it', async () => {
    const docs = bare(await readFile(file, 'utf8'));
    for (const line of doctorTables().split('\n')) assert.ok(docs.includes(bare(line)), line);
    const named = [...docs.matchAll(/CS-[A-Z]+-\d{3}/g)].map(([code]) => code);
    for (const code of named) assert.ok(Object.hasOwn(findings, code), `${code} is no finding`);
  });

  const texts = Object.entries(findings).flatMap(([code, { en, de }]) => [
    [code, 'en', en] as const,
    [code, 'de', de] as const,
  ]);

  it('has a cause, a loss and steps for each, in both languages', () => {
    for (const [code, language, { cause, lost, steps }] of texts) {
      const where = `${code} ${language}`;
      assert.match(cause, /[.]$/, where);
      assert.ok(lost.length > 5 && steps.length > 0, where);
      // The one address of Microsoft's list of AADSTS numbers has the word in it.
      const all = [cause, lost, ...steps].join(' ').replace('login.microsoftonline.com/error', '');
      assert.doesNotMatch(all, /\berror\b|\bunknown\b|\bFehler\b|unbekannter/i, where);
    }
  });

  it('names the same facts in both languages', () => {
    const factsIn = ({ cause, lost, steps }: FindingText) =>
      [...new Set([cause, lost, ...steps].join(' ').match(/\{\w+\}/g) ?? [])].sort();
    for (const [code, { en, de }] of Object.entries(findings)) {
      assert.deepEqual(factsIn(de), factsIn(en), code);
    }
  });

  it('fills the facts in, and has nothing to say of a code it does not know', () => {
    const one = told({ code: 'CS-APP-001', facts: { catalogId: 'x-1' } }, 'de');
    assert.equal(one?.steps[0], 'TEAMS_APP_CATALOG_ID auf x-1 setzen und neu starten.');
    assert.equal(told({ code: 'CS-GRAPH-999' }, 'en'), undefined);
  });

  it('calls every check by a name of its own', () => {
    const checks = checksFor({ graphPermissions, chatPermissions });
    const ids = checks.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, family } of checks) {
      assert.ok(titleOf(id, 'en') !== '' && id.startsWith(`${family}.`), id);
    }
  });

  it('knows every secret that is published with the sandbox', async () => {
    const env = await sandboxEnv();
    const secrets = Object.entries(env).filter(([name]) => name.startsWith('SECRET_'));
    // A client id is no secret, whatever its variable is called.
    const guarding = secrets.filter(([name]) => name !== 'SECRET_GENESYS_CLIENT_ID');
    for (const [name, value] of guarding) assert.ok(isPublishedSecret(value), name);
    assert.ok(!isPublishedSecret('kX2Q0m0nYl2v8Z0hJ9d1'));
  });
});
