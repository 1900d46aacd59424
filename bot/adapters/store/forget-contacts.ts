/** What contact centers told is relayed, not hoarded: it stays with them. */
import { sql } from 'kysely';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import type { Forgetting } from '../../ports/settings.ts';
import type { Db, Tx } from './tables.ts';
import { transact } from './transact.ts';

/** Small enough that a contact of many hours goes in steps as well. */
const eventsAtOnce = 5_000;

/** @returns how many contacts, or steps of long ones, went */
export function forgetContacts(db: Db, { tenantId, before, atMost }: Forgetting): Promise<number> {
  return transact(db, async (tx) => {
    const { rows } = await sql<Over>`
      select i.tenant_id, i.id, i.connection, i.external_id,
        exists (select 1 from swarms where swarms.tenant_id = i.tenant_id
          and swarms.interaction_id = i.id) as was_shown
      from interactions i
      where i.tenant_id = ${tenantId}
        -- None: nothing of it could ever be taken up.
        and (i.updated_at < ${before} or i.updated_at is null)
        -- The contact center's clock says when it was, ours when we heard of it.
        and not exists (
          select 1 from interaction_events late where late.tenant_id = i.tenant_id
            and late.connection = i.connection and late.external_id = i.external_id
            and late.received_at >= ${before})
        and not exists (
          select 1 from swarms where swarms.tenant_id = i.tenant_id
            and swarms.interaction_id = i.id and swarms.status = 'active')
        and (i.customer_sealed is not null
          or not exists (select 1 from swarms where swarms.tenant_id = i.tenant_id
            and swarms.interaction_id = i.id)
          or exists (select 1 from interaction_events e where e.tenant_id = i.tenant_id
            and e.connection = i.connection and e.external_id = i.external_id))
      order by i.updated_at limit ${atMost} for update of i skip locked`.execute(tx);
    for (const row of rows) await forgetContact(tx, row);
    return rows.length;
  });
}

type Over = {
  readonly tenant_id: string;
  readonly id: string;
  readonly connection: string;
  readonly external_id: string;
  readonly was_shown: boolean;
};

async function forgetContact(
  tx: Tx,
  { tenant_id, id, connection, external_id, was_shown }: Over,
): Promise<void> {
  const gone = await sql`
    delete from interaction_events
    where tenant_id = ${tenant_id} and connection = ${connection}
      and external_id = ${external_id} and id in (
        select e.id from interaction_events e
        where e.tenant_id = ${tenant_id} and e.connection = ${connection}
          and e.external_id = ${external_id} limit ${eventsAtOnce})`.execute(tx);
  if (Number(gone.numAffectedRows ?? 0) === eventsAtOnce) return;
  await (
    was_shown
      ? sql`update interactions set customer_sealed = null, memory_json = null, look_at = null
        where tenant_id = ${tenant_id} and id = ${id}`
      : sql`delete from interactions where tenant_id = ${tenant_id} and id = ${id}`
  ).execute(tx);
}

/** The last picture of the contact that a swarm has shown goes with the swarm's own words. */
export async function forgetPicture(tx: Tx, { tenantId, interactionId }: Swarm): Promise<void> {
  if (interactionId === undefined) return;
  await sql`
    delete from interactions where tenant_id = ${tenantId} and id = ${interactionId}
      and not exists (select 1 from swarms where swarms.tenant_id = ${tenantId}
        and swarms.interaction_id = ${interactionId} and swarms.status = 'active')`.execute(tx);
}
