/** How it went, by day, subject and product. */
import { msOf, type IsoTime } from '../ids.ts';
import { firstExpertMs, type BoardSwarm } from './board-swarm.ts';

export type DayRange = {
  /** `2026-11-22`, in the zone; the last one included. */
  readonly from: string;
  readonly to: string;
  /** IANA name: where a day begins. */
  readonly timeZone: string;
};

export type Trend = {
  /** The day, the subject's id, or the product; empty for cases that name no product. */
  readonly key: string;
  readonly name: string;
  /** Swarms opened in the time. */
  readonly opened: number;
  /** Swarms solved in the time. */
  readonly solved: number;
  /** Half of those opened in the time that somebody joined had to wait no longer; undefined: none. */
  readonly firstExpertMs?: number;
  /** Of those opened in the time: nobody was found for a subject of theirs. */
  readonly unmatched: number;
};

/** Of all swarms opened in the time. */
export type WholeTime = {
  /** Half of those that somebody joined had to wait no longer; undefined: none. */
  readonly firstExpertMs?: number;
  /** Nobody has joined these. */
  readonly withoutExpert: number;
};

export type Trends = {
  readonly whole: WholeTime;
  readonly days: readonly Trend[];
  readonly skills: readonly Trend[];
  readonly products: readonly Trend[];
};

export function trendsOf(swarms: readonly BoardSwarm[], range: DayRange): Trends {
  const dayOf = dayIn(range.timeZone);
  const within = (day: string | undefined): day is string =>
    day !== undefined && day >= range.from && day <= range.to;
  const dated = swarms.map((swarm) => ({
    swarm,
    opened: dayOf(swarm.openedAt),
    solved: swarm.state === 'resolved' && swarm.endedAt ? dayOf(swarm.endedAt) : undefined,
  }));
  const days = tally();
  const skills = tally();
  const products = tally();
  for (const { swarm, opened, solved } of dated) {
    const of = { wasOpened: within(opened), wasSolved: within(solved) };
    if (of.wasOpened) days.opened({ id: opened, name: opened }, swarm, swarm.unmatched.length > 0);
    if (within(solved)) days.solved({ id: solved, name: solved });
    count(products, { id: swarm.product, name: swarm.product }, swarm, {
      ...of,
      isUnmatched: swarm.unmatched.length > 0,
    });
    for (const skill of swarm.skills) {
      count(skills, skill, swarm, { ...of, isUnmatched: swarm.unmatched.includes(skill.id) });
    }
  }
  return {
    whole: wholeOf(dated.filter((one) => within(one.opened)).map((one) => one.swarm)),
    days: days.byKey(),
    skills: skills.byOpened(),
    products: products.byOpened(),
  };
}

function wholeOf(opened: readonly BoardSwarm[]): WholeTime {
  const waits = opened.map(firstExpertMs).filter((wait) => wait !== undefined);
  const median = lowerMedian(waits);
  return {
    withoutExpert: opened.length - waits.length,
    ...(median !== undefined && { firstExpertMs: median }),
  };
}

type Group = { readonly id: string; readonly name: string };

function count(
  tallied: ReturnType<typeof tally>,
  group: Group,
  swarm: BoardSwarm,
  told: { wasOpened: boolean; wasSolved: boolean; isUnmatched: boolean },
): void {
  if (told.wasOpened) tallied.opened(group, swarm, told.isUnmatched);
  if (told.wasSolved) tallied.solved(group);
}

type Counted = {
  name: string;
  opened: number;
  solved: number;
  unmatched: number;
  readonly waits: number[];
};

function tally() {
  const groups = new Map<string, Counted>();
  const at = ({ id, name }: Group): Counted => {
    const known = groups.get(id) ?? { name, opened: 0, solved: 0, unmatched: 0, waits: [] };
    // Renamed meanwhile: the same name for whoever counts.
    if (name > known.name) known.name = name;
    groups.set(id, known);
    return known;
  };
  const trends = (): Trend[] =>
    [...groups].map(([key, { name, opened, solved, unmatched, waits }]) => {
      const median = lowerMedian(waits);
      const times = median === undefined ? {} : { firstExpertMs: median };
      return { key, name, opened, solved, unmatched, ...times };
    });
  return {
    opened(group: Group, swarm: BoardSwarm, isUnmatched: boolean): void {
      const counted = at(group);
      counted.opened += 1;
      if (isUnmatched) counted.unmatched += 1;
      const waited = firstExpertMs(swarm);
      if (waited !== undefined) counted.waits.push(waited);
    },
    solved(group: Group): void {
      at(group).solved += 1;
    },
    byKey: () => trends().toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    byOpened: () => trends().toSorted((a, b) => b.opened - a.opened || (a.key < b.key ? -1 : 1)),
  };
}

/** One of the values, not one between two: what stands there was somebody's time. */
function lowerMedian(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1];
}

/** @returns `2026-11-22` for a time */
export function dayIn(timeZone: string): (time: IsoTime) => string {
  // Swedish dates are written so.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return (time) => format.format(msOf(time));
}
