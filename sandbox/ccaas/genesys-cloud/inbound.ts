/** What employees write: the Open Messaging inbound API. */
import { z } from 'zod';
import type { StandInRequest, StandInResponse } from '../../kernel/stand-in.ts';
import type { Slice, World } from '../../kernel/world.ts';
import type { CallCenterParts } from '../kit/vendor.ts';
import { badRequest, notFound } from './errors.ts';
import type { Thread } from './open-messaging.ts';
import { integration } from './registration.ts';

/** `OpenInboundNormalizedMessage`, strictly. */
const inbound = z.strictObject({
  channel: z.strictObject({
    messageId: z.string().min(1).optional(),
    from: z.strictObject({
      id: z.string().min(1),
      idType: z.enum(['Email', 'Phone', 'Opaque']),
      nickname: z.string().optional(),
      firstName: z.string().optional(),
      lastName: z.string().optional(),
      email: z.string().optional(),
      image: z.string().optional(),
    }),
    time: z.iso.datetime(),
    // Any object, says the vendor's model: `customAttributes` is what becomes participant data.
    metadata: z
      .strictObject({ customAttributes: z.record(z.string(), z.string()).optional() })
      .optional(),
  }),
  text: z.string().min(1),
  metadata: z.record(z.string(), z.string()).optional(),
});
type Inbound = z.output<typeof inbound>;

export type Threads = { readonly threads: Thread[] };

type Needs = {
  readonly world: World;
  readonly slice: Slice<Threads>;
  readonly center: CallCenterParts;
};

/**
 * Joins the open conversation of that `from.id` on the integration, or opens one. There is no
 * idempotency key: said twice, a message stands there twice. Its status is general knowledge.
 */
export function receiveInbound(needs: Needs, request: StandInRequest): StandInResponse {
  if (request.params['integrationId'] !== integration.id) throw notFound('the integration');
  const message = parsed(request.json());
  const thread = openThread(needs, message) ?? openedThread(needs, message);
  const id = needs.world.uuid();
  const { messageId } = message.channel;
  if (messageId !== undefined) thread.messageIds[id] = messageId;
  needs.slice.changed();
  needs.center.sendEvent(thread.callId, 'transcript.segment', {
    segmentId: id,
    role: 'customer',
    text: message.text,
  });
  const isWanted = request.url.searchParams.get('prefetchConversationId') === 'true';
  return {
    status: 200,
    body: {
      id,
      channel: { id: integration.id, platform: 'Open', type: 'Private', ...message.channel },
      type: 'Text',
      text: message.text,
      direction: 'Inbound',
      ...(isWanted && { conversationId: thread.callId }),
    },
  };
}

function parsed(body: unknown): Inbound {
  const { data, error } = inbound.safeParse(body);
  if (data) return data;
  const [issue] = error.issues;
  throw badRequest(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}`);
}

const openThread = ({ slice, center }: Needs, { channel }: Inbound): Thread | undefined =>
  slice.state.threads.find(
    ({ from, callId }) =>
      from === channel.from.id &&
      center.calls().some((one) => one.id === callId && one.phase !== 'ended'),
  );

const queueOf = ({ queue }: Readonly<Record<string, string>>): string =>
  integration.queues.find((one) => one === queue) ?? integration.queues[0];

function openedThread({ world, slice, center }: Needs, { channel }: Inbound): Thread {
  const { id: from, nickname } = channel.from;
  const attributes = channel.metadata?.customAttributes ?? {};
  const call = center.openChat({
    id: world.uuid(),
    customer: { name: nickname ?? from, phone: from },
    queue: queueOf(attributes),
    caseNumber: attributes['caseNumber'],
  });
  Object.assign(call.attributes, attributes);
  const { id: callId } = call;
  const thread: Thread = { callId, from, messageIds: {} };
  slice.state.threads.push(thread);
  center.sendEvent(callId, 'interaction.started', {});
  center.sendEvent(callId, 'interaction.queued', {});
  return thread;
}
