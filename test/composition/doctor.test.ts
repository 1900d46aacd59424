import assert from 'node:assert/strict';
import type { Found } from '../../bot/domain/doctor/finding.ts';
import { sql } from 'kysely';
import { findings, type KnownCode } from '../../bot/domain/doctor/findings/index.ts';
import type { CheckResult } from '../../bot/ports/doctor.ts';
import { doctorRig, type DoctorRig } from '../support/doctor-rig.ts';
import { turnNativeFlow } from '../support/doctor-faults.ts';
import { insideFaults } from './doctor-faults-inside.ts';
import { outsideFaults } from './doctor-faults-outside.ts';

const codesIn = (results: readonly CheckResult[]): readonly string[] =>
  results.flatMap(({ outcome }) =>
    outcome.kind === 'found' ? outcome.findings.map(({ code }: Found) => code) : [],
  );

/** On the sandbox these are as they should be, and good to know in life. */
const ofTheSandbox = ['CS-BOT-007', 'CS-DATABASE-007', 'CS-URL-007', 'CS-WEBHOOK-004'];

const rows = [...outsideFaults, ...insideFaults];

/** Found before the bot can start: by the command line (test/scripts/doctor.test.ts). */
const ofTheStart = ['CS-CONFIG-001', 'CS-SECRET-001'];

/** What concerns one family alone is looked for there; everything else must not be found anywhere else. */
function narrowed(codes: readonly KnownCode[]): { only?: string } {
  const families = new Set(
    codes.map((code) => /^CS-(RSC|CONFIG|SECRET|DATABASE|QUEUE|CLOCK|DATAVERSE)-/.exec(code)?.[1]),
  );
  const [family] = families;
  return families.size === 1 && family !== undefined ? { only: family.toLowerCase() } : {};
}

describe('the doctor', function () {
  this.timeout(60_000);
  let rig: DoctorRig;
  before(async () => {
    rig = await doctorRig();
  });
  after(() => rig.stop());
  afterEach(async () => {
    await rig.tidy();
    await turnNativeFlow(rig, false);
    await sql`set default_transaction_read_only = off`.execute(rig.store.db);
    for (const table of ['deliveries', 'connection_health', 'listening', 'interaction_events']) {
      await sql`delete from ${sql.table(table)}`.execute(rig.store.db);
    }
    await sql`delete from kysely_migration where name = '2031-01-01-later'`.execute(rig.store.db);
    await sql`insert into kysely_migration (name, timestamp) values ('2026-11-23-settings', 'x')
      on conflict do nothing`.execute(rig.store.db);
  });

  it('finds nothing to fix on the embedded defaults', async () => {
    const results = await rig.examine();
    const found = codesIn(results);
    assert.deepEqual(
      found.filter((code) => !ofTheSandbox.includes(code)),
      [],
    );
    for (const code of found) assert.equal(findings[code as KnownCode].severity, 'to-know', code);
    const open = results.filter(({ outcome }) => outcome.kind === 'not-checked');
    assert.deepEqual(
      open.map(({ check }) => check),
      ['queue.workers'],
      'only what the rig has no process for is not looked at',
    );
  });

  it('changes nothing outside while it looks', async () => {
    const { journal } = rig.product.sandbox;
    journal.clear();
    await rig.examine();
    for (const service of ['graph', 'dataverse', 'connector', 'ccaas'] as const) {
      const har = JSON.stringify(journal.har(service));
      assert.doesNotMatch(har, /"method":"(POST|PATCH|PUT|DELETE)"/, service);
    }
  });

  it('has a fault here for every finding there is', () => {
    const named = new Set([...rows.flatMap(([, codes]) => codes), ...ofTheSandbox, ...ofTheStart]);
    assert.deepEqual(
      Object.keys(findings).filter((code) => !named.has(code)),
      [],
    );
    assert.ok(rows.length >= 40, String(rows.length));
  });

  for (const [what, codes, spoil] of rows) {
    it(`names ${what}: ${[...new Set(codes)].join(', ')}`, async () => {
      const look = (await spoil(rig)) ?? {};
      const found = codesIn(await rig.examine({ ...narrowed(codes), ...look })).filter(
        (code) => !ofTheSandbox.includes(code),
      );
      assert.deepEqual([...found].sort(), [...codes].sort());
    });
  }
});
