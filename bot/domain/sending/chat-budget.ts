/**
 * How often the bot may say something in one chat. Teams allows 7 operations in 1 s, 8 in 2 s, 60 in
 * 30 s and 1,800 in an hour, updates and deletions counted like messages
 * (learn.microsoft.com, "Optimize your bot with rate limiting in Teams"). Pure: times in, a time out.
 */

/** All times are milliseconds since 1970. */
export type Sends = {
  /** Of the last half minute, oldest first. */
  readonly recent: readonly number[];
  /** By the minute, of the last hour, oldest first: its first moment, and how many. */
  readonly minutes: readonly (readonly [minute: number, sends: number])[];
  /** When the card was last redrawn in place. */
  readonly redrawnAt?: number;
};
export const noSends: Sends = { recent: [], minutes: [] };

/** What counts is when a send arrives there, not when it left here; a busy machine is late now and then. */
const marginMs = 700;
/** What the bot answers to somebody's word or press does not wait for its turn: room is kept for it. */
const keptForAnswers = 2;
const shortWindows = [
  { sends: 7 - keptForAnswers, ms: 1_000 },
  { sends: 8 - keptForAnswers, ms: 2_000 },
  { sends: 60 - 3 * keptForAnswers, ms: 30_000 },
] as const;
const recentMs = 30_000 + marginMs;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const hourSends = 1_800;

/** What people wrote goes first: what is only redrawn leaves it this much room in an hour. */
const keptForPeople = 300;
/**
 * So many of the last hour's may go at the pace of the settings, even one a second; after them a card is
 * redrawn this often, however long a call: 600 and one each 3.6 s stay under what an hour has room for.
 */
const briskSends = 600;
const steadyGapMs = 3_600;

/** @returns when the next send may go: `now`, or later */
export function nextSendAt(sends: Sends, now: number): number {
  return Math.max(
    now,
    ...shortWindows.map((one) => freeAt(sends.recent, one)),
    hourFreeAt(sends, now, hourSends),
  );
}

/** The same for a card that is redrawn in place, at most every `paceMs`. */
export function nextLiveSendAt(sends: Sends, now: number, paceMs: number): number {
  const isBrisk = inLastHour(sends, now) < briskSends;
  const gapMs = isBrisk ? paceMs : Math.max(paceMs, steadyGapMs);
  const room = hourFreeAt(sends, now, hourSends - keptForPeople);
  return Math.max(nextSendAt(sends, now), (sends.redrawnAt ?? 0) + gapMs, room);
}

/** @param isRedraw of the card that stands in the chat */
export function withSend(
  { recent, minutes, redrawnAt }: Sends,
  at: number,
  { isRedraw }: { readonly isRedraw: boolean },
): Sends {
  const redrawn = isRedraw ? at : redrawnAt;
  const minute = at - (at % minuteMs);
  const last = minutes.at(-1);
  const counted =
    last?.[0] === minute
      ? [...minutes.slice(0, -1), [minute, last[1] + 1] as const]
      : [...minutes, [minute, 1] as const];
  return {
    recent: [...recent, at].filter((one) => one > at - recentMs),
    minutes: counted.filter(([begun]) => isInHour(begun, at)),
    ...(redrawn !== undefined && { redrawnAt: redrawn }),
  };
}

/** When a window has room again: once the send that fills it is out of it. */
function freeAt(recent: readonly number[], { sends, ms }: { sends: number; ms: number }): number {
  const filling = recent.at(-sends);
  return filling === undefined ? 0 : filling + ms + marginMs;
}

const isInHour = (minute: number, now: number): boolean => minute + minuteMs + hourMs > now;

const inLastHour = ({ minutes }: Sends, now: number): number =>
  minutes.reduce((sum, [begun, sends]) => sum + (isInHour(begun, now) ? sends : 0), 0);

/** A minute counts as long as any moment of it is in the hour. */
function hourFreeAt(sends: Sends, now: number, atMost: number): number {
  let left = inLastHour(sends, now) - atMost;
  if (left < 0) return 0;
  for (const [begun, count] of sends.minutes) {
    if (!isInHour(begun, now)) continue;
    left -= count;
    if (left < 0) return begun + minuteMs + hourMs;
  }
  return now;
}
