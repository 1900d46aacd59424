/** What a contact center took from an employee, and refused afterwards: it did not arrive. */
import type { ThreadId } from './ids.ts';
import type { ThreadEvent } from './thread-events.ts';
import { isHandedOver, type Thread } from './thread.ts';

type Events = readonly ThreadEvent[];

/** Among messages, what was asked before a person had it: with that the first chat begins. */
export const question = '';

/** By which a contact center knows it when it is said again. */
export const questionId = (
  ids: { derivedId(...parts: readonly string[]): string },
  threadId: ThreadId,
): string => ids.derivedId('question', threadId);

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
