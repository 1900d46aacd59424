// npm run -s doctor -- [--env <name>] [--language en|de] [--only <check or family>] [--person <Entra id>]
// What is wrong with the set-up, by code, with what is lost and who can mend it. Changes nothing. Without
// --env: the real environment where it names a tenant, else the embedded defaults (the sandbox, running).
// Exit code 1 when something is to fix.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { examineFromOutside } from '../bot/composition/doctor-from-outside.ts';
import { systemWorld } from '../bot/composition/world.ts';
import { families } from '../bot/domain/doctor/finding.ts';
import {
  familyNames,
  reasonText,
  titleOf,
  told,
  type Language,
} from '../bot/domain/doctor/words.ts';
import type { CheckResult } from '../bot/ports/doctor.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const words = {
  en: {
    lost: 'Lost without it',
    who: 'Who can fix it',
    toFix: 'to fix',
    toKnow: 'to know',
    fine: 'fine',
    notChecked: 'not checked',
  },
  de: {
    lost: 'Fehlt dadurch',
    who: 'Wer das beheben kann',
    toFix: 'zu beheben',
    toKnow: 'gut zu wissen',
    fine: 'in Ordnung',
    notChecked: 'nicht geprüft',
  },
} as const;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      language: { type: 'string', default: 'en' },
      only: { type: 'string' },
      person: { type: 'string' },
    },
  });
  const language: Language = values.language === 'de' ? 'de' : 'en';
  const environment = await environmentOf(values.env);
  const { only, person } = values;
  const world = { ...systemWorld(), log: silent };
  const results = await examineFromOutside(environment, world, { only, person });
  if (results.length === 0) throw new Error(`There is no check or family called ${only ?? ''}.`);
  print(results, language);
}

/** The real environment has the last word, as everywhere. */
async function environmentOf(name: string | undefined): Promise<NodeJS.ProcessEnv> {
  const isSetHere = process.env['TEAMS_APP_TENANT_ID'] !== undefined;
  if (name === undefined && isSetHere) return process.env;
  const wanted = name ?? 'sandbox';
  const file = join(import.meta.dirname, '..', 'env', `.env.${wanted}`);
  const common = await readFile(file, 'utf8').catch(() => {
    throw new Error(`There is no env/.env.${wanted}.`);
  });
  const own = await readFile(`${file}.user`, 'utf8').catch(() => '');
  return { ...parseEnv(common), ...parseEnv(own), ...process.env };
}

function print(results: readonly CheckResult[], language: Language): void {
  const say = words[language];
  const count = { toFix: 0, toKnow: 0, fine: 0, notChecked: 0 };
  for (const family of families) {
    const these = results.filter(({ check }) => check.startsWith(`${family}.`));
    const lines = these.flatMap((one) => linesOf(one, language));
    if (lines.length > 0) console.log(`\n${familyNames[family][language]}`);
    for (const line of lines) console.log(line);
    count.fine += these.filter(({ outcome }) => outcome.kind === 'fine').length;
    count.notChecked += these.filter(({ outcome }) => outcome.kind === 'not-checked').length;
    for (const { severity } of these.flatMap((one) => foundIn(one, language))) {
      count[severity === 'to-fix' ? 'toFix' : 'toKnow'] += 1;
    }
  }
  console.log(
    `\n${count.fine} ${say.fine} · ${count.toFix} ${say.toFix} · ${count.toKnow} ${say.toKnow} · ${count.notChecked} ${say.notChecked}`,
  );
  if (count.toFix > 0) process.exitCode = 1;
}

function foundIn({ outcome }: CheckResult, language: Language) {
  return outcome.kind === 'found'
    ? outcome.findings.flatMap((one) => told(one, language) ?? [])
    : [];
}

function linesOf(result: CheckResult, language: Language): readonly string[] {
  const { check, outcome } = result;
  const say = words[language];
  if (outcome.kind === 'fine') return [];
  if (outcome.kind === 'not-checked') {
    const title = titleOf(check, language);
    return [`  – ${title}: ${say.notChecked}. ${reasonText(outcome.why, language)}`];
  }
  return foundIn(result, language).flatMap((one) => [
    `  ${one.severity === 'to-fix' ? '✗' : 'i'} ${one.code}  ${one.cause}`,
    `      ${say.lost}: ${one.lost}`,
    `      ${say.who}: ${one.who}`,
    ...one.steps.map((step, place) => `      ${place + 1}. ${step}`),
  ]);
}

try {
  await run();
} catch (cause) {
  console.error(`✗ ${cause instanceof Error ? cause.message : String(cause)}`);
  process.exitCode = 2;
}
