/** What of `board_swarms` is asked for, as conditions of a statement. */
import { sql, type RawBuilder } from 'kysely';
import type { BoardYardstick, Risk } from '../../domain/board/numbers.ts';
import type { DayRange } from '../../domain/board/trends.ts';
import { after, type TenantId } from '../../domain/ids.ts';
import type { BoardFilter, Show, TrendFilter } from '../../ports/board.ts';

type Condition = RawBuilder<unknown>;
type Times = Pick<BoardYardstick, 'now' | 'targets'>;

/** Nobody has joined, though the time for it is over: `lacksExpert` of the domain. */
const lacksExpert = ({ now, targets }: Times): Condition =>
  sql`(first_expert_at is null and opened_at < ${after(now, -targets.firstExpertMs)})`;

/** 2 late, 1 to watch, 0 well, null for what is over: `riskOf` of the domain. */
export const riskRank = (times: Times): RawBuilder<number | null> => {
  const { now, targets } = times;
  return sql<number | null>`case
    when state <> 'active' then null
    when ${lacksExpert(times)} or opened_at < ${after(now, -targets.solvedMs)} then 2
    when cardinality(unmatched_ids) > 0 or held_since is not null
      or (first_expert_at is null and opened_at < ${after(now, -targets.firstExpertMs / 2)}) then 1
    else 0 end`;
};

const rankOf: Readonly<Record<Risk, number>> = { late: 2, watch: 1, ok: 0 };

/** What a headline number counts. */
export function shown(show: Show, times: Times): Condition {
  switch (show) {
    case 'waiting':
      return sql`(state = 'active' and waited_for > 0)`;
    case 'on-hold':
      return sql`(state = 'active' and held_since is not null)`;
    case 'no-expert':
      return sql`(state = 'active' and ${lacksExpert(times)})`;
    case 'unmatched':
      return sql`(state = 'active' and cardinality(unmatched_ids) > 0)`;
    case 'not-delivered':
      return sql`undelivered > 0`;
  }
}

/** From the first moment of the first day to the last of the last. */
const inRange = (column: Condition, { from, to, timeZone }: DayRange): Condition => sql`(
  ${column} >= (${from}::text)::timestamp at time zone ${timeZone}::text
  and ${column} < ((${to}::text)::timestamp + interval '1 day') at time zone ${timeZone}::text)`;

const needs = (skill: string): Condition => sql`${skill}::text = any (skill_ids)`;
const involves = (person: string): Condition =>
  sql`(state = 'active' and ${person}::text = any (involved_ids))`;
const about = (product: string): Condition => sql`product = ${product}`;

const all = (conditions: readonly (Condition | undefined)[]): Condition =>
  sql.join(
    conditions.filter((one) => one !== undefined),
    sql` and `,
  );

export function wanted(tenantId: TenantId, filter: BoardFilter, times: BoardYardstick): Condition {
  const { search, skill, product, person, state, risk, show, opened } = filter;
  return all([
    sql`tenant_id = ${tenantId}`,
    ...words(search).map((word) => sql`search_text like ${`%${word}%`}`),
    skill === undefined ? undefined : needs(skill),
    product === undefined ? undefined : about(product),
    person === undefined ? undefined : involves(person),
    state && sql`state = ${state}`,
    // Named, so that the index of the active ones serves it.
    risk && sql`state = 'active' and ${riskRank(times)} = ${rankOf[risk]}`,
    show && shown(show, times),
    opened && inRange(sql`opened_at`, opened),
  ]);
}

export const ofTrend = (tenantId: TenantId, { skill, product }: TrendFilter): Condition =>
  all([
    sql`tenant_id = ${tenantId}`,
    skill === undefined ? undefined : needs(skill),
    product === undefined ? undefined : about(product),
  ]);

/** Each word anywhere; what means something to `like` means itself. */
const words = (search = ''): readonly string[] =>
  search
    .toLowerCase()
    .replaceAll('\0', '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\%_]/g, String.raw`\$&`));
