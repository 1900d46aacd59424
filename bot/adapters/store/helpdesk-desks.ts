import { sql } from 'kysely';
import { after, type TenantId } from '../../domain/ids.ts';
import type { Desk } from '../../domain/helpdesk/desk.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import type { DeskRemoval, Desks, KnownRoles } from '../../ports/desks.ts';
import { iso, json } from './columns.ts';
import type { Db, Tx } from './tables.ts';
import { transact } from './transact.ts';

export function sqlDesks(db: Db): Desks {
  const one = (tenantId: TenantId) =>
    db.selectFrom('desks').select('state_json').where('tenant_id', '=', tenantId);
  return {
    all: async (tenantId) =>
      (await one(tenantId).orderBy('name').orderBy('id').execute()).map((row) => row.state_json),
    find: async (tenantId, id) =>
      (await one(tenantId).where('id', '=', id).executeTakeFirst())?.state_json,
    ofChannel: async (tenantId, channelId) =>
      (await one(tenantId).where('channel_id', '=', channelId).executeTakeFirst())?.state_json,
    save: (desk) => transact(db, (tx) => save(tx, desk)),
    remove: (desk) => transact(db, (tx) => remove(tx, desk)),
    async busy(tenantId) {
      const rows = await underWay(db, tenantId).select('desk_id').groupBy('desk_id').execute();
      return new Map(rows.map((row) => [row.desk_id, Number(row.count)]));
    },
  };
}

async function save(tx: Tx, desk: Desk): ReturnType<Desks['save']> {
  const { tenantId, id, name, channelId } = desk;
  const there = await tx
    .selectFrom('desks')
    .select(['id', 'version'])
    .where('tenant_id', '=', tenantId)
    .where((eb) => eb.or([eb('id', '=', id), eb('channel_id', '=', channelId ?? null)]))
    .forUpdate()
    .execute();
  if (there.some((other) => other.id !== id)) return 'channel-taken';
  if ((there[0]?.version ?? 0) !== desk.version) return 'changed-meanwhile';
  const saved: Desk = { ...desk, version: desk.version + 1 };
  const row = {
    name,
    channel_id: channelId ?? null,
    version: saved.version,
    state_json: json(saved),
  };
  await tx
    .insertInto('desks')
    .values({ tenant_id: tenantId, id, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(row))
    .execute();
  return saved;
}

const underWay = (db: Pick<Db, 'selectFrom'>, tenantId: TenantId) =>
  db
    .selectFrom('helpdesk_threads')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('state', 'in', ['answering', 'waiting-for-agent', 'with-agent']);

async function remove(
  tx: Tx,
  { tenantId, id, version }: Parameters<Desks['remove']>[0],
): Promise<DeskRemoval> {
  const there = await tx
    .selectFrom('desks')
    .select('version')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (there?.version !== version) return 'changed-meanwhile';
  const atIt = underWay(tx, tenantId).where('desk_id', '=', id);
  if (Number((await atIt.executeTakeFirstOrThrow()).count) > 0) return 'in-use';
  await tx.deleteFrom('desks').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
  return 'removed';
}

/** Who lost a role keeps it here no longer than this; who opens any page of ours is known again. */
const knownForMs = 24 * 60 * 60_000;

export function sqlKnownRoles(db: Db, clock: Clock): KnownRoles {
  return {
    async remember({ tenantId, person, roles }) {
      const seen = { roles_json: json(roles), seen_at: nowOf(clock) };
      await db
        .insertInto('known_roles')
        .values({ tenant_id: tenantId, person_id: person, ...seen })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(seen))
        .execute();
    },
    async of(tenantId, person) {
      const row = await db
        .selectFrom('known_roles')
        .select(['roles_json', 'seen_at'])
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', person)
        .executeTakeFirst();
      const isFresh = row && after(iso(row.seen_at), knownForMs) > nowOf(clock);
      return isFresh ? row.roles_json : undefined;
    },
    async reviewers(tenantId) {
      const rows = await db
        .selectFrom('known_roles')
        .select('person_id')
        .where('tenant_id', '=', tenantId)
        .where('seen_at', '>', new Date(clock.now() - knownForMs))
        .where(sql<boolean>`json_array_length(roles_json) > 0`)
        .orderBy('person_id')
        .execute();
      return rows.map((row) => row.person_id);
    },
  };
}
