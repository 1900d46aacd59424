import type { Place } from '../../../domain/helpdesk/thread.ts';
import type { Turn } from '../turn.ts';

type Where = Pick<Turn, 'conversation' | 'address' | 'messageId'>;

/** The thread of a channel something was said in, or began. */
export function threadOf({ conversation, address, messageId }: Where): Place & { kind: 'channel' } {
  const [, rootId = messageId] = address.split(';messageid=');
  return { kind: 'channel', channelId: conversation.id, rootId };
}

/** Where at a desk something was said; undefined in group chats, which are none. */
export function placeOf(where: Where): Place | undefined {
  const { conversation } = where;
  if (conversation.kind === 'personal') {
    return { kind: 'personal', conversationId: conversation.id };
  }
  return conversation.kind === 'channel' ? threadOf(where) : undefined;
}
