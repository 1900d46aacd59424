/** What a contact center took from an employee, and refused afterwards: it did not arrive. */
import type { ThreadEvent } from './thread-events.ts';
import { isHandedOver, type Thread } from './thread.ts';

type Events = readonly ThreadEvent[];

/** @param messageId undefined: it is none of this thread's */
export function refuseWords(thread: Thread, messageId: string | undefined): Events {
  if (messageId === undefined || !isHandedOver(thread)) return [];
  const isKnown = thread.handOver.refusedWords?.includes(messageId) ?? false;
  return isKnown ? [] : [{ type: 'words-refused', messageId }];
}

export function sendRefusedAgain(thread: Thread): Events {
  const { refusedWords = [] } = thread.handOver ?? {};
  if (!isHandedOver(thread) || refusedWords.length === 0) return [];
  return [{ type: 'words-sent-again', messageIds: refusedWords }];
}
