import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { StoreHome } from '../support/store.ts';

/** The drivers differ in what they make of a column; the store must not notice. */
export function valuesContract(home: StoreHome): void {
  describe('what is read', () => {
    it('is of the same kind whatever the driver', async () => {
      const { db } = await home.emptyStore();
      const { rows } = await sql`
        select count(*) as counted, 9007199254740991::bigint as large, null::bigint as none,
          1.5::float8 as half, '2026-11-22T12:00:00.123+01:00'::timestamptz as at,
          '{"a": [1, null, "\\ud83d"]}'::json as told`.execute(db);
      assert.deepEqual(rows, [
        {
          counted: 1,
          large: Number.MAX_SAFE_INTEGER,
          none: null,
          half: 1.5,
          at: new Date('2026-11-22T11:00:00.123Z'),
          told: { a: [1, null, '\ud83d'] },
        },
      ]);
    });
  });
}
