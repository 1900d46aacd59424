/** What contact centers told is relayed, not hoarded: it stays with them. */
import { sql } from 'kysely';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import type { Forgetting } from '../../ports/settings.ts';
import type { Db, Tx } from './tables.ts';
import { transact } from './transact.ts';

/** Small enough that a contact of many hours goes in steps as well. */
const eventsAtOnce = 5_000;
/** What has not ended may go on after a feast day, and what was set aside may be readable again. */
const longer = sql`interval '27 days'`;

/**
 * Contacts that are over, that no active swarm shows, and of which nothing is still to be sent.
 * @returns how many went, or steps of long ones
 */
export function forgetContacts(db: Db, { tenantId, before, atMost }: Forgetting): Promise<number> {
  return transact(db, async (tx) => {
    await sql`
      delete from interaction_events where tenant_id = ${tenantId}
        and set_aside_at < ${before}::timestamptz - ${longer}`.execute(tx);
    const { rows } = await sql<Over>`
      select i.tenant_id, i.id, i.connection, i.external_id,
        exists (
          select 1 from swarms join timeline told
            on told.tenant_id = swarms.tenant_id and told.swarm_id = swarms.id
          where swarms.tenant_id = i.tenant_id and swarms.interaction_id = i.id
            and told.event_json is not null) as was_shown
      from interactions i
      where i.tenant_id = ${tenantId} and i.forgotten_at is null and i.updated_at < ${before}
        and (i.phase = 'ended' or i.updated_at < ${before}::timestamptz - ${longer})
        and not exists (
          select 1 from swarms where swarms.tenant_id = i.tenant_id
            and swarms.interaction_id = i.id and swarms.status = 'active')
        and not exists (
          select 1 from deliveries d where d.tenant_id = i.tenant_id
            and d.state in ('open', 'parked')
            and (d.interaction_id = i.id or d.action_json ->> 'contact' = i.id))
      order by i.updated_at limit ${atMost} for update of i skip locked`.execute(tx);
    for (const row of rows) await forgetContact(tx, row, before);
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
  before: string,
): Promise<void> {
  // By our own clock: what comes in meanwhile is not gathered yet, whatever time the contact center gives it.
  const gone = await sql`
    delete from interaction_events
    where tenant_id = ${tenant_id} and connection = ${connection}
      and external_id = ${external_id} and id in (
        select e.id from interaction_events e
        where e.tenant_id = ${tenant_id} and e.connection = ${connection}
          and e.external_id = ${external_id} and e.received_at < ${before}
        limit ${eventsAtOnce})`.execute(tx);
  if (Number(gone.numAffectedRows ?? 0) === eventsAtOnce) return;
  await (was_shown ? keepPicture : forgetRow)(tx, { tenant_id, id });
}

type Key = Pick<Over, 'tenant_id' | 'id'>;

/** Digests go on being counted: their numbers name the messages in the chat. */
async function keepPicture(tx: Tx, { tenant_id, id }: Key): Promise<void> {
  await sql`
    update interactions set forgotten_at = updated_at, customer_sealed = null, look_at = null,
      memory_json = json_build_object('digests', coalesce(memory_json -> 'digests', '0'::json),
        'moments', coalesce(memory_json -> 'moments', '[]'::json), 'waiting', 0,
        'wasShown', false, 'said', '[]'::json)
    where tenant_id = ${tenant_id} and id = ${id}`.execute(tx);
}

async function forgetRow(tx: Tx, { tenant_id, id }: Key): Promise<void> {
  await sql`delete from interactions where tenant_id = ${tenant_id} and id = ${id}`.execute(tx);
}

/** The last picture of the contact that a swarm has shown goes with the swarm's own words. */
export async function forgetPicture(tx: Tx, { tenantId, interactionId }: Swarm): Promise<void> {
  if (interactionId === undefined) return;
  await sql`
    delete from interactions where tenant_id = ${tenantId} and id = ${interactionId}
      and forgotten_at is not null
      and not exists (select 1 from swarms where swarms.tenant_id = ${tenantId}
        and swarms.interaction_id = ${interactionId} and swarms.status = 'active')`.execute(tx);
}
