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
  const [opened, solved, sets] = await Promise.all([
    sorted(db, (tx) => openedByDay(tx, asked)),
    solvedByDay(db, asked),
    bySets(db, asked),
  ]);
  return {
    days: withSolved(opened, solved).toSorted(byKey),
    skills: bySkill(sets).toSorted((a, b) => b.opened - a.opened || byKey(a, b)),
    products: byProduct(sets).toSorted((a, b) => b.opened - a.opened || byKey(a, b)),
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

type SetRow = {
  readonly skill_ids: readonly string[];
  readonly skill_names: readonly string[];
  readonly unmatched_ids: readonly string[];
  readonly product: string;
  readonly opened: string;
  readonly solved: string;
  /** Of those opened and joined. */
  readonly waits: readonly number[] | null;
};

/**
 * What was opened and what was solved in the time, by the subjects and the product together: few swarms
 * need what no other needs. From these sets it is put together by subject and by product here; taken
 * apart in the database, each swarm would be a row for each subject, and sorted for each of the two.
 */
async function bySets(db: Db, { ours, days }: Asked): Promise<readonly SetRow[]> {
  const wasOpened = within(sql`opened_at`, days);
  const wasSolved = sql`(state = 'resolved' and ${within(sql`ended_at`, days)})`;
  const { rows } = await sql<SetRow>`
    select skill_ids, skill_names, unmatched_ids, product,
      count(*) filter (where was_opened) as opened, count(*) filter (where was_solved) as solved,
      json_agg(first_expert_ms) filter (where was_opened and first_expert_ms is not null) as waits
    from (
      select skill_ids, skill_names, unmatched_ids, product, first_expert_ms,
        ${wasOpened} as was_opened, ${wasSolved} as was_solved
      from board_swarms where ${ours} and (${wasOpened} or ${wasSolved})
    ) told group by skill_ids, skill_names, unmatched_ids, product`.execute(db);
  return rows;
}

type Tally = {
  name: string;
  opened: number;
  solved: number;
  unmatched: number;
  readonly waits: (readonly number[])[];
};
type Tallies = Map<string, Tally>;

function bySkill(sets: readonly SetRow[]): readonly Trend[] {
  const tallies: Tallies = new Map();
  for (const set of sets) {
    for (const [place, key] of set.skill_ids.entries()) {
      const name = set.skill_names[place] ?? '';
      add(tallies, { key, name, isUnmatched: set.unmatched_ids.includes(key) }, set);
    }
  }
  return trendsIn(tallies);
}

function byProduct(sets: readonly SetRow[]): readonly Trend[] {
  const tallies: Tallies = new Map();
  for (const set of sets) {
    const isUnmatched = set.unmatched_ids.length > 0;
    add(tallies, { key: set.product, name: set.product, isUnmatched }, set);
  }
  return trendsIn(tallies);
}

type Group = { readonly key: string; readonly name: string; readonly isUnmatched: boolean };

function add(tallies: Tallies, { key, name, isUnmatched }: Group, set: SetRow): void {
  const tally = tallies.get(key) ?? { name, opened: 0, solved: 0, unmatched: 0, waits: [] };
  tallies.set(key, tally);
  // Renamed meanwhile: the same name for whoever counts.
  if (name > tally.name) tally.name = name;
  tally.opened += Number(set.opened);
  tally.solved += Number(set.solved);
  if (isUnmatched) tally.unmatched += Number(set.opened);
  if (set.waits) tally.waits.push(set.waits);
}

const trendsIn = (tallies: Tallies): readonly Trend[] =>
  [...tallies].map(([key, { waits, ...tally }]) => {
    const median = lowerMedian(waits);
    return { key, ...tally, ...(median !== undefined && { firstExpertMs: median }) };
  });

function lowerMedian(parts: readonly (readonly number[])[]): number | undefined {
  const sorted = Float64Array.from(parts.flat()).sort();
  return sorted[Math.ceil(sorted.length / 2) - 1];
}
