import { isoTime, type IsoTime } from '../../../domain/ids.ts';
import { isTimely } from '../../../domain/interaction/event-time.ts';
import type {
  ContactCustomer,
  InteractionEvent,
  InteractionFact,
} from '../../../domain/interaction/facts.ts';
import { WebhookRefused } from '../../../ports/contact-center.ts';
import type { CaseFinder } from './case-number.ts';
import type { CloudEvent, Received } from './cloud-events.ts';
import { unknownFields, type Contact } from './event-fields.ts';
import { eventTypes, type EventType } from './event-types.ts';

type Told = {
  readonly externalId: string;
  readonly events: readonly InteractionEvent[];
  readonly unknownFields: number;
};

type Reading = { readonly cases: CaseFinder; readonly nowMs: number };

/**
 * What one event tells; undefined for a type nobody here knows.
 * @throws WebhookRefused `malformed` with the path
 */
export function toInteraction(
  { event, at }: Received,
  { cases, nowMs }: Reading,
): Told | undefined {
  const type = typeNamed(event.type);
  if (!type) return undefined;
  const { data } = event;
  const { facts, contact } = type.tell(data, at('data'));
  const told = [
    ...facts.map((fact, place) => ({ part: place === 0 ? '' : `/${place}`, fact })),
    ...(type.isFrequent ? [] : aboutContact(contact, cases.find(data, contact.attributes))),
  ];
  const shared = { ...idAndOrder(event, contact), at: timeOf(event, { nowMs, where: at('time') }) };
  const unread = Object.entries(data).filter(([name]) => !cases.reads(name));
  return {
    externalId: contact.conversationId,
    events: told.map(({ part, fact }) => ({ ...shared, id: shared.id + part, fact })),
    unknownFields: unknownFields(Object.fromEntries(unread), contact),
  };
}

/** Ours; a sender may leave it out. */
export const typePrefix = 'com.caseswarm.';
const types: ReadonlyMap<string, EventType> = new Map(Object.entries(eventTypes));
const typeNamed = (name: string): EventType | undefined =>
  types.get(name.startsWith(typePrefix) ? name.slice(typePrefix.length) : name);

type Part = { readonly part: string; readonly fact: InteractionFact };

/** Events of their own: whichever one names the customer or the case first, the interaction has it. */
function aboutContact(contact: Contact, caseNumber: string | undefined): readonly Part[] {
  const { ani, email, externalId, name } = contact.customer ?? {};
  const customer: ContactCustomer = {
    ...(name && { name }),
    ...(ani && { phone: ani.replace(/^tel:/i, '') }),
    ...(email && { mail: email }),
    ...(externalId && { externalId }),
  };
  const isKnown = Object.keys(customer).length > 0;
  return [
    ...(isKnown
      ? [{ part: '/customer', fact: { type: 'customer-named', customer } as const }]
      : []),
    ...(caseNumber ? [{ part: '/case', fact: { type: 'case-named', caseNumber } as const }] : []),
  ];
}

/** Two events are one when both `source` and `id` are the same (CloudEvents); encoded, no two run together. */
function idAndOrder(event: CloudEvent, contact: Contact): Omit<InteractionEvent, 'fact' | 'at'> {
  const { source, id, subject = contact.conversationId } = event;
  const number = wholeNumber(event.sequence);
  // attributes.updated may tell nothing, and its number would be missing then.
  const isCounted = event.sequencetype === 'Integer' && !event.type.endsWith('attributes.updated');
  return {
    id: `${encodeURIComponent(source)}/${encodeURIComponent(id)}`,
    ...(number !== undefined && { order: number }),
    ...(number !== undefined &&
      isCounted && { numbered: { series: `${source} ${subject}`, number } }),
    ...(contact.segmentId && { leg: contact.segmentId }),
  };
}

/** CloudEvents writes it as a text; as a number it means the same. */
function wholeNumber(sequence: string | number | undefined): number | undefined {
  const text = String(sequence ?? '');
  return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Its sender can be told of a time that cannot be, and mends it. */
function timeOf(
  { time }: CloudEvent,
  { nowMs, where }: { readonly nowMs: number; readonly where: string },
): IsoTime {
  const at = isoTime(Date.parse(time));
  if (!isTimely(at, nowMs)) throw new WebhookRefused('malformed', where);
  return at;
}
