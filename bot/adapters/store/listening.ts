import type { Listening } from '../../ports/listening.ts';
import { iso } from './columns.ts';
import type { Db } from './tables.ts';

const onlyRow = 1;

export function sqlListening(db: Db): Listening {
  return {
    async lastHeard() {
      const row = await db
        .selectFrom('listening')
        .select('heard_at')
        .where('id', '=', onlyRow)
        .executeTakeFirst();
      return row && iso(row.heard_at);
    },
    async heard(at) {
      await db
        .insertInto('listening')
        .values({ id: onlyRow, heard_at: at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ heard_at: at }))
        .execute();
    },
  };
}
