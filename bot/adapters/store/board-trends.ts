/** How it went: `trendsOf` of the domain, counted by the database. */
import { sql, type RawBuilder } from 'kysely';
import type { DayRange, Trend, Trends } from '../../domain/board/trends.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { TrendFilter } from '../../ports/board.ts';
import { ofTrend } from './board-filter.ts';
import { json } from './columns.ts';
import type { Db, Tx } from './tables.ts';

export async function sqlTrends(
  db: Db,
  tenantId: TenantId,
  { range, filter }: { readonly range: DayRange; readonly filter: TrendFilter },
): Promise<Trends> {
  const ours = ofTrend(tenantId, filter);
  const days = await daysOf(db, range);
  const asked = { ours, days };
  const [opened, solved, skills, products] = await Promise.all([
    sorted(db, (tx) => openedByDay(tx, asked)),
    solvedByDay(db, asked),
    sorted(db, (tx) => grouped(tx, asked, bySkill)),
    sorted(db, (tx) => grouped(tx, asked, byProduct)),
  ]);
  return {
    days: withSolved(opened, solved).toSorted(byKey),
    skills: skills.toSorted((a, b) => b.opened - a.opened || byKey(a, b)),
    products: products.toSorted((a, b) => b.opened - a.opened || byKey(a, b)),
  };
}

const byKey = (a: Trend, b: Trend): number => (a.key < b.key ? -1 : 1);

/**
 * The days of a range, and the moment each begins and the last one ends: reckoned once. For each row the
 * zone's rules would cost more than all the rest.
 */
type Days = { readonly days: readonly string[]; readonly moments: readonly Date[] };

async function daysOf(db: Db, { from, to, timeZone }: DayRange): Promise<Days> {
  const { rows } = await sql<{ day: string; begins: Date }>`
    select day::date::text as day, day at time zone ${timeZone}::text as begins
    from generate_series((${from}::text)::timestamp, (${to}::text)::timestamp + interval '1 day',
      interval '1 day') as day
    order by day`.execute(db);
  return {
    days: rows.slice(0, -1).map((row) => row.day),
    moments: rows.map((row) => row.begins),
  };
}

type Condition = RawBuilder<unknown>;
type Asked = { readonly ours: Condition; readonly days: Days };

const within = (column: Condition, { moments }: Days): Condition =>
  sql`(${column} >= ${moments[0]} and ${column} < ${moments.at(-1)})`;

/** 1 for the first day of the range. */
const nthDay = (column: Condition, { moments }: Days): Condition => sql`width_bucket(${column}, (
  select array_agg(moment::timestamptz order by moment)
  from json_array_elements_text(${json(moments)}::json) as moment))`;

/** For a median everything is sorted: of a hundred thousand swarms that fits into this, and not into 4 MB. */
function sorted<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`set local work_mem = '32MB'`.execute(tx);
    return work(tx);
  });
}

type Row = {
  readonly key: string;
  readonly name: string;
  readonly opened: string;
  readonly solved: string;
  readonly first_expert_ms: string | null;
  readonly unmatched: string;
};

const trendOf = ({ key, name, opened, solved, unmatched, first_expert_ms: ms }: Row): Trend => ({
  key,
  name,
  opened: Number(opened),
  solved: Number(solved),
  ...(ms !== null && { firstExpertMs: Number(ms) }),
  unmatched: Number(unmatched),
});

async function openedByDay(tx: Tx, { ours, days }: Asked): Promise<readonly Trend[]> {
  const { rows } = await sql<Omit<Row, 'key' | 'name'> & { readonly nth: number }>`
    select nth, count(*) as opened, 0 as solved, count(*) filter (where is_unmatched) as unmatched,
      percentile_disc(0.5) within group (order by first_expert_ms) as first_expert_ms
    from (
      select ${nthDay(sql`opened_at`, days)} as nth, cardinality(unmatched_ids) > 0 as is_unmatched,
        first_expert_ms
      from board_swarms where ${ours} and ${within(sql`opened_at`, days)}
    ) dated group by nth`.execute(tx);
  return rows.map(({ nth, ...row }) => {
    const day = days.days[nth - 1] ?? '';
    return trendOf({ ...row, key: day, name: day });
  });
}

async function solvedByDay(db: Db, { ours, days }: Asked): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ nth: number; solved: string }>`
    select nth, count(*) as solved
    from (
      select ${nthDay(sql`ended_at`, days)} as nth
      from board_swarms where ${ours} and state = 'resolved' and ${within(sql`ended_at`, days)}
    ) dated group by nth`.execute(db);
  return new Map(rows.map(({ nth, solved }) => [days.days[nth - 1] ?? '', Number(solved)]));
}

function withSolved(
  opened: readonly Trend[],
  solved: ReadonlyMap<string, number>,
): readonly Trend[] {
  const known = new Set(opened.map((one) => one.key));
  const onlySolved = [...solved.keys()].filter((key) => !known.has(key));
  const days = onlySolved.map((key) => ({ key, name: key, opened: 0, solved: 0, unmatched: 0 }));
  return [...opened, ...days].map((one) => ({ ...one, solved: solved.get(one.key) ?? 0 }));
}

/** Compared by their bytes: that is faster than by a language, and the same for whoever counts. */
type Grouping = { readonly columns: Condition; readonly isUnmatched: Condition };

const bySkill: Grouping = {
  columns: sql`unnest(skill_ids) collate "C" as key, unnest(skill_names) collate "C" as name`,
  isUnmatched: sql`key = any (unmatched_ids)`,
};

const byProduct: Grouping = {
  columns: sql`product collate "C" as key, product collate "C" as name`,
  isUnmatched: sql`cardinality(unmatched_ids) > 0`,
};

/** What was opened and what was solved in the time, in one pass. */
async function grouped(
  tx: Tx,
  { ours, days }: Asked,
  { columns, isUnmatched }: Grouping,
): Promise<readonly Trend[]> {
  const wasOpened = within(sql`opened_at`, days);
  const wasSolved = sql`(state = 'resolved' and ${within(sql`ended_at`, days)})`;
  const { rows } = await sql<Row>`
    select key, max(name) as name, count(*) filter (where was_opened) as opened,
      count(*) filter (where was_solved) as solved,
      count(*) filter (where was_opened and ${isUnmatched}) as unmatched,
      percentile_disc(0.5) within group (order by first_expert_ms)
        filter (where was_opened) as first_expert_ms
    from (
      select ${columns}, ${wasOpened} as was_opened, ${wasSolved} as was_solved,
        unmatched_ids, first_expert_ms
      from board_swarms where ${ours} and (${wasOpened} or ${wasSolved})
    ) parted group by key`.execute(tx);
  return rows.map(trendOf);
}
