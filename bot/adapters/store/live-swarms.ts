import { sql } from 'kysely';
import type { PersonId, SwarmId } from '../../domain/ids.ts';
import type { LiveSwarms } from '../../ports/live-swarms.ts';
import { iso } from './columns.ts';
import type { Db } from './tables.ts';

type Row = {
  readonly swarm_id: SwarmId;
  readonly gathered_at: Date;
  readonly members: readonly PersonId[];
};

export const sqlLiveSwarms = (db: Db): LiveSwarms => ({
  async gatheredAfter(tenantId, since) {
    // From the swarms in a call, which are few, to each one's contact: an index over the times would cost
    // every event that is taken in. `offset 0` keeps the planner from reading all contacts instead.
    const { rows } = await sql<Row>`
      select s.id as swarm_id, i.gathered_at, array(
        select p.person_id from participants p
        where p.tenant_id = s.tenant_id and p.swarm_id = s.id
      ) as members
      from swarms s
      cross join lateral (
        select gathered_at from interactions
        where tenant_id = s.tenant_id and id = s.interaction_id and gathered_at > ${since}
        offset 0
      ) i
      where s.tenant_id = ${tenantId} and s.status = 'active' and s.interaction_id is not null`.execute(
      db,
    );
    return rows.map((row) => ({
      swarmId: row.swarm_id,
      gatheredAt: iso(row.gathered_at),
      members: row.members,
    }));
  },
});
