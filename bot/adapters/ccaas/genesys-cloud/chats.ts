import { z } from 'zod';
import { isoTime } from '../../../domain/ids.ts';
import type {
  ChatHandle,
  EmployeeChat,
  EmployeeChats,
  ProviderWorld,
} from '../../../ports/contact-center.ts';
import { OutsideError } from '../../../ports/outside-error.ts';
import type { GenesysApi } from './api.ts';
import { beginningId, threadKey, threadOf } from './ids.ts';

type Said = {
  readonly threadId: string;
  readonly messageId: string;
  readonly employee: EmployeeChat['employee'];
  readonly text: string;
  readonly time: string;
  readonly caseNumber?: string | undefined;
};

/**
 * Chats over an Open Messaging integration. Genesys opens a conversation, or joins the open one, for
 * each `from.id` of an integration: the thread is that id, not the person, so that one person may have
 * several at once. Begun twice, it is one chat; but the call knows no idempotency key, so that a message
 * whose answer was lost may stand in it twice. The failure then says `unknown`.
 */
export function genesysChats(
  api: GenesysApi,
  { integrationId, world }: { readonly integrationId: string; readonly world: ProviderWorld },
): EmployeeChats {
  const id = encodeURIComponent(integrationId);
  // Slower, but it is the only way to learn which conversation the message went to.
  const path = `/api/v2/conversations/messages/${id}/inbound/open/message?prefetchConversationId=true`;
  const send = async (said: Said): Promise<ChatHandle> => {
    const body = inboundMessage(said);
    const answer = await api.write({ method: 'POST', path, body, isRepeatable: false });
    const conversationId = accepted.safeParse(answer).data?.conversationId;
    return {
      externalId: threadKey(said.threadId),
      state: JSON.stringify(conversationId === undefined ? {} : { conversationId }),
      ...(conversationId !== undefined && { contactId: conversationId }),
    };
  };
  return {
    // `Delivered`; nothing tells that somebody has read it.
    receipts: 'delivered',
    begin: ({ threadId, employee, text, caseNumber }) => {
      const messageId = beginningId(world.ids, integrationId, threadId);
      const time = isoTime(world.clock.now());
      return send({ threadId, messageId, employee, text, time, caseNumber });
    },
    say: async (chat, { id: messageId, text, employee, at }) => {
      const threadId = threadOf(chat.externalId);
      if (threadId === undefined) {
        throw new OutsideError('contact-center', { verdict: 'refused', code: 'no-such-chat' });
      }
      const handle = await send({ threadId, messageId, employee, text, time: at });
      // An answer that names no conversation leaves us with the one we knew.
      return handle.state === '{}' ? chat : handle;
    },
  };
}

const accepted = z.object({ conversationId: z.string().min(1).optional().catch(undefined) });

/** `OpenInboundNormalizedMessage`; `metadata` is a flat map of texts. */
function inboundMessage({ threadId, messageId, employee, text, time, caseNumber }: Said) {
  return {
    channel: {
      messageId,
      from: {
        id: threadId,
        idType: 'Opaque',
        nickname: employee.name,
        ...(employee.mail !== undefined && { email: employee.mail }),
      },
      time,
    },
    text,
    metadata: {
      source: 'msteams',
      employeeId: employee.id,
      ...(caseNumber !== undefined && { caseNumber }),
    },
  };
}
