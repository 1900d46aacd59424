/**
 * Amazon Connect: contact events through EventBridge, agent events and Contact Lens through the customer's
 * function, chats through SNS, and as much of the API as the bot calls. The connection's
 * `settings.connectUrl` and `settings.participantUrl` both point at `<contact centers' origin>/amazon-connect`,
 * such as http://localhost:4005/amazon-connect, and `settings.snsHost` at the origin alone.
 */
import { z } from 'zod';
import type { Handler, Route, StandInRequest, StandInResponse } from '../../kernel/stand-in.ts';
import type { World } from '../../kernel/world.ts';
import type { Call, CallEvent } from '../kit/model.ts';
import type { Manner, Wire } from '../kit/outbox.ts';
import { createCallCenter, type CallCenterParts, type Vendor } from '../kit/vendor.ts';
import { attributes, checkInstance, checkSize } from './attributes.ts';
import { chatWires } from './chat-stream.ts';
import { begin, join, read, say, stream, type ChatParts, type Chats } from './chats.ts';
import { busRetryInMs, contactEventWires, eventsDoor } from './contact-events.ts';
import {
  contactBody,
  flowAttributes,
  legNamed,
  queueBody,
  summaryBody,
  userBody,
} from './describe.ts';
import { checked, inAmazonShape, invalidParameter, notFound } from './errors.ts';
import { forwardedWires, streamRetryInMs } from './forwarded.ts';
import { legsOf } from './legs.ts';
import { connection, name } from './registration.ts';
import { checkSignature } from './sigv4.ts';
import { createTopic, snsDoor, snsRetryInMs } from './topic.ts';

export function createAmazonConnect(world: World): Vendor {
  const slice = world.slice<Chats>(`ccaas-${name}-chats`, () => ({ chats: [] }));
  const topic = createTopic(world);
  const manner: Manner = {
    connection,
    encode: (call, event) => encode({ world, slice, topic }, call, event),
    isOrdered: false,
    timeoutMs: 5_000,
    retryInMs: (tries, answer, { door }) => {
      if (door === snsDoor) return snsRetryInMs(tries, answer);
      return (door === eventsDoor ? busRetryInMs : streamRetryInMs)(tries, answer);
    },
  };
  const center = createCallCenter(world, { name, manner, tells: () => true });
  return {
    name,
    calls: () => center.calls(),
    startCall(input) {
      if (input.channel === 'chat') topic.subscribe();
      return center.startCall(input);
    },
    sendEvent: (callId, type, data) => center.sendEvent(callId, type, data),
    routes: [...topic.routes, ...routesOf({ world, slice, center, topic })],
  };
}

function encode(
  { world, slice, topic }: Omit<ChatParts, 'center'>,
  call: Call,
  event: CallEvent,
): readonly Wire[] {
  // A customer's own chat is streamed by its flow; one begun through the API when it is asked for.
  const begun = slice.state.chats.find((one) => one.contactId === call.id);
  const isStreamed = call.channel === 'chat' && begun?.isStreaming !== false;
  return [
    ...contactEventWires(call, event),
    ...forwardedWires(world, call, event),
    ...(isStreamed ? chatWires(topic, call, event) : []),
  ];
}

function routesOf(parts: ChatParts): readonly Route[] {
  const { world, slice, center } = parts;
  const shaped = (handle: Handler): Handler => inAmazonShape(() => world.uuid(), handle);
  const signed = (method: Route['method'], path: string, handle: Handler): Route => ({
    method,
    path: `/${name}/${path}`,
    handle: shaped((request) => {
      checkSignature(request, world.now());
      return handle(request);
    }),
  });
  const described = (what: string, body: (id: string) => object): Handler => {
    return ({ params }) => {
      checkInstance(params['instance']);
      return { status: 200, body: { [what]: body(params['id'] ?? '') } };
    };
  };
  const chatOf = (id: string) => slice.state.chats.find((one) => one.contactId === id);
  // The participant service knows no signatures: it is shown the tokens of the chat.
  const participant = (path: string, handle: Handler): Route => ({
    method: 'POST',
    path: `/${name}/participant/${path}`,
    handle: shaped(handle),
  });
  return [
    signed(
      'GET',
      'contacts/:instance/:id',
      described('Contact', (id) => {
        const { call, leg } = legNamed(center.calls(), id);
        return contactBody(call, leg, chatOf(call.id));
      }),
    ),
    signed('GET', 'contact/associated/:instance', (request) => associated(center, request)),
    signed(
      'GET',
      'queues/:instance/:id',
      described('Queue', (id) => queueBody(center.calls(), id)),
    ),
    signed('GET', 'users/:instance/:id', described('User', userBody)),
    signed('POST', 'contact/attributes', (request) => updateAttributes(center, request)),
    signed('PUT', 'contact/chat', (request) => begin(parts, request)),
    signed('POST', 'contact/start-streaming', (request) => stream(parts, request)),
    participant('connection', (request) => join(parts, request)),
    participant('message', (request) => say(parts, request)),
    participant('transcript', (request) => read(parts, request)),
  ];
}

function associated(center: CallCenterParts, { params, url }: StandInRequest): StandInResponse {
  checkInstance(params['instance']);
  const contactId = url.searchParams.get('contactId');
  if (!contactId) throw invalidParameter('contactId is required');
  const { call } = legNamed(center.calls(), contactId);
  const ContactSummaryList = legsOf(call).map((leg) => summaryBody(call, leg));
  return { status: 200, body: { ContactSummaryList } };
}

const update = z.object({
  InstanceId: z.string().min(1),
  InitialContactId: z.string().min(1),
  Attributes: attributes,
});

/** What is named is set, what is not stays; together with what the flows wrote it has to fit. */
function updateAttributes(center: CallCenterParts, request: StandInRequest): StandInResponse {
  const given = checked(update, request.json());
  checkInstance(given.InstanceId);
  const call = center.calls().find((one) => one.id === given.InitialContactId);
  if (!call) throw notFound('Contact');
  checkSize({ ...flowAttributes(call), ...call.attributes, ...given.Attributes });
  Object.assign(call.attributes, given.Attributes);
  center.changed(call);
  return { status: 200, body: {} };
}
