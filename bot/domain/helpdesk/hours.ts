/** When somebody is there, in the desk's own time zone: summer time included. */
import { isoTime, msOf, type IsoTime } from '../ids.ts';

/** Minutes after midnight; 1,440 is the end of the day. */
type OpenPart = { readonly day: number; readonly from: number; readonly to: number };

export type Hours = {
  /** IANA name. */
  readonly timeZone: string;
  /** 0 is Sunday. None: always. */
  readonly open: readonly OpenPart[];
};

const minuteMs = 60_000;
const dayMinutes = 1_440;

type Local = { readonly day: number; readonly minute: number };

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function localAt(timeZone: string, ms: number): Local {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(ms);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: days.indexOf(part('weekday')),
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

const isIn = ({ open }: Hours, { day, minute }: Local): boolean =>
  open.some((one) => one.day === day && one.from <= minute && minute < one.to);

/** Undefined when it is open now, or never. */
export function backAt(hours: Hours, now: IsoTime): IsoTime | undefined {
  if (hours.open.length === 0 || isIn(hours, localAt(hours.timeZone, msOf(now)))) return undefined;
  const from = Math.ceil(msOf(now) / minuteMs) * minuteMs;
  const waitMinutes = minutesUntilOpen(hours, localAt(hours.timeZone, from));
  const at = from + waitMinutes * minuteMs;
  // Between then and now that clock may be put on or back: what it shows too much is taken off again.
  const shows = minutesPassed(localAt(hours.timeZone, from), localAt(hours.timeZone, at));
  const astray = (shows - waitMinutes + weekMinutes) % weekMinutes;
  return isoTime(at - (astray > dayMinutes ? astray - weekMinutes : astray) * minuteMs);
}

const weekMinutes = 7 * dayMinutes;

/** As that clock counts them. */
function minutesPassed(from: Local, to: Local): number {
  const passed = (to.day - from.day) * dayMinutes + to.minute - from.minute;
  return passed >= 0 ? passed : passed + weekMinutes;
}

function minutesUntilOpen({ open }: Hours, now: Local): number {
  return Math.min(
    ...open.map(({ day, from }) => minutesPassed(now, { day, minute: from }) || weekMinutes),
  );
}

/** The same hours on these days. */
export const everyDay = (onDays: readonly number[], from: number, to: number): Hours['open'] =>
  onDays.map((day) => ({ day, from, to }));
