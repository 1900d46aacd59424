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
  readonly routed: Routed;
};

/** What the flow reads when the conversation opens: any message may open a new one, so all carry it. */
const routed = z.object({ caseNumber: z.string(), queue: z.string() }).partial();
type Routed = Readonly<z.output<typeof routed>>;

/** What a chat's handle keeps. */
const kept = z.object({ conversationId: z.string(), routed }).partial();

type Needs = {
  readonly integrationId: string;
  readonly queueAttribute: string;
  readonly world: ProviderWorld;
};

/**
 * Chats over an Open Messaging integration. Genesys opens a conversation, or joins the open one, for
 * each `from.id` of an integration: the thread is that id, not the person, so that one person may have
 * several at once. Begun twice, it is one chat; but the call knows no idempotency key, so that a message
 * whose answer was lost may stand in it twice. The failure then says `unknown`.
 */
export function genesysChats(
  api: GenesysApi,
  { integrationId, queueAttribute, world }: Needs,
): EmployeeChats {
  const id = encodeURIComponent(integrationId);
  // Slower, but it is the only way to learn which conversation the message went to.
  const path = `/api/v2/conversations/messages/${id}/inbound/open/message?prefetchConversationId=true`;
  const send = async (said: Said): Promise<ChatHandle> => {
    const body = inboundMessage(said, queueAttribute);
    const answer = await api.write({ method: 'POST', path, body, isRepeatable: false });
    const conversationId = accepted.safeParse(answer).data?.conversationId;
    return {
      externalId: threadKey(said.threadId),
      state: JSON.stringify({ ...(conversationId && { conversationId }), routed: said.routed }),
      ...(conversationId !== undefined && { contactId: conversationId }),
    };
  };
  return {
    queueAttribute,
    // `Delivered`; nothing tells that somebody has read it.
    receipts: 'delivered',
    begin: ({ threadId, employee, text, ...more }) => {
      const messageId = beginningId(world.ids, integrationId, threadId);
      const time = isoTime(world.clock.now());
      return send({ threadId, messageId, employee, text, time, routed: routed.parse(more) });
    },
    say: async (chat, { id: messageId, text, employee, at }) => {
      const threadId = threadOf(chat.externalId);
      if (threadId === undefined) {
        throw new OutsideError('contact-center', { verdict: 'refused', code: 'no-such-chat' });
      }
      const known = keptIn(chat).routed ?? {};
      const handle = await send({ threadId, messageId, employee, text, time: at, routed: known });
      // An answer that names no conversation leaves us with the one we knew.
      return handle.contactId === undefined ? chat : handle;
    },
  };
}

/** Written by us; one of before may hold less. */
const keptIn = ({ state }: ChatHandle) => kept.parse(JSON.parse(state));

const accepted = z.object({ conversationId: z.string().min(1).optional().catch(undefined) });

/**
 * `OpenInboundNormalizedMessage`. Its `metadata`, a flat map of texts, stays with the message: a flow reads,
 * as participant data, what stands in the channel's `customAttributes` (told by a vendor whose hand-over
 * uses it, docs.ada.cx; the SDK's model has the channel's `metadata` as any object; not proven on an
 * organization).
 */
function inboundMessage(said: Said, queueAttribute: string) {
  const { threadId, messageId, employee, text, time, routed } = said;
  const { caseNumber, queue } = routed;
  const customAttributes = {
    ...(queue !== undefined && { [queueAttribute]: queue }),
    ...(caseNumber !== undefined && { caseNumber }),
  };
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
      ...(Object.keys(customAttributes).length > 0 && { metadata: { customAttributes } }),
    },
    text,
    metadata: {
      source: 'msteams',
      employeeId: employee.id,
      ...(caseNumber !== undefined && { caseNumber }),
    },
  };
}
