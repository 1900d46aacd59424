/** How it went: `trendsOf` of the domain, counted by the database. */
import { sql, type RawBuilder } from 'kysely';
import type { DayRange, Trend, Trends } from '../../domain/board/trends.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { TrendFilter } from '../../ports/board.ts';
import { inRange, ofTrend } from './board-filter.ts';
import type { Db } from './tables.ts';

type Row = {
  readonly key: string;
  readonly name: string;
  readonly opened: string;
  readonly solved: string;
  readonly first_expert_ms: string | null;
  readonly unmatched: string;
};

export async function sqlTrends(
  db: Db,
  tenantId: TenantId,
  asked: { readonly range: DayRange; readonly filter: TrendFilter },
): Promise<Trends> {
  const [days, skills, products] = await Promise.all([
    trend(db, tenantId, asked, byDay(asked.range)),
    trend(db, tenantId, asked, bySkill),
    trend(db, tenantId, asked, byProduct),
  ]);
  const byKey = (a: Trend, b: Trend) => (a.key < b.key ? -1 : 1);
  return {
    days: days.toSorted(byKey),
    skills: skills.toSorted((a, b) => b.opened - a.opened || byKey(a, b)),
    products: products.toSorted((a, b) => b.opened - a.opened || byKey(a, b)),
  };
}

type Grouping = {
  /** Beside `board_swarms`, a row for each group a swarm counts in. @param at `opened_at`, `ended_at` */
  readonly groups: (at: RawBuilder<unknown>) => RawBuilder<unknown>;
  readonly isUnmatched: RawBuilder<unknown>;
};

const byDay = ({ timeZone }: DayRange): Grouping => ({
  groups: (at) => sql`cross join lateral (
    select to_char(${at} at time zone ${timeZone}::text, 'YYYY-MM-DD') as key,
      to_char(${at} at time zone ${timeZone}::text, 'YYYY-MM-DD') as name) of_day`,
  isUnmatched: sql`cardinality(unmatched_ids) > 0`,
});

const bySkill: Grouping = {
  groups: () => sql`cross join lateral unnest(skill_ids, skill_names) as of_skill (key, name)`,
  isUnmatched: sql`key = any (unmatched_ids)`,
};

const byProduct: Grouping = {
  groups: () => sql`cross join lateral (select product as key, product as name) of_product`,
  isUnmatched: sql`cardinality(unmatched_ids) > 0`,
};

async function trend(
  db: Db,
  tenantId: TenantId,
  { range, filter }: { readonly range: DayRange; readonly filter: TrendFilter },
  { groups, isUnmatched }: Grouping,
): Promise<readonly Trend[]> {
  const ours = ofTrend(tenantId, filter);
  // The name compared by its bytes: whoever counts takes the same one of several.
  const { rows } = await sql<Row>`
    with opened as (
      select key, max(name collate "C") as name, count(*) as opened,
        count(*) filter (where ${isUnmatched}) as unmatched,
        percentile_disc(0.5) within group (order by first_expert_ms) as first_expert_ms
      from board_swarms ${groups(sql`opened_at`)}
      where ${ours} and ${inRange(sql`opened_at`, range)}
      group by key
    ), solved as (
      select key, max(name collate "C") as name, count(*) as solved
      from board_swarms ${groups(sql`ended_at`)}
      where ${ours} and state = 'resolved' and ${inRange(sql`ended_at`, range)}
      group by key
    )
    select key, greatest(opened.name, solved.name) as name, coalesce(opened, 0) as opened,
      coalesce(solved, 0) as solved, coalesce(unmatched, 0) as unmatched, first_expert_ms
    from opened full join solved using (key)`.execute(db);
  return rows.map(({ key, name, opened, solved, unmatched, first_expert_ms: ms }) => ({
    key,
    name,
    opened: Number(opened),
    solved: Number(solved),
    ...(ms !== null && { firstExpertMs: Number(ms) }),
    unmatched: Number(unmatched),
  }));
}
