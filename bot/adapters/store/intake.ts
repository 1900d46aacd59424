import { sql } from 'kysely';
import type { IsoTime } from '../../domain/ids.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import type { EventIntake, Told } from '../../ports/interaction-news.ts';
import type { Sealer } from '../../ports/sealer.ts';
import { json } from './columns.ts';
import { inGroups } from './in-groups.ts';
import type { Db, EventPlace } from './tables.ts';

export type IntakeDeps = {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly clock: Pick<Clock, 'now'>;
};

type Row = ReturnType<typeof rowsOf>[number];

type Waiting = {
  readonly rows: readonly Row[];
  readonly taken: (isNew: number) => void;
  readonly failed: (error: unknown) => void;
};

/** More than a statement should carry. */
const rowsAtOnce = 1_000;

/**
 * Webhooks that come while one commit runs, or right after one, share the next: under load a hundred of them
 * cost one transaction, and a lone one waits for nobody.
 */
export function sqlIntake({ db, sealer, clock }: IntakeDeps): EventIntake {
  const write = inGroups<Waiting>(async (waiting) => {
    for (const group of statementsOf(waiting)) await writeGroup(db, group);
  });
  return {
    take(told) {
      const rows = told.flatMap((one) => rowsOf(one, sealer, nowOf(clock)));
      if (rows.length === 0) return Promise.resolve(0);
      return new Promise((taken, failed) => {
        write({ rows, taken, failed });
      });
    },
  };
}

function statementsOf(waiting: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const groups: Waiting[][] = [];
  let rows = rowsAtOnce;
  for (const one of waiting) {
    rows += one.rows.length;
    if (rows > rowsAtOnce) {
      groups.push([]);
      rows = one.rows.length;
    }
    groups.at(-1)?.push(one);
  }
  return groups;
}

/** One that cannot be written must not take its neighbours with it. */
async function writeGroup(db: Db, group: readonly Waiting[]): Promise<void> {
  try {
    const fresh = await insert(
      db,
      group.flatMap((one) => one.rows),
    );
    // Who of them brought what is new is of no use to anybody: the first says it for all.
    group.forEach((one, place) => {
      one.taken(place === 0 ? fresh : 0);
    });
  } catch (error) {
    const [only] = group;
    if (only && group.length === 1) only.failed(error);
    else for (const one of group) await writeGroup(db, [one]);
  }
}

async function insert(db: Db, told: readonly Row[]): Promise<number> {
  // In one order for all processes: told the same at once, they must not wait for each other in a circle.
  const rows = [...told].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const result = await sql`
    insert into interaction_events
      (tenant_id, connection, external_id, id, at, received_at, is_line, is_final, is_thin,
       place_json, sealed)
    select * from json_to_recordset(${json(rows)}::json) as told (
      tenant_id text, connection text, external_id text, id text, at timestamptz,
      received_at timestamptz, is_line boolean, is_final boolean, is_thin boolean,
      place_json json, sealed text)
    on conflict do nothing`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}

const keyOf = (row: Row): string =>
  JSON.stringify([row.tenant_id, row.connection, row.external_id, row.id]);

function rowsOf({ address, events, isThin }: Told, sealer: Sealer, receivedAt: IsoTime) {
  return events.map(({ id, at, fact, order, numbered, leg }) => {
    const place: EventPlace = {
      ...(order !== undefined && { order }),
      ...(numbered && { numbered }),
      ...(leg !== undefined && { leg }),
    };
    return {
      tenant_id: address.tenantId,
      connection: address.connection,
      external_id: address.externalId,
      id,
      at,
      received_at: receivedAt,
      is_line: fact.type === 'line',
      is_final: fact.type !== 'line' || fact.isFinal,
      is_thin: isThin,
      place_json: place,
      sealed: sealer.seal(fitting(json(fact))),
    };
  });
}

/** Each escape of JSON as a whole: what follows a backslash that somebody typed is none. */
const escapes = /\\(?:u([0-9a-f]{4})|.)/g;

/**
 * Without the zero bytes and half characters that no text of PostgreSQL's takes.
 * @param told JSON; of a whole pair of surrogates it has the character itself
 */
const fitting = (told: string): string =>
  told.replace(escapes, (escape: string, code: string | undefined) => {
    if (code === '0000') return '';
    return code?.startsWith('d') ? '\ufffd' : escape;
  });
