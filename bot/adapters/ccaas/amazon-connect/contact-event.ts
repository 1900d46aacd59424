/** Contact events as EventBridge delivers them: facts/ccaas.md, 1.3.1. */
import { z } from 'zod';
import type { IsoTime } from '../../../domain/ids.ts';
import { outsideId } from '../../http/outside-id.ts';
import { read } from '../../http/read-json.ts';
import { factsIn, isAside, type ContactPicture } from './contact-picture.ts';
import { customerAt } from './customer.ts';
import { idInArn, instanceInArn, maybe, text, time, withKnownKeys } from './fields.ts';
import type { Settings } from './settings.ts';
import { nothing, unknown, type Telling } from './telling.ts';

const detail = z.object({
  eventType: text.toUpperCase(),
  contactId: outsideId,
  initialContactId: maybe(outsideId),
  instanceArn: maybe(text),
  channel: maybe(z.string()),
  initiationMethod: maybe(z.string()),
  initiationTimestamp: maybe(time),
  disconnectTimestamp: maybe(time),
  disconnectReason: maybe(z.string()),
  queueInfo: maybe(z.object({ queueArn: maybe(outsideId), enqueueTimestamp: maybe(time) })),
  agentInfo: maybe(
    z.object({
      agentArn: maybe(outsideId),
      connectedToAgentTimestamp: maybe(time),
      afterContactWorkEndTimestamp: maybe(time),
    }),
  ),
  tags: maybe(z.record(z.string(), z.unknown())),
  // Newer than the samples: the caller stands in the event itself.
  customerEndpoint: maybe(z.object({ address: maybe(text), type: maybe(text) })),
  customerId: maybe(outsideId),
});
type Detail = z.output<typeof detail>;

const envelope = z.object({ source: text, 'detail-type': text, detail: z.unknown() });
const dated = z.object({ time });

const knownKeys: readonly string[] = [
  ...Object.keys(detail.shape),
  ...Object.keys(envelope.shape),
  ...['queueArn', 'enqueueTimestamp', 'agentArn', 'connectedToAgentTimestamp'],
  ...['afterContactWorkEndTimestamp', 'address', 'type', 'time'],
];

const knownTypes: readonly string[] = [
  ...['INITIATED', 'CONNECTED_TO_SYSTEM', 'CONTACT_DATA_UPDATED', 'QUEUED', 'CONNECTED_TO_AGENT'],
  ...['DISCONNECTED', 'PAUSED', 'RESUMED', 'COMPLETED', 'AMD_DISABLED', 'WEBRTC_API'],
];

/**
 * What one event tells. Other events on the same bus (rules matched by Contact Lens, evaluations) and
 * types to come are counted. @throws WebhookRefused `malformed` with the path
 */
export function contactEventTells(body: unknown, settings: Settings): Telling {
  const known = withKnownKeys(body, knownKeys);
  const event = read(envelope, known);
  if (event['detail-type'] !== 'Amazon Connect Contact Event') return unknown;
  const told = read(detail, event.detail, 'detail');
  if (!knownTypes.includes(told.eventType)) return unknown;
  // A rule may match every instance of the account: others are none of ours.
  const instance = told.instanceArn && instanceInArn(told.instanceArn);
  if (instance && instance !== settings.instanceId) return unknown;
  if (isAside(told.initiationMethod)) return nothing;
  const picture = pictureOf(told, read(dated, known).time);
  const isOver = picture.disconnectedAt !== undefined && picture.isLast;
  return {
    ignored: 0,
    told: [
      {
        externalId: picture.initialContactId,
        leg: picture.contactId,
        events: factsIn(picture, settings.attributes),
        // Names, the caller and attributes are for the API to tell, and whether the end of this leg is
        // the end of all. After the last event of a contact that is over there is nothing more.
        isThin: told.eventType !== 'COMPLETED' || !isOver,
      },
    ],
  };
}

/** @param at when the event was published: the time of what it is about, where that says none itself */
function pictureOf(told: Detail, at: IsoTime): ContactPicture {
  const { eventType, contactId, initialContactId } = told;
  const when = (type: string, given: IsoTime | undefined) =>
    given ?? (eventType === type ? at : undefined);
  const { queueArn, enqueueTimestamp } = told.queueInfo ?? {};
  const { agentArn, connectedToAgentTimestamp } = told.agentInfo ?? {};
  const queuedAt = when('QUEUED', enqueueTimestamp);
  const connectedAt = when('CONNECTED_TO_AGENT', connectedToAgentTimestamp);
  return {
    contactId,
    initialContactId: initialContactId ?? contactId,
    channel: told.channel,
    method: told.initiationMethod,
    initiatedAt: when('INITIATED', told.initiationTimestamp),
    queue: queueArn && queuedAt ? { id: idInArn(queueArn), at: queuedAt } : undefined,
    agent: agentArn ? { id: idInArn(agentArn), at: connectedAt } : undefined,
    disconnectedAt: when('DISCONNECTED', told.disconnectTimestamp),
    wrappedUpAt: told.agentInfo?.afterContactWorkEndTimestamp,
    isLast: customerLeft(told.disconnectReason),
    customer: customerAt({ ...told.customerEndpoint, externalId: told.customerId }),
    attributes: told.tags ?? {},
    updatedAt: at,
  };
}

/**
 * When the customer hung up, or the line to them broke, there is nobody left to transfer. Any other end of
 * a leg may be an agent leaving after a transfer: only the API tells (reader.ts). That a transferred leg
 * never ends with one of these reasons is unproven.
 */
const customerLeft = (reason: string | undefined): boolean =>
  /^(CUSTOMER_|TELECOM_)/i.test(reason ?? '');
