import type { z } from 'zod';
import { boardQuery, trendsQuery } from '../../../contract/board-requests.ts';
import { dayIn, type DayRange } from '../../../domain/board/trends.ts';
import { after, personId, skillId } from '../../../domain/ids.ts';
import { nowOf } from '../../../ports/clock.ts';
import type { BoardFilter, TrendFilter } from '../../../ports/board.ts';
import { problem } from '../problems.ts';
import { readQuery, type Read } from '../query-request.ts';
import type { BoardApiDeps } from './deps.ts';

/** A case that names no product: no name of a product is so. */
const noProduct = '-';
const productOf = (given: string): string => (given === noProduct ? '' : given);

export function readBoardQuery(url: string, { timeZone }: BoardApiDeps): Read<BoardFilter> {
  const query = readQuery(url, boardQuery);
  if ('refused' in query) return query;
  const { q: search, risk, show, person, from = firstDay, to = lastDay } = query.read;
  if (from > to) return { refused: problem('malformed', 'from') };
  const isAnyDay = from === firstDay && to === lastDay;
  const filter: BoardFilter = {
    ...trendFilter(query.read),
    search,
    person: person === undefined ? undefined : personId(person),
    risk,
    show,
    state: stateOf(query.read),
    opened: isAnyDay ? undefined : { from, to, timeZone },
  };
  return { read: filter };
}

/** Active swarms, unless a state is asked for, or what was not delivered, which may be of any. */
function stateOf({ state, show }: z.infer<typeof boardQuery>): BoardFilter['state'] {
  const wanted = state ?? (show === 'not-delivered' ? 'all' : 'active');
  return wanted === 'all' ? undefined : wanted;
}

/** Before there were swarms, and after there will be. */
const [firstDay, lastDay] = ['2000-01-01', '9999-12-30'] as const;

const trendFilter = ({ skill, product }: z.infer<typeof trendsQuery>): TrendFilter => ({
  skill: skill === undefined ? undefined : skillId(skill),
  product: product === undefined ? undefined : productOf(product),
});

const dayMs = 24 * 60 * 60_000;
const daysShown = 14;
const daysAtMost = 366;

/** The last two weeks, unless said otherwise. */
export function readTrendsQuery(
  url: string,
  { clock, timeZone }: BoardApiDeps,
): Read<{ readonly range: DayRange; readonly filter: TrendFilter }> {
  const query = readQuery(url, trendsQuery);
  if ('refused' in query) return query;
  const dayOf = dayIn(timeZone);
  const to = query.read.to ?? dayOf(nowOf(clock));
  const from = query.read.from ?? daysBefore(to, daysShown - 1);
  if (from > to || from < daysBefore(to, daysAtMost)) {
    return { refused: problem('malformed', 'from') };
  }
  return { read: { range: { from, to, timeZone }, filter: trendFilter(query.read) } };
}

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10);

/** Since when swarms say what the filters can be set to. */
export const choicesSince = ({ clock }: Pick<BoardApiDeps, 'clock'>) =>
  after(nowOf(clock), -30 * dayMs);
