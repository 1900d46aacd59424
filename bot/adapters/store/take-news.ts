/** Takes what is new of interactions, for one decision: nobody else has them until it is recorded. */
import { sql } from 'kysely';
import {
  interactionId,
  isoTime,
  type InteractionId,
  type IsoTime,
  type SwarmId,
  type TenantId,
} from '../../domain/ids.ts';
import type { InteractionEvent, InteractionFact } from '../../domain/interaction/facts.ts';
import { noMemory, type Memory, type News } from '../../domain/interaction/gather.ts';
import type { Heard } from '../../domain/interaction/hear.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Ids } from '../../ports/ids.ts';
import type { WantedNews } from '../../ports/interaction-news.ts';
import type { Sealer } from '../../ports/sealer.ts';
import { json } from './columns.ts';
import type { EventPlace, Tx } from './tables.ts';

export type NewsDeps = { readonly sealer: Sealer; readonly ids: Ids };

type Address = {
  readonly tenant_id: TenantId;
  readonly connection: string;
  readonly external_id: string;
};
type Row = Address & {
  readonly id: InteractionId;
  readonly state_json: Interaction | null;
  readonly memory_json: Memory | null;
  readonly is_due: boolean;
};
type EventRow = Address & {
  readonly id: string;
  readonly at: Date;
  readonly received_at: Date;
  readonly is_thin: boolean;
  readonly place_json: EventPlace;
  readonly fact_json: InteractionFact | null;
  readonly sealed: string;
  readonly digest: number | null;
};
type OpenedRow = EventRow & Heard;

/** How many events one look takes up at most. */
const eventsAtOnce = 2_000;

export async function takeNews(
  tx: Tx,
  { sealer, ids }: NewsDeps,
  wanted: WantedNews,
): Promise<readonly News[]> {
  const told = await withNews(tx, wanted);
  await makeRows(tx, ids, told);
  const rows = await hold(tx, told, wanted);
  if (rows.length === 0) return [];
  const { opened, unreadable } = openAll(await eventsOf(tx, rows), sealer);
  await setAside(tx, unreadable, wanted.now);
  const events = byAddress(opened);
  const swarms = await swarmsShowing(tx, rows);
  return (
    rows
      .map((row) => ({
        isDue: row.is_due,
        news: newsOf(row, events.get(spot(row)) ?? [], swarms.get(row.id)),
      }))
      // Another process may have gathered it between our two looks.
      .filter(({ isDue, news }) => isDue || news.fresh.length > 0)
      .map(({ news }) => news)
  );
}

const spot = (one: Address): string =>
  JSON.stringify([one.tenant_id, one.connection, one.external_id]);

/** The contacts that are about to be shown, then those of the events that wait longest. */
async function withNews(tx: Tx, { atMost, gatheredBefore, soonShown }: WantedNews) {
  const { rows } = await sql<Address & { is_known: boolean }>`
    select e.*, i.id is not null as is_known
    from (
      select tenant_id, connection, external_id, min(received_at) as since
      from (
        select tenant_id, connection, external_id, received_at
        from interaction_events where applied_at is null and set_aside_at is null
        order by received_at limit ${eventsAtOnce}
      ) fresh
      group by tenant_id, connection, external_id
    ) e
    left join interactions i using (tenant_id, connection, external_id)
    left join json_array_elements_text(${json(soonShown)}::json) as soon (id) on soon.id = i.id
    where i.gathered_at is null or i.gathered_at <= ${gatheredBefore} or soon.id is not null
    order by soon.id is null, since limit ${atMost}`.execute(tx);
  return rows;
}

async function makeRows(
  tx: Tx,
  ids: Ids,
  told: readonly (Address & { is_known: boolean })[],
): Promise<void> {
  const missing = told.filter((one) => !one.is_known);
  if (missing.length === 0) return;
  // In one order for all who try at once: they must not wait for each other in a circle.
  const values = missing
    .map(({ tenant_id, connection, external_id }) => ({
      tenant_id,
      connection,
      external_id,
      id: interactionId(ids.newId()),
    }))
    .sort((a, b) => (spot(a) < spot(b) ? -1 : 1));
  await tx
    .insertInto('interactions')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'connection', 'external_id']).doNothing(),
    )
    .execute();
}

/** What another process holds is its to gather. */
async function hold(
  tx: Tx,
  told: readonly Address[],
  { now, atMost }: WantedNews,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select i.tenant_id, i.connection, i.external_id, i.id, i.state_json, i.memory_json,
      coalesce(i.look_at <= ${now}, false) as is_due
    from interactions i
    where (i.tenant_id, i.id) in (
      select known.tenant_id, known.id
      from json_to_recordset(${json(told)}::json)
        as told (tenant_id text, connection text, external_id text)
      join interactions known using (tenant_id, connection, external_id)
      union
      select tenant_id, id from (
        select tenant_id, id from interactions
        where look_at <= ${now} order by look_at limit ${atMost}
      ) due
    )
    for update of i skip locked`.execute(tx);
  return rows;
}

/** For each contact by itself: joined, the planner may read what is sealed of all contacts, the longer a day the more. */
async function eventsOf(tx: Tx, rows: readonly Row[]): Promise<readonly EventRow[]> {
  const addresses = rows.map(({ tenant_id, connection, external_id }) => ({
    tenant_id,
    connection,
    external_id,
  }));
  const found = await sql<EventRow>`
    select e.*
    from json_to_recordset(${json(addresses)}::json)
      as held (tenant_id text, connection text, external_id text)
    cross join lateral (
      select tenant_id, connection, external_id, id, at, received_at, is_thin, place_json, fact_json,
        sealed, digest
      from interaction_events
      where tenant_id = held.tenant_id and connection = held.connection
        and external_id = held.external_id and sealed is not null and set_aside_at is null
      offset 0
    ) e`.execute(tx);
  return found.rows;
}

/** What was sealed with a key that is not there any more must not keep the others waiting. */
function openAll(
  rows: readonly EventRow[],
  sealer: Sealer,
): { opened: readonly OpenedRow[]; unreadable: readonly EventRow[] } {
  const opened: OpenedRow[] = [];
  const unreadable: EventRow[] = [];
  for (const row of rows) {
    try {
      opened.push({ ...row, ...heard(row, sealer) });
    } catch {
      unreadable.push(row);
    }
  }
  return { opened, unreadable };
}

async function setAside(tx: Tx, rows: readonly EventRow[], at: IsoTime): Promise<void> {
  const fresh = rows.filter((row) => row.fact_json === null);
  if (fresh.length === 0) return;
  const ids = fresh.map(({ tenant_id, connection, external_id, id }) => ({
    tenant_id,
    connection,
    external_id,
    id,
  }));
  await sql`
    update interaction_events e set set_aside_at = ${at}
    from json_to_recordset(${json(ids)}::json)
      as one (tenant_id text, connection text, external_id text, id text)
    where e.tenant_id = one.tenant_id and e.connection = one.connection
      and e.external_id = one.external_id and e.id = one.id`.execute(tx);
}

function byAddress(rows: readonly OpenedRow[]): ReadonlyMap<string, readonly OpenedRow[]> {
  const sorted = new Map<string, OpenedRow[]>();
  for (const row of rows) {
    const place = spot(row);
    const known = sorted.get(place);
    if (known) known.push(row);
    else sorted.set(place, [row]);
  }
  return sorted;
}

/** The active swarm that shows each, if its chat is ready. */
async function swarmsShowing(
  tx: Tx,
  rows: readonly Row[],
): Promise<ReadonlyMap<InteractionId, SwarmId>> {
  const found = await tx
    .selectFrom('swarms')
    .select(['id', 'interaction_id'])
    .where('tenant_id', 'in', [...new Set(rows.map((row) => row.tenant_id))])
    .where(
      'interaction_id',
      'in',
      rows.map((row) => row.id),
    )
    .where('status', '=', 'active')
    .where(sql<boolean>`(state_json ->> 'isChatReady')::boolean`)
    .execute();
  return new Map(
    found.flatMap((row) => (row.interaction_id ? [[row.interaction_id, row.id]] : [])),
  );
}

function newsOf(row: Row, events: readonly OpenedRow[], shownIn: SwarmId | undefined): News {
  const fresh = events.filter((one) => one.fact_json === null);
  return {
    key: {
      tenantId: row.tenant_id,
      id: row.id,
      connection: row.connection,
      externalId: row.external_id,
    },
    ...(row.state_json && { interaction: row.state_json }),
    memory: row.memory_json ?? noMemory,
    fresh,
    recent: events.filter((one) => one.fact_json !== null),
    ...(shownIn && { shownIn }),
    isThin: fresh.some((one) => one.is_thin),
  };
}

function heard(row: EventRow, sealer: Sealer): Heard {
  const { fact_json: shown, digest } = row;
  return {
    // What was sealed is what rowsOf (intake.ts) sealed.
    event: eventOf(row, JSON.parse(sealer.open(row.sealed)) as InteractionFact),
    receivedAt: isoTime(row.received_at.getTime()),
    ...(shown?.type === 'line' && {
      shown: { text: shown.text, ...(digest !== null && { digest }) },
    }),
  };
}

export const eventOf = (
  row: Pick<EventRow, 'id' | 'at' | 'place_json'>,
  fact: InteractionFact,
): InteractionEvent => ({
  id: row.id,
  at: isoTime(row.at.getTime()),
  ...row.place_json,
  fact,
});
