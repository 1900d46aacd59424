/** How it went: `trendsOf` of the domain, counted by the database as far as it is quick at it. */
import { sql, type RawBuilder } from 'kysely';
import type { DayRange, Trend, Trends, WholeTime } from '../../domain/board/trends.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { TrendFilter } from '../../ports/board.ts';
import { ofTrend } from './board-filter.ts';
import { json } from './columns.ts';
import type { Db } from './tables.ts';

export async function sqlTrends(
  db: Db,
  tenantId: TenantId,
  { range, filter }: { readonly range: DayRange; readonly filter: TrendFilter },
): Promise<Trends> {
  const days = await daysOf(db, range);
  const groups = await groupsOf(db, { ours: ofTrend(tenantId, filter), days });
  return {
    whole: wholeOf(groups),
    days: byDay(groups, days).toSorted(byKey),
    skills: bySkill(groups).toSorted((a, b) => b.opened - a.opened || byKey(a, b)),
    products: byProduct(groups).toSorted((a, b) => b.opened - a.opened || byKey(a, b)),
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

type Needs = readonly [
  product: string,
  skillIds: readonly string[],
  skillNames: readonly string[],
  unmatchedIds: readonly string[],
];
type GroupRow = readonly [
  needs: Needs,
  /** Of each that was opened: how long until somebody joined, and its day, in one number. */
  opened: readonly number[] | null,
  /** Of each that was solved: its day. */
  solved: readonly number[] | null,
];

/**
 * One more than the wait, or nothing where nobody joined, times this; and the day. As short as it can be:
 * it is written and read a hundred thousand times. Exact up to 2^53, which is 22 years of days.
 */
const dayRoom = 2 ** 13;

/**
 * What was opened and what was solved in the time, by what it needed: few swarms need what no other
 * needs. All trends are put together from these groups here. Taken apart in the database each swarm would
 * be a row for each of its subjects, read and sorted anew for days, subjects and products.
 */
async function groupsOf(db: Db, { ours, days }: Asked): Promise<readonly Group[]> {
  const wasOpened = within(sql`opened_at`, days);
  const wasSolved = sql`(state = 'resolved' and ${within(sql`ended_at`, days)})`;
  const groups = await db.transaction().execute(async (tx) => {
    // Of a hundred thousand swarms the groups fit into this, and are not sorted to be found.
    await sql`set local work_mem = '64MB'`.execute(tx);
    await sql`set local enable_sort = off`.execute(tx);
    return sql<{ told: readonly GroupRow[] | null }>`
      select json_agg(json_build_array(needs::json, opened, solved)) as told
      from (
        select needs,
          array_agg(coalesce(first_expert_ms + 1, 0) * ${dayRoom}::bigint
            + ${nthDay(sql`opened_at`, days)}) filter (where ${wasOpened}) as opened,
          array_agg(${nthDay(sql`ended_at`, days)}) filter (where ${wasSolved}) as solved
        from board_swarms where ${ours} and (${wasOpened} or ${wasSolved})
        group by needs
      ) grouped`.execute(tx);
  });
  return (groups.rows[0]?.told ?? []).map(groupOf);
}

/** Swarms that need the same of the same product. */
type Group = {
  readonly product: string;
  readonly skills: readonly { readonly id: string; readonly name: string }[];
  readonly unmatched: readonly string[];
  readonly opened: readonly Opened[];
  /** The days. */
  readonly solved: readonly number[];
  readonly waits: readonly number[];
};
type Opened = { readonly day: number; readonly wait: number | undefined };

function groupOf([[product, ids, names, unmatched], opened, solved]: GroupRow): Group {
  const swarms = (opened ?? []).map(openedOf);
  return {
    product,
    skills: ids.map((id, place) => ({ id, name: names[place] ?? '' })),
    unmatched,
    opened: swarms,
    solved: solved ?? [],
    waits: swarms.map((one) => one.wait).filter((wait) => wait !== undefined),
  };
}

function openedOf(one: number): Opened {
  const joined = Math.floor(one / dayRoom);
  return { day: one - joined * dayRoom, wait: joined === 0 ? undefined : joined - 1 };
}

type Tally = {
  name: string;
  opened: number;
  solved: number;
  unmatched: number;
  readonly waits: (readonly number[])[];
};
type Tallies = Map<string, Tally>;

const nothingYet = { opened: 0, solved: 0, unmatched: 0 };

function wholeOf(groups: readonly Group[]): WholeTime {
  const median = lowerMedian(groups.map((one) => one.waits));
  const alone = groups.reduce((all, one) => all + one.opened.length - one.waits.length, 0);
  return {
    withoutExpert: alone,
    ...(median !== undefined && { firstExpertMs: median }),
  };
}

function byDay(groups: readonly Group[], { days }: Days): readonly Trend[] {
  const tallies = days.map((name) => {
    const waits: number[] = [];
    return { ...nothingYet, name, waits };
  });
  for (const { opened, solved, unmatched } of groups) {
    for (const { day, wait } of opened) {
      const tally = tallies[day - 1];
      if (!tally) continue;
      tally.opened += 1;
      if (unmatched.length > 0) tally.unmatched += 1;
      if (wait !== undefined) tally.waits.push(wait);
    }
    for (const day of solved) {
      const tally = tallies[day - 1];
      if (tally) tally.solved += 1;
    }
  }
  const told = tallies.filter((one) => one.opened > 0 || one.solved > 0);
  return trendsIn(new Map(told.map((one) => [one.name, { ...one, waits: [one.waits] }])));
}

function bySkill(groups: readonly Group[]): readonly Trend[] {
  const tallies: Tallies = new Map();
  for (const group of groups) {
    for (const { id, name } of group.skills) {
      add(tallies, { key: id, name, isUnmatched: group.unmatched.includes(id) }, group);
    }
  }
  return trendsIn(tallies);
}

function byProduct(groups: readonly Group[]): readonly Trend[] {
  const tallies: Tallies = new Map();
  for (const group of groups) {
    const { product, unmatched } = group;
    add(tallies, { key: product, name: product, isUnmatched: unmatched.length > 0 }, group);
  }
  return trendsIn(tallies);
}

type Counted = { readonly key: string; readonly name: string; readonly isUnmatched: boolean };

function add(tallies: Tallies, { key, name, isUnmatched }: Counted, group: Group): void {
  const tally = tallies.get(key) ?? { ...nothingYet, name, waits: [] };
  tallies.set(key, tally);
  // Renamed meanwhile: the same name for whoever counts.
  if (name > tally.name) tally.name = name;
  tally.opened += group.opened.length;
  tally.solved += group.solved.length;
  if (isUnmatched) tally.unmatched += group.opened.length;
  tally.waits.push(group.waits);
}

const trendsIn = (tallies: Tallies): readonly Trend[] =>
  [...tallies].map(([key, { waits, ...tally }]) => {
    const median = lowerMedian(waits);
    return { key, ...tally, ...(median !== undefined && { firstExpertMs: median }) };
  });

function lowerMedian(parts: readonly (readonly number[])[]): number | undefined {
  const values = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    values.set(part, place);
    place += part.length;
  }
  return nthSmallest(values, Math.ceil(values.length / 2) - 1);
}

/** Hoare's selection: what would stand at that place if they were sorted, without sorting all of them. */
function nthSmallest(values: Float64Array, nth: number): number | undefined {
  const at = (place: number): number => values[place] ?? Number.NaN;
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = at((low + high) >> 1);
    let [left, right] = [low, high];
    while (left <= right) {
      while (at(left) < pivot) left += 1;
      while (at(right) > pivot) right -= 1;
      if (left > right) break;
      [values[left], values[right]] = [at(right), at(left)];
      left += 1;
      right -= 1;
    }
    if (nth > right && nth < left) break;
    if (nth <= right) high = right;
    else low = left;
  }
  return values[nth];
}
