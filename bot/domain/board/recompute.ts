import type { TimelineEntry } from '../swarm/timeline.ts';
import type { BoardSwarm } from './board-swarm.ts';
import { foldTimeline } from './fold-timeline.ts';
import {
  numbersOf,
  overloadedIn,
  type BoardNumbers,
  type BoardYardstick,
  type Load,
} from './numbers.ts';
import { trendsOf, type DayRange, type Trends } from './trends.ts';

export type Recomputed = {
  readonly swarms: readonly BoardSwarm[];
  readonly numbers: BoardNumbers;
  readonly overloaded: readonly Load[];
  readonly trends: Trends;
};

/**
 * Every number of the board from the timelines of swarms, and nothing else.
 * @param timelines one for each swarm; one with an erased payload does not count any more
 */
export async function recompute(
  timelines: Iterable<readonly TimelineEntry[]> | AsyncIterable<readonly TimelineEntry[]>,
  yardstick: BoardYardstick,
  range: DayRange,
): Promise<Recomputed> {
  const swarms: BoardSwarm[] = [];
  for await (const timeline of timelines) {
    const swarm = foldTimeline(timeline);
    if (swarm) swarms.push(swarm);
  }
  return {
    swarms,
    numbers: numbersOf(swarms, yardstick),
    overloaded: overloadedIn(swarms, yardstick),
    trends: trendsOf(swarms, range),
  };
}
