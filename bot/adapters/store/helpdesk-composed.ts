import type { ComposedAnswers } from '../../ports/composed-answers.ts';
import { json } from './columns.ts';
import type { Db } from './tables.ts';

export function sqlComposedAnswers(db: Db): ComposedAnswers {
  const find: ComposedAnswers['find'] = async ({ tenantId, threadId, round }) => {
    const row = await db
      .selectFrom('helpdesk_composed')
      .select('composed_json')
      .where('tenant_id', '=', tenantId)
      .where('thread_id', '=', threadId)
      .where('round', '=', round)
      .executeTakeFirst();
    return row && (row.composed_json ?? 'none');
  };
  return {
    find,
    async add(of, composed) {
      const { tenantId, threadId, round } = of;
      const made = composed === 'none' ? null : json(composed);
      await db
        .insertInto('helpdesk_composed')
        .values({ tenant_id: tenantId, thread_id: threadId, round, composed_json: made })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return (await find(of)) ?? composed;
    },
  };
}
