import { sql } from 'kysely';
import { msOf, type PersonId, type TenantId } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Answer, DatabaseHealth, QueueHealth, StoreProbe } from '../../ports/doctor.ts';
import { iso } from './columns.ts';
import { migrationNames } from './migrations/index.ts';
import type { Db } from './tables.ts';

/** What the rows tell of themselves. Reads only; an error of the database becomes its code. */
export function sqlStoreProbe(db: Db, clock: Pick<Clock, 'now'>): StoreProbe {
  return {
    database: () => answered(() => databaseHealth(db, clock)),
    queue: (tenantId) => answered(() => queueHealth(db, tenantId, clock.now())),
    newestChat: (tenantId) => quietly(() => newestChat(db, tenantId)),
    somebody: (tenantId) => quietly(() => somebody(db, tenantId)),
    lastActivityAt: (tenantId) =>
      quietly(async () => {
        const row = await db
          .selectFrom('seen_activities')
          .select((eb) => eb.fn.max('seen_at').as('at'))
          .where('tenant_id', '=', tenantId)
          .executeTakeFirst();
        const conversation = await db
          .selectFrom('conversations')
          .select((eb) => eb.fn.max('seen_at').as('at'))
          .where('tenant_id', '=', tenantId)
          .executeTakeFirst();
        // Without rows the aggregate is null, which its type does not say.
        const at = [row?.at, conversation?.at].find((one): one is Date => one instanceof Date);
        return at && iso(at);
      }),
  };
}

async function answered<T>(ask: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'got', value: await ask() };
  } catch (error) {
    return { kind: 'silent', reason: codeOf(error) };
  }
}

const quietly = async <T>(ask: () => Promise<T | undefined>): Promise<T | undefined> => {
  const answer = await answered(ask);
  return answer.kind === 'got' ? answer.value : undefined;
};

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

type Row = { version: string; at: Date; read_only: string; is_copy: boolean };

async function databaseHealth(db: Db, clock: Pick<Clock, 'now'>): Promise<DatabaseHealth> {
  const began = clock.now();
  const { rows } = await sql<Row>`
    select current_setting('server_version_num') as version, clock_timestamp() as at,
      current_setting('default_transaction_read_only') as read_only,
      pg_is_in_recovery() as is_copy`.execute(db);
  const ended = clock.now();
  const [row] = rows;
  if (!row) throw new Error('the database answers without a row');
  const known = await sql<{ name: string }>`select name from kysely_migration`
    .execute(db)
    .then(({ rows: all }) => all.map(({ name }) => name))
    // A database that nobody has prepared yet has no such table.
    .catch((): readonly string[] => []);
  return {
    version: Math.floor(Number(row.version) / 10_000),
    tookMs: ended - began,
    aheadMs: row.at.getTime() - (began + ended) / 2,
    isReadOnly: row.read_only === 'on' || row.is_copy,
    missing: migrationNames.filter((name) => !known.includes(name)),
    unknown: known.filter((name) => !migrationNames.includes(name)),
  };
}

async function queueHealth(db: Db, tenantId: TenantId, nowMs: number): Promise<QueueHealth> {
  const parked = await db
    .selectFrom('deliveries')
    .select('reason')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'parked')
    .groupBy('reason')
    .orderBy('count', 'desc')
    .execute();
  const heard = await db.selectFrom('listening').select('heard_at').executeTakeFirst();
  return {
    parked: parked.reduce((sum, one) => sum + Number(one.count), 0),
    mostOftenParked: parked[0]?.reason ?? '',
    setAside: await setAsideIn(db, tenantId),
    oldestDueMs: await oldestDueMs(db, tenantId, nowMs),
    silentMs: heard && nowMs - heard.heard_at.getTime(),
  };
}

async function setAsideIn(db: Db, tenantId: TenantId): Promise<number> {
  const row = await db
    .selectFrom('interaction_events')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('set_aside_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Of the heads of lanes alone: what stands behind a parked one is that one's matter. */
async function oldestDueMs(db: Db, tenantId: TenantId, nowMs: number): Promise<number> {
  const now = new Date(nowMs).toISOString();
  const { rows } = await sql<{ due: Date | null }>`
    select min(coalesce(not_before, decided_at)) as due from deliveries head
    where tenant_id = ${tenantId} and state = 'open'
      and coalesce(not_before, decided_at) < ${now}
      and not exists (
        select 1 from deliveries before where before.tenant_id = head.tenant_id
          and before.lane = head.lane and before.lane_seq < head.lane_seq
          and before.state in ('open', 'parked') and not before.yields)`.execute(db);
  const due = rows[0]?.due;
  return due ? nowMs - msOf(iso(due)) : 0;
}

async function newestChat(db: Db, tenantId: TenantId): Promise<string | undefined> {
  const row = await db
    .selectFrom('swarms')
    .select('chat_id')
    .where('tenant_id', '=', tenantId)
    .where('chat_id', 'is not', null)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.chat_id ?? undefined;
}

async function somebody(db: Db, tenantId: TenantId): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select('person_id')
    .where('tenant_id', '=', tenantId)
    .where('person_id', 'is not', null)
    .orderBy('seen_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.person_id ?? undefined;
}
