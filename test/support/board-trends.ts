/** Trends as somebody filters them, from what timelines tell; the projections must say the same. */
import type { BoardSwarm } from '../../bot/domain/board/board-swarm.ts';
import { trendsOf, type DayRange, type Trends } from '../../bot/domain/board/trends.ts';
import { skillId } from '../../bot/domain/ids.ts';
import type { TrendFilter } from '../../bot/ports/board.ts';
import { livesProducts, livesSkills } from './board-timelines.ts';

export type FilteredTrends = { readonly range: DayRange; readonly filter: TrendFilter };

/** Not by way of SQL: what both agree on was not filtered wrongly in the same place. */
export const retoldTrends = (
  swarms: readonly BoardSwarm[],
  { range, filter: { skill, product } }: FilteredTrends,
): Trends =>
  trendsOf(
    swarms.filter(
      (one) =>
        (skill === undefined || one.skills.some(({ id }) => id === skill)) &&
        (product === undefined || one.product === product),
    ),
    range,
  );

/** Each subject, each product, pairs of them, and what nobody has. */
const trendFilters: readonly TrendFilter[] = [
  {},
  ...livesSkills.map((skill) => ({ skill })),
  ...livesProducts.map((product) => ({ product })),
  ...livesSkills.map((skill, nth) => ({
    skill,
    product: livesProducts[nth % livesProducts.length],
  })),
  { skill: skillId('nobody-needs-it') },
  { product: 'No such thing' },
];

/** Every filter on the whole time, and some on parts of it. */
export const filteredTrends = (
  whole: DayRange,
  parts: readonly DayRange[],
): readonly FilteredTrends[] => [
  ...trendFilters.map((filter) => ({ range: whole, filter })),
  ...parts.flatMap((range, nth) =>
    trendFilters.filter((_, place) => place % 4 === nth % 4).map((filter) => ({ range, filter })),
  ),
];
