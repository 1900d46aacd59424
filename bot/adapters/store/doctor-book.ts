import { sql } from 'kysely';
import type { CheckResult, DoctorBook } from '../../ports/doctor.ts';
import { iso, json } from './columns.ts';
import type { Db } from './tables.ts';
import { transact } from './transact.ts';

export function sqlDoctorBook(db: Db): DoctorBook {
  return {
    async last(tenantId) {
      const row = await db
        .selectFrom('doctor_reports')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .executeTakeFirst();
      return (
        row && {
          results: row.results_json,
          by: row.by_json ?? undefined,
          runningSince: row.running_since ? iso(row.running_since) : undefined,
        }
      );
    },
    async begin({ tenantId, by, at, deadBefore }) {
      const begun = await sql`
        insert into doctor_reports as known (tenant_id, results_json, by_json, running_since)
        values (${tenantId}, '[]', ${json(by)}, ${at})
        on conflict (tenant_id) do update
          set running_since = excluded.running_since, by_json = excluded.by_json
          where known.running_since is null or known.running_since < ${deadBefore}`.execute(db);
      return Number(begun.numAffectedRows ?? 0) > 0;
    },
    async save(tenantId, results) {
      await transact(db, async (tx) => {
        const known = await tx
          .selectFrom('doctor_reports')
          .select('results_json')
          .where('tenant_id', '=', tenantId)
          .forUpdate()
          .executeTakeFirst();
        const kept = merged(known?.results_json ?? [], results);
        await tx
          .updateTable('doctor_reports')
          .set({ results_json: json(kept), running_since: null })
          .where('tenant_id', '=', tenantId)
          .execute();
      });
    },
  };
}

/** One check looked at again takes its old place. */
function merged(
  known: readonly CheckResult[],
  results: readonly CheckResult[],
): readonly CheckResult[] {
  const fresh = new Map(results.map((one) => [one.check, one]));
  const kept = known.map((one) => fresh.get(one.check) ?? one);
  const names = new Set(known.map((one) => one.check));
  return [...kept, ...results.filter((one) => !names.has(one.check))];
}
