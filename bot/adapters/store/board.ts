import { sql, type Selectable } from 'kysely';
import type { BoardNumbers, BoardYardstick, Load, Risk } from '../../domain/board/numbers.ts';
import type { PersonId, SkillId, TenantId } from '../../domain/ids.ts';
import type { Phase } from '../../domain/interaction/interaction.ts';
import type { Board, BoardFilter, BoardPage, BoardPlace, BoardRow } from '../../ports/board.ts';
import { riskRank, shown, wanted } from './board-filter.ts';
import type { BoardSwarmsTable } from './board-table.ts';
import { sqlTrends } from './board-trends.ts';
import { iso } from './columns.ts';
import type { Db } from './tables.ts';

/** The numbers of `domain/board`, from the rows that are written with the timeline. */
export const sqlBoard = (db: Db): Board => ({
  numbers: (tenantId, yardstick) => numbers(db, tenantId, yardstick),
  page: (tenantId, yardstick, asked) => page(db, { tenantId, yardstick, ...asked }),
  list: (tenantId, yardstick, asked) => list(db, { tenantId, yardstick, ...asked }),
  overloaded: (tenantId, { swarmsAtOnce }) => overloaded(db, tenantId, swarmsAtOnce),
  loadOf: (tenantId, person) => loadOf(db, tenantId, person),
  trends: (tenantId, range, filter) => sqlTrends(db, tenantId, { range, filter }),
  choices: (tenantId, since) => choices(db, tenantId, new Date(since)),
  async namesOf(tenantId, swarms) {
    if (swarms.length === 0) return new Map();
    const rows = await db
      .selectFrom('board_swarms')
      .select(['swarm_id', 'code', 'case_number'])
      .where('tenant_id', '=', tenantId)
      .where('swarm_id', 'in', swarms)
      .execute();
    return new Map(
      rows.map((row) => [row.swarm_id, { code: row.code, caseNumber: row.case_number }]),
    );
  },
  async lastSolvedAt(tenantId) {
    const row = await db
      .selectFrom('board_swarms')
      .select('ended_at')
      .where('tenant_id', '=', tenantId)
      .where('state', '=', 'resolved')
      .where('ended_at', 'is not', null)
      .orderBy('ended_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.ended_at ? iso(row.ended_at) : undefined;
  },
});

type Counted = Readonly<Record<Exclude<keyof BoardNumbers, 'notDelivered' | 'overloaded'>, string>>;

async function numbers(
  db: Db,
  tenantId: TenantId,
  yardstick: BoardYardstick,
): Promise<BoardNumbers> {
  const { rows } = await sql<Counted & { readonly notDelivered: string }>`
    select count(*) as active,
      count(*) filter (where risk = 2) as late,
      count(*) filter (where risk = 1) as watch,
      count(*) filter (where ${shown('waiting', yardstick)}) as waiting,
      coalesce(sum(waited_for), 0) as unanswered,
      count(*) filter (where ${shown('no-expert', yardstick)}) as "noExpert",
      count(*) filter (where ${shown('on-hold', yardstick)}) as "onHold",
      count(*) filter (where ${shown('unmatched', yardstick)}) as unmatched,
      (select count(*) from board_swarms
        where tenant_id = ${tenantId} and undelivered > 0) as "notDelivered"
    from (
      select *, ${riskRank(yardstick)} as risk from board_swarms
      where tenant_id = ${tenantId} and state = 'active'
    ) ranked`.execute(db);
  const [counted] = rows;
  if (!counted) throw new Error('an aggregate has one row');
  const people = await overloaded(db, tenantId, yardstick.swarmsAtOnce);
  return {
    active: Number(counted.active),
    late: Number(counted.late),
    watch: Number(counted.watch),
    waiting: Number(counted.waiting),
    unanswered: Number(counted.unanswered),
    noExpert: Number(counted.noExpert),
    onHold: Number(counted.onHold),
    unmatched: Number(counted.unmatched),
    notDelivered: Number(counted.notDelivered),
    overloaded: people.length,
  };
}

type Asked = {
  readonly tenantId: TenantId;
  readonly yardstick: BoardYardstick;
  readonly filter: BoardFilter;
  readonly atMost: number;
};

type Row = Selectable<BoardSwarmsTable> & {
  readonly risk: number | null;
  readonly phase: Phase | null;
};

/** What the customer does is looked up for the rows that are shown, not for those that are passed. */
const withPhase = sql`left join interactions on interactions.tenant_id = picked.tenant_id
  and interactions.id = picked.interaction_id`;

async function page(db: Db, asked: Asked): Promise<BoardPage> {
  const { tenantId, filter, yardstick, atMost } = asked;
  const ours = wanted(tenantId, filter, yardstick);
  const [{ rows }, total] = await Promise.all([
    sql<Row>`
      select picked.*, interactions.phase
      from (
        select *, ${riskRank(yardstick)} as risk from board_swarms where ${ours}
        order by ${riskRank(yardstick)} desc nulls last,
          case when state = 'active' then opened_at end, ended_at desc, swarm_id
        limit ${atMost}
      ) picked ${withPhase}
      order by risk desc nulls last,
        case when state = 'active' then picked.opened_at end, picked.ended_at desc,
        picked.swarm_id`.execute(db),
    sql<{ total: string }>`select count(*) as total from board_swarms where ${ours}`.execute(db),
  ]);
  return { total: Number(total.rows[0]?.total ?? 0), rows: rows.map(rowOf) };
}

async function list(
  db: Db,
  asked: Asked & { readonly after?: BoardPlace | undefined },
): Promise<readonly BoardRow[]> {
  const { tenantId, filter, yardstick, after, atMost } = asked;
  const further = after ? sql`and (opened_at, swarm_id) > (${after.openedAt}, ${after.id})` : sql``;
  const { rows } = await sql<Row>`
    select picked.*, interactions.phase
    from (
      select *, ${riskRank(yardstick)} as risk from board_swarms
      where ${wanted(tenantId, filter, yardstick)} ${further}
      order by opened_at, swarm_id limit ${atMost}
    ) picked ${withPhase}
    order by picked.opened_at, picked.swarm_id`.execute(db);
  return rows.map(rowOf);
}

const risks: readonly Risk[] = ['ok', 'watch', 'late'];

function rowOf(row: Row): BoardRow {
  return {
    risk: row.risk === null ? undefined : risks[row.risk],
    phase: row.phase ?? undefined,
    swarm: {
      id: row.swarm_id,
      code: row.code,
      caseNumber: row.case_number,
      title: row.title,
      product: row.product,
      agent: { id: row.agent_id, name: row.agent_name },
      state: row.state,
      openedAt: iso(row.opened_at),
      joined: row.joined,
      waitedFor: row.waited_for,
      skills: row.skill_ids.map((id, place) => ({ id, name: row.skill_names[place] ?? '' })),
      unmatched: row.unmatched_ids,
      undelivered: row.undelivered,
      ...timesOf(row),
      ...(row.interaction_id && { interactionId: row.interaction_id }),
    },
  };
}

const timesOf = (row: Row) => ({
  ...(row.ended_at && { endedAt: iso(row.ended_at) }),
  ...(row.first_expert_at && { firstExpertAt: iso(row.first_expert_at) }),
  ...(row.answer_by && { answerBy: iso(row.answer_by) }),
  ...(row.held_since && { heldSince: iso(row.held_since) }),
});

async function overloaded(
  db: Db,
  tenantId: TenantId,
  swarmsAtOnce: number,
): Promise<readonly Load[]> {
  const { rows } = await sql<{ person: PersonId; name: string; swarms: string }>`
    select person, max(name collate "C") as name, count(*) as swarms
    from board_swarms cross join lateral unnest(involved_ids, involved_names) as of (person, name)
    where tenant_id = ${tenantId} and state = 'active'
    group by person having count(*) > ${swarmsAtOnce}
    order by swarms desc, person collate "C"`.execute(db);
  return rows.map(({ person, name, swarms }) => ({ person, name, swarms: Number(swarms) }));
}

async function loadOf(db: Db, tenantId: TenantId, person: PersonId): Promise<Load | undefined> {
  const { rows } = await sql<{ name: string; swarms: string }>`
    select max(name collate "C") as name, count(*) as swarms
    from board_swarms cross join lateral unnest(involved_ids, involved_names) as of (person, name)
    where tenant_id = ${tenantId} and state = 'active' and person = ${person}
    group by person`.execute(db);
  const [load] = rows;
  return load && { person, name: load.name, swarms: Number(load.swarms) };
}

async function choices(db: Db, tenantId: TenantId, since: Date) {
  const recent = sql`tenant_id = ${tenantId} and opened_at >= ${since}`;
  const [skills, products] = await Promise.all([
    // Few swarms need a set of subjects that no other needs: the sets first, then what is in them.
    sql<{ id: SkillId; name: string }>`
      select id, max(name) as name
      from (select distinct skill_ids, skill_names from board_swarms where ${recent}) sets
        cross join lateral unnest(skill_ids, skill_names) as of (id, name)
      group by id order by 2`.execute(db),
    sql<{ product: string }>`
      select distinct product from board_swarms where ${recent} and product <> ''
      order by product limit 200`.execute(db),
  ]);
  return { skills: skills.rows, products: products.rows.map((row) => row.product) };
}
