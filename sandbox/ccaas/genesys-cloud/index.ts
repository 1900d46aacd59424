/**
 * Genesys Cloud: conversations told through EventBridge, employees' chats over Open Messaging, and as
 * much of the Platform API as the bot calls. The connection's `settings.apiUrl` and `settings.loginUrl`
 * both point at `<contact centers' origin>/genesys-cloud`, such as http://localhost:4005/genesys-cloud.
 */
import { z } from 'zod';
import type { Handler, Route, StandInRequest, StandInResponse } from '../../kernel/stand-in.ts';
import type { Slice, World } from '../../kernel/world.ts';
import type { Call, CallEvent } from '../kit/model.ts';
import type { Manner } from '../kit/outbox.ts';
import { createCallCenter, type CallCenterParts, type Vendor } from '../kit/vendor.ts';
import { createAccess } from './access.ts';
import { apiBody } from './conversation-body.ts';
import { badRequest, inGenesysShape, notFound } from './errors.ts';
import { busRetryInMs, eventBridgeWires } from './eventbridge.ts';
import { receiveInbound, type Threads } from './inbound.ts';
import { lookUps } from './look-ups.ts';
import { messagingDoor, messagingRetryInMs, messagingWires } from './open-messaging.ts';
import { customerId, pictureOf } from './picture.ts';
import { connection } from './registration.ts';

const name = 'genesys-cloud';

export function createGenesysCloud(world: World): Vendor {
  const slice = world.slice<Threads>(`ccaas-${name}-threads`, () => ({ threads: [] }));
  const manner: Manner = {
    connection,
    encode: (call, event) => encode(slice, call, event),
    isOrdered: false,
    timeoutMs: 5_000,
    retryInMs: (tries, answer, { door }) =>
      door === messagingDoor ? messagingRetryInMs(tries, answer) : busRetryInMs(tries, answer),
  };
  const center = createCallCenter(world, { name, manner, tells: () => true });
  return {
    name,
    calls: () => center.calls(),
    startCall: (input) => center.startCall(input),
    sendEvent: (callId, type, data) => center.sendEvent(callId, type, data),
    routes: routesOf({ world, slice, center }),
  };
}

/** What is written in an employee's chat goes by its own door; all else is on the bus. */
function encode({ state }: Slice<Threads>, call: Call, event: CallEvent) {
  if (event.type !== 'transcript.segment') return eventBridgeWires(call, event);
  const thread = state.threads.find((one) => one.callId === call.id);
  return thread ? messagingWires(thread, call, event) : eventBridgeWires(call, event);
}

type Parts = {
  readonly world: World;
  readonly slice: Slice<Threads>;
  readonly center: CallCenterParts;
};

function routesOf(parts: Parts): readonly Route[] {
  const { world, center } = parts;
  const access = createAccess(world);
  const api = (method: Route['method'], path: string, handle: Handler): Route => ({
    method,
    path: `/${name}/api/v2/${path}`,
    handle: inGenesysShape(
      () => world.uuid(),
      (request) => {
        access.check(request);
        return handle(request);
      },
    ),
  });
  return [
    { method: 'POST', path: `/${name}/oauth/token`, handle: (request) => access.grant(request) },
    api('GET', 'conversations/:id', ({ params }) => {
      const call = callOf(center, params['id']);
      return { status: 200, body: apiBody(call, pictureOf(call)) };
    }),
    api('PATCH', 'conversations/:id/participants/:participant/attributes', (request) =>
      setAttributes(center, request),
    ),
    api('POST', 'conversations/messages/:integrationId/inbound/open/message', (request) =>
      receiveInbound(parts, request),
    ),
    ...Object.entries(lookUps).map(([path, lookUp]) =>
      api('GET', `${path}/:id`, ({ params }) => ({
        status: 200,
        body: lookUp(params['id'] ?? '', center.calls()),
      })),
    ),
  ];
}

function callOf(center: CallCenterParts, id: string | undefined): Call {
  const call = center.calls().find((one) => one.id === id);
  if (!call) throw notFound('a conversation with that id');
  return call;
}

/** `ParticipantAttributes`: what is named is set, what is not stays. */
const participantAttributes = z.strictObject({ attributes: z.record(z.string(), z.string()) });

function setAttributes(center: CallCenterParts, request: StandInRequest): StandInResponse {
  const { id, participant } = request.params;
  const call = callOf(center, id);
  // Those of others are kept by Genesys too, but nothing here writes them.
  if (participant !== customerId(call)) throw notFound('that participant');
  const { data } = participantAttributes.safeParse(request.json());
  if (!data) throw badRequest('attributes must be a map of texts');
  Object.assign(call.attributes, data.attributes);
  center.changed(call);
  // As in life, whoever listens is told what was set, also who set it.
  center.sendEvent(call.id, 'attributes.updated', data.attributes);
  return { status: 200, body: { attributes: call.attributes } };
}
