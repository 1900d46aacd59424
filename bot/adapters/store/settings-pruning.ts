import { sql } from 'kysely';
import { withoutWords } from '../../domain/settings/erase-words.ts';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import type { Forgetting, Pruning } from '../../ports/settings.ts';
import { forgetBoardWords } from './board-rows.ts';
import { forgetContacts, forgetPicture } from './forget-contacts.ts';
import { json } from './columns.ts';
import type { Db, Tx } from './tables.ts';
import { transact } from './transact.ts';

/**
 * `skip locked`: several processes prune at once and never wait for each other, or for the relay.
 */
export function sqlPruning(db: Db): Pruning {
  return {
    forget: (forgetting) => {
      switch (forgetting.what) {
        case 'deliveries':
          return forgetDeliveries(db, forgetting);
        case 'activities':
          return forgetActivities(db, forgetting);
        case 'words':
          return forgetWords(db, forgetting);
        case 'contacts':
          return forgetContacts(db, forgetting);
      }
    },
  };
}

/** Of an active swarm they are kept: its pages tell from them what has arrived. */
async function forgetDeliveries(db: Db, { tenantId, before, atMost }: Forgetting): Promise<number> {
  const result = await sql`
    delete from deliveries where tenant_id = ${tenantId} and id in (
      select gone.id from deliveries gone
      where gone.tenant_id = ${tenantId} and gone.state in ('done', 'skipped')
        and gone.ended_at < ${before}
        and not exists (
          select 1 from swarms where swarms.tenant_id = gone.tenant_id
            and swarms.id = gone.swarm_id and swarms.status = 'active')
      order by gone.ended_at limit ${atMost} for update skip locked)`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}

async function forgetActivities(db: Db, { tenantId, before, atMost }: Forgetting): Promise<number> {
  const result = await sql`
    delete from seen_activities where tenant_id = ${tenantId}
      and (conversation_id, activity_id) in (
        select conversation_id, activity_id from seen_activities
        where tenant_id = ${tenantId} and seen_at < ${before}
        order by seen_at limit ${atMost} for update skip locked)`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}

type Over = Exclude<Swarm, { state: 'active' }>;

/** Nothing has happened in it since `before`. What was reactivated and ended again is over again. */
function forgetWords(db: Db, { tenantId, before, atMost }: Forgetting): Promise<number> {
  return transact(db, async (tx) => {
    const rows = await sql<{ state_json: Over }>`
      select state_json from swarms
      where tenant_id = ${tenantId} and status in ('resolved', 'cancelled')
        and opened_at < ${before}
        and exists (
          select 1 from timeline told where told.tenant_id = swarms.tenant_id
            and told.swarm_id = swarms.id and told.event_json is not null)
        and not exists (
          select 1 from timeline late where late.tenant_id = swarms.tenant_id
            and late.swarm_id = swarms.id and late.at >= ${before})
      order by opened_at limit ${atMost} for update skip locked`.execute(tx);
    for (const { state_json: swarm } of rows.rows) await eraseWords(tx, swarm);
    return rows.rows.length;
  });
}

/** The hashes of the timeline stay: the chain is whole without what it once said. */
async function eraseWords(tx: Tx, swarm: Over): Promise<void> {
  const { tenantId, id } = swarm;
  await tx
    .updateTable('timeline')
    .set({ event_json: null })
    .where('tenant_id', '=', tenantId)
    .where('swarm_id', '=', id)
    .execute();
  await tx
    .updateTable('swarms')
    .set({ state_json: json(withoutWords(swarm)) })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
  await forgetBoardWords(tx, swarm);
  await forgetPicture(tx, swarm);
}
