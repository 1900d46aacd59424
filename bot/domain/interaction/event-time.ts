/**
 * Which times of events are believed. One far ahead would make every later event of its contact a late
 * one, for which all is folded anew, and the contact would look fresh until then.
 */
import { isoTime, msOf, type IsoTime } from '../ids.ts';
import type { InteractionEvent } from './facts.ts';

const [minuteMs, dayMs] = [60_000, 24 * 60 * 60_000];
/** A clock that is wrong by this much would fail at signatures before it comes to events. */
const aheadMs = 15 * minuteMs;
/** What a sender of ours kept back, it kept for hours or days. */
const sentWithinMs = 30 * dayMs;
/**
 * A picture of a contact tells facts with the times they have, and contacts last: a task at one contact
 * center 1,000 hours, a mail until somebody answers. No contact lasts a year: that is a time somebody left at zero.
 */
const lastsMs = 366 * dayMs;

const isAhead = (at: IsoTime, nowMs: number): boolean => msOf(at) > nowMs + aheadMs;

/** Of a sender who can be told that it is not. */
export const isTimely = (at: IsoTime, nowMs: number): boolean =>
  !isAhead(at, nowMs) && msOf(at) >= nowMs - sentWithinMs;

/**
 * Of a vendor, who drops for good what is refused, or sends it again for days: what is ahead is true all
 * the same (a call that ended has ended) and is taken as of now; what is older than any contact can only
 * be put in a wrong place, and is left out. Ids stay as they are, so that twice is still once.
 */
export const believed = (
  events: readonly InteractionEvent[],
  nowMs: number,
): readonly InteractionEvent[] =>
  events
    .filter(({ at }) => msOf(at) >= nowMs - lastsMs)
    .map((event) => (isAhead(event.at, nowMs) ? { ...event, at: isoTime(nowMs) } : event));
