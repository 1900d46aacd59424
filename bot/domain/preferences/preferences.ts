/**
 * What a person has decided about being asked. Kept by us: Dynamics' own capacity and presence are those
 * of agents with a licence for its contact center, and experts have none.
 */
import { isTimeOfDay, isTimeZone, isWithin, type WorkingHours } from './working-hours.ts';
import type { IsoTime } from '../ids.ts';

export type Preferences = {
  /** How many active swarms they take at once. Absent: as many as the company says. */
  readonly swarmsAtOnce?: number;
  /** Absent: presence alone says whether they can be asked. */
  readonly workingHours?: WorkingHours;
};

export const noPreferences: Preferences = {};

/** None at all: on leave, without being offline. */
const leastAtOnce = 0;
export const mostAtOnce = 9;

export type PreferenceRefusal = 'at-once-out-of-range' | 'no-day' | 'hours-unknown';

/** @returns why not; undefined when they can be kept */
export function refusalOf(wish: Preferences): PreferenceRefusal | undefined {
  const { swarmsAtOnce, workingHours } = wish;
  if (swarmsAtOnce !== undefined && !isCount(swarmsAtOnce)) return 'at-once-out-of-range';
  return workingHours && hoursRefusal(workingHours);
}

const isCount = (count: number): boolean =>
  Number.isInteger(count) && count >= leastAtOnce && count <= mostAtOnce;

function hoursRefusal(hours: WorkingHours): PreferenceRefusal | undefined {
  const { days, from, to, timeZone } = hours;
  if (days.length === 0) return 'no-day';
  const isKnown = isTimeOfDay(from) && isTimeOfDay(to) && isTimeZone(timeZone);
  return isKnown && from !== to ? undefined : 'hours-unknown';
}

/** Who has not said when they work is asked by their presence alone. */
export const isOffWork = ({ workingHours }: Preferences, at: IsoTime): boolean =>
  workingHours !== undefined && !isWithin(workingHours, at);
