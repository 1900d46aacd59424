import type { PreferenceBook } from '../../ports/preferences.ts';
import { json } from './columns.ts';
import type { Db } from './tables.ts';

export function sqlPreferences(db: Db): PreferenceBook {
  return {
    async of(tenantId, people) {
      if (people.length === 0) return new Map();
      const rows = await db
        .selectFrom('preferences')
        .select(['person_id', 'value_json'])
        .where('tenant_id', '=', tenantId)
        .where('person_id', 'in', people)
        .execute();
      return new Map(rows.map((row) => [row.person_id, row.value_json]));
    },

    async save({ tenantId, person, preferences, at }) {
      const value = { value_json: json(preferences), changed_at: at };
      await db
        .insertInto('preferences')
        .values({ tenant_id: tenantId, person_id: person, ...value })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(value))
        .execute();
    },
  };
}
