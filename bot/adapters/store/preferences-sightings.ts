import type { PanelSightings } from '../../ports/activity-feed.ts';
import { iso } from './columns.ts';
import type { Db } from './tables.ts';

export function sqlPanelSightings(db: Db): PanelSightings {
  return {
    async seen(tenantId, person, at) {
      await db
        .insertInto('panel_sightings')
        .values({ tenant_id: tenantId, person_id: person, seen_at: at })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'person_id']).doUpdateSet({ seen_at: at }),
        )
        .execute();
    },

    async lastSeen(tenantId, person) {
      const row = await db
        .selectFrom('panel_sightings')
        .select('seen_at')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', person)
        .executeTakeFirst();
      return row && iso(row.seen_at);
    },
  };
}
