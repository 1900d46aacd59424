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
    // From the active swarms, which are few: an index over the times would cost every event taken in.
    const { rows } = await sql<Row>`
      select s.id as swarm_id, i.gathered_at, array(
        select p.person_id from participants p
        where p.tenant_id = s.tenant_id and p.swarm_id = s.id
      ) as members
      from swarms s
      join interactions i on i.tenant_id = s.tenant_id and i.id = s.interaction_id
      where s.tenant_id = ${tenantId} and s.status = 'active' and i.gathered_at > ${since}`.execute(
      db,
    );
    return rows.map((row) => ({
      swarmId: row.swarm_id,
      gatheredAt: iso(row.gathered_at),
      members: row.members,
    }));
  },
});
