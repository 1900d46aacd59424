/** What the employee is told of how far their words have come, and of a hold: small states of one card. */
import { msOf, type IsoTime } from '../ids.ts';
import type { ThreadEvent } from './thread-events.ts';
import { isHandedOver, type ReceiptKind, type Thread } from './thread.ts';

type Events = readonly ThreadEvent[];

/** A card is an own update in Teams, and all threads of a channel share its budget. */
const paceMs = 20_000;

/** @param told.upTo when what has come so far was written, or when it was read */
export function hearReceipt(
  thread: Thread,
  { how, upTo, session }: { how: ReceiptKind; upTo: IsoTime; session: number },
  now: IsoTime,
): Events {
  if (!isHandedOver(thread) || thread.handOver.session !== session) return [];
  const before = thread.handOver.receipt;
  if (before && before.upTo >= upTo) return [];
  const isShown = !before || msOf(now) - msOf(before.shownAt) >= paceMs;
  return [{ type: 'words-received', how, upTo, isShown }];
}

/**
 * Whether an agent's typing is shown: 1:1 alone, as in channels Teams was seen to show it of nobody; and
 * while it is news.
 */
export function showsTyping(
  thread: Thread,
  { at, session }: { at: IsoTime; session: number },
  now: IsoTime,
): boolean {
  const isTheirs = isHandedOver(thread) && thread.handOver.session === session;
  return isTheirs && thread.place.kind === 'personal' && msOf(now) - msOf(at) < typingMs;
}

/** As long as a client shows it. */
export const typingMs = 3_000;

/** @param told.at the contact center's time: news of a hold may come after its end */
export function hearHold(
  thread: Thread,
  { isHeld, at, session }: { isHeld: boolean; at: IsoTime; session: number },
): Events {
  if (!isHandedOver(thread) || thread.handOver.session !== session) return [];
  const { hold } = thread.handOver;
  if (hold ? hold.at >= at || hold.isHeld === isHeld : !isHeld) return [];
  return [{ type: isHeld ? 'held' : 'resumed', since: at }];
}
