/** A case is asked for by itself: *case* with a text, or *Create case* on a message. */
import { msOf } from '../ids.ts';
import {
  cut,
  endedAt,
  handedOver,
  openedWith,
  passedOver,
  type HandOverWay,
  type Opening,
  type Writing,
} from './decisions.ts';
import type { ThreadEvent } from './thread-events.ts';
import { isHandedOver, isOpen, type Thread } from './thread.ts';

type Events = readonly ThreadEvent[];

/** A case was asked for, and no answer. */
export const openCase = (opening: Opening, way: HandOverWay): Events => [
  openedWith(opening),
  handedOver('case-asked', way),
];

export type CaseWish = Pick<Writing, 'messageId' | 'now' | 'reopenMs'> & {
  /** Undefined when these words are in the thread already. */
  readonly text: string | undefined;
  readonly way: HandOverWay;
};

/** A case is asked for where there is a thread: it is that thread's. Whoever helps may ask for it. */
export function caseInThread(thread: Thread, wish: CaseWish): Events | 'over' {
  const { text, way, now, reopenMs } = wish;
  const isNew = text !== undefined;
  const wrote: Events = isNew ? [{ type: 'employee-wrote', messageId: wish.messageId }] : [];
  if (isHandedOver(thread)) return wrote;
  const followed: Events = isNew ? [{ type: 'follow-up-asked', text: cut(text) }] : [];
  const asked = handedOver('case-asked', way);
  if (isOpen(thread)) return [...passedOver(thread), ...followed, asked];
  // What was over stays so, unless there is something new to say.
  if (!isNew && thread.handOver) return [];
  if (msOf(now) - msOf(endedAt(thread)) > reopenMs) return 'over';
  if (!thread.handOver) return [{ type: 'reopened' }, ...followed, asked];
  return [{ type: 'reopened' }, handedOver('asked-again', way), ...wrote];
}
