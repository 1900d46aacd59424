import { sql } from 'kysely';
import type { PersonalWork } from '../../ports/preferences.ts';
import type { Db } from './tables.ts';

export function sqlPersonalWork(db: Db): PersonalWork {
  return {
    async asksOf(tenantId, person) {
      const rows = await db
        .selectFrom('invitations')
        .innerJoin('swarms', (join) =>
          join
            .onRef('swarms.tenant_id', '=', 'invitations.tenant_id')
            .onRef('swarms.id', '=', 'invitations.swarm_id'),
        )
        .select('swarms.state_json')
        .where('invitations.tenant_id', '=', tenantId)
        .where('invitations.person_id', '=', person)
        .where('invitations.status', '=', 'pending')
        .where('swarms.status', '=', 'active')
        .orderBy('invitations.sent_at')
        .orderBy('invitations.id')
        .execute();
      return rows.map((row) => row.state_json);
    },

    async helpedSince(tenantId, person, since) {
      const rows = await db
        .selectFrom('participants')
        .innerJoin('swarms', (join) =>
          join
            .onRef('swarms.tenant_id', '=', 'participants.tenant_id')
            .onRef('swarms.id', '=', 'participants.swarm_id'),
        )
        .select('swarms.state_json')
        .where('participants.tenant_id', '=', tenantId)
        .where('participants.person_id', '=', person)
        .where('participants.role', '=', 'expert')
        .where('swarms.status', '=', 'resolved')
        // Written as ISO text, which sorts as time.
        .where(sql<string>`swarms.state_json ->> 'resolvedAt'`, '>=', since)
        .execute();
      return rows.map((row) => row.state_json);
    },
  };
}
