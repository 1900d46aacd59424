/**
 * Contact events as an EventBridge API destination brings them: a credential in a header, no signature, in
 * no order, some twice, and with the casing now one way and now the other, as in Amazon's own samples.
 */
import type { Call, CallEvent } from '../kit/model.ts';
import type { Answer, Wire } from '../kit/outbox.ts';
import { legsOf, type Leg } from './legs.ts';
import {
  account,
  agentArn,
  instanceArn,
  instanceId,
  keyHeader,
  queueArn,
  region,
  sandboxEventsKey,
} from './registration.ts';

type Told = { readonly leg: Leg; readonly eventType: string };

export const eventsDoor = 'events';

export function contactEventWires(call: Call, event: CallEvent): readonly Wire[] {
  return toldBy(call, event).map((told, place) => wireOf(call, event, told, place));
}

const eventTypes: Partial<Record<CallEvent['type'], string>> = {
  'interaction.started': 'INITIATED',
  'interaction.queued': 'QUEUED',
  'agent.assigned': 'CONNECTED_TO_AGENT',
  'selfservice.updated': 'CONTACT_DATA_UPDATED',
  'attributes.updated': 'CONTACT_DATA_UPDATED',
  'interaction.ended': 'DISCONNECTED',
  'wrapup.completed': 'COMPLETED',
};

function toldBy(call: Call, event: CallEvent): readonly Told[] {
  const legs = legsOf(call, event);
  const [leg, before] = [legs.at(-1), legs.at(-2)];
  const eventType = eventTypes[event.type];
  if (!leg) return [];
  if (event.type === 'interaction.transferred') return before ? transferred(before, leg) : [];
  return eventType === undefined ? [] : [{ leg, eventType }];
}

/** The new contact begins, the one before ends; into a queue, when it goes to one. */
function transferred(before: Leg, leg: Leg): readonly Told[] {
  const { queueId: _queue, queuedAt, ...begun } = leg;
  return [
    { leg: begun, eventType: 'INITIATED' },
    { leg: before, eventType: 'DISCONNECTED' },
    ...(queuedAt === undefined ? [] : [{ leg, eventType: 'QUEUED' }]),
  ];
}

function wireOf(call: Call, event: CallEvent, told: Told, place: number): Wire {
  const detail = detailOf(call, told);
  const isOdd = (call.events.indexOf(event) + place) % 3 === 2;
  return {
    door: eventsDoor,
    timeoutMs: 5_000,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'User-Agent': 'Amazon/EventBridge/ApiDestinations',
      [keyHeader]: sandboxEventsKey,
    },
    body: JSON.stringify({
      version: '0',
      id: `${event.id.slice(0, -1)}${place}`,
      'detail-type': 'Amazon Connect Contact Event',
      source: 'aws.connect',
      account,
      time: `${event.time.slice(0, 19)}Z`,
      region,
      resources: [instanceArn, `${instanceArn}/contact/${told.leg.contactId}`],
      detail: isOdd ? inOddCase(detail) : detail,
    }),
  };
}

type Detail = Readonly<Record<string, unknown>> & { readonly channel: string };

function detailOf(call: Call, { leg, eventType }: Told): Detail {
  return {
    eventType,
    contactId: leg.contactId,
    initialContactId: call.id,
    ...(leg.previousContactId !== undefined && { previousContactId: leg.previousContactId }),
    channel: call.channel === 'chat' ? 'CHAT' : 'VOICE',
    instanceArn,
    initiationMethod: leg.method,
    initiationTimestamp: wholeSecond(leg.initiatedAt),
    ...(leg.queueId !== undefined && {
      queueInfo: {
        queueArn: queueArn(leg.queueId),
        queueType: 'STANDARD',
        enqueueTimestamp: wholeSecond(leg.queuedAt),
      },
    }),
    ...(leg.agentId !== undefined && { agentInfo: agentInfo(leg, leg.agentId) }),
    ...(leg.disconnectedAt !== undefined && {
      disconnectTimestamp: wholeSecond(leg.disconnectedAt),
      disconnectReason: leg.disconnectReason,
    }),
    ...(eventType === 'CONTACT_DATA_UPDATED' && { updatedProperties: ['UserDefinedAttributes'] }),
    tags: { 'aws:connect:instanceId': instanceId },
  };
}

const agentInfo = (leg: Leg, agentId: string) => ({
  agentArn: agentArn(agentId),
  connectedToAgentTimestamp: wholeSecond(leg.connectedAt),
  ...(leg.wrappedUpAt !== undefined && {
    afterContactWorkStartTimestamp: wholeSecond(leg.disconnectedAt),
    afterContactWorkEndTimestamp: wholeSecond(leg.wrappedUpAt),
  }),
});

/** `.000Z`, as in every sample of contact events. */
const wholeSecond = (time: string | undefined) => time && `${time.slice(0, 19)}.000Z`;

/** `AgentInfo` for `agentInfo`, `Voice` for `VOICE`; tags keep the names they were given. */
function inOddCase(detail: Detail): object {
  const odd = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).map(([key, inner]: [string, unknown]) => [
            key.charAt(0).toUpperCase() + key.slice(1),
            key === 'tags' ? inner : odd(inner),
          ]),
        )
      : value;
  const { channel, ...rest } = detail;
  const Channel = channel.charAt(0) + channel.slice(1).toLowerCase();
  return { ...(odd(rest) as object), Channel };
}

/** Up to 185 times in 24 h. Which 4xx are tried again, and how the waits grow, is general knowledge. */
export function busRetryInMs(
  tries: number,
  { status = 0, retryAfterMs }: Answer,
): number | undefined {
  const isAgain = status === 0 || [401, 407, 409, 429].includes(status) || status >= 500;
  if (!isAgain || tries > 185) return undefined;
  return Math.max(Math.min(500 * 2 ** (tries - 1), 60_000), retryAfterMs);
}
