/** What the API knows of a contact now, as events: names, the caller, attributes, and what was missed. */
import type {
  AgentInfo,
  AssociatedContactSummary,
  Contact,
  QueueInfo,
} from '@aws-sdk/client-connect';
import { isoTime, type IsoTime } from '../../../domain/ids.ts';
import type { InteractionEvent } from '../../../domain/interaction/facts.ts';
import type { ContactReader } from '../../../ports/contact-center.ts';
import { attributeIn } from './attributes.ts';
import type { ConnectApi } from './connect-api.ts';
import { factsIn, isAside, type ContactPicture } from './contact-picture.ts';
import { customerAt } from './customer.ts';
import { digest } from './fields.ts';
import { ifThere } from './if-there.ts';
import type { Names } from './names.ts';
import type { Settings } from './settings.ts';

/** A contact that went through more hands is read from the end: what came first was told long ago. */
const mostLegs = 5;

type Needs = { readonly api: ConnectApi; readonly names: Names; readonly settings: Settings };

export function createReader({ api, names, settings }: Needs): ContactReader {
  const pictureOf = async (leg: Leg, isLast: boolean): Promise<ContactPicture | undefined> => {
    const contact = await ifThere(api.describeContact(leg.id));
    return contact && described(leg, contact, { settings, isLast });
  };

  return {
    async read({ externalId }, unnamed) {
      const legs = legsOf(externalId, (await ifThere(api.associatedContacts(externalId))) ?? []);
      const last = lastOf(legs);
      const pictures: ContactPicture[] = [];
      for (const leg of legs.slice(-mostLegs)) {
        const picture = await pictureOf(leg, leg === last);
        if (picture) pictures.push(picture);
      }
      const events = pictures.flatMap((picture) => factsIn(picture, settings.attributes));
      // A time of its own for what has none: as old as the contact, and the same at each reading.
      const begunAt = isoTime(legs[0]?.beganMs ?? 0);
      const ids = new Set([...unnamed, ...idsIn(events)]);
      return legs.length === 0 ? [] : [...events, ...(await namesOf(ids, pictures, begunAt))];
    },
  };

  async function namesOf(
    ids: ReadonlySet<string>,
    pictures: readonly ContactPicture[],
    at: IsoTime,
  ): Promise<readonly InteractionEvent[]> {
    const queues = new Set(pictures.flatMap(({ queue }) => queue?.id ?? []));
    const found: InteractionEvent[] = [];
    for (const id of ids) {
      const named = await names.of(id, queues.has(id) ? 'queue' : 'user');
      if (!named) continue;
      const fact = { type: 'name-found', id, ...named } as const;
      found.push({ id: `name/${id}/${digest(id, JSON.stringify(named))}`, at, fact });
    }
    return found;
  }
}

type Leg = {
  readonly id: string;
  readonly initialContactId: string;
  readonly beganMs: number;
  /** Undefined: still open. */
  readonly endedMs: number | undefined;
};

/**
 * With which leg the contact ended: the one that ended last, once none is open. It need not be the one that
 * began last, since an agent may ask another and come back.
 */
function lastOf(legs: readonly Leg[]): Leg | undefined {
  if (legs.some(({ endedMs }) => endedMs === undefined)) return undefined;
  return [...legs].sort((a, b) => (a.endedMs ?? 0) - (b.endedMs ?? 0)).at(-1);
}

/** The legs of one contact in the order they began, without those that only listen to it. */
function legsOf(
  externalId: string,
  summaries: readonly AssociatedContactSummary[],
): readonly Leg[] {
  const legs = summaries.flatMap((one): readonly Leg[] => {
    const { ContactId: id, InitialContactId, InitiationTimestamp, InitiationMethod } = one;
    // Tied to it by the vendor may also be a task about it or an earlier chat: contacts of their own.
    const isOurs = id !== undefined && (id === externalId || InitialContactId === externalId);
    if (!isOurs || isAside(InitiationMethod)) return [];
    const beganMs = InitiationTimestamp?.getTime() ?? 0;
    const endedMs = one.DisconnectTimestamp?.getTime();
    return [{ id, initialContactId: externalId, beganMs, endedMs }];
  });
  return legs.sort((a, b) => a.beganMs - b.beganMs);
}

type Reading = { readonly settings: Settings; readonly isLast: boolean };

function described(leg: Leg, contact: Contact, { settings, isLast }: Reading): ContactPicture {
  const { QueueInfo: queue, AgentInfo: agent } = contact;
  const initiatedAt = timeOf(contact.InitiationTimestamp);
  return {
    contactId: leg.id,
    initialContactId: leg.initialContactId,
    channel: contact.Channel,
    method: contact.InitiationMethod,
    initiatedAt,
    queue: queueOf(queue),
    agent: agentOf(agent),
    disconnectedAt: timeOf(contact.DisconnectTimestamp),
    wrappedUpAt: timeOf(agent?.AfterContactWorkEndTimestamp),
    isLast,
    customer: callerOf(contact, settings),
    attributes: contact.Attributes ?? {},
    // That writing attributes moves this time is unproven: where it does not, a value that was changed and
    // changed back within one contact is told once only.
    updatedAt: timeOf(contact.LastUpdateTimestamp) ?? initiatedAt ?? isoTime(leg.beganMs),
  };
}

function queueOf(queue: QueueInfo | undefined): ContactPicture['queue'] {
  const at = timeOf(queue?.EnqueueTimestamp);
  return queue?.Id !== undefined && at ? { id: queue.Id, at } : undefined;
}

const agentOf = (agent: AgentInfo | undefined): ContactPicture['agent'] =>
  agent?.Id === undefined
    ? undefined
    : { id: agent.Id, at: timeOf(agent.ConnectedToAgentTimestamp) };

function callerOf({ Attributes, CustomerEndpoint, CustomerId }: Contact, settings: Settings) {
  const { Address: address, Type: type, DisplayName } = CustomerEndpoint ?? {};
  const name = attributeIn(Attributes ?? {}, settings.attributes.customerName) ?? DisplayName;
  return customerAt({ address, type, name, externalId: CustomerId });
}

const timeOf = (date: Date | undefined): IsoTime | undefined =>
  date && !Number.isNaN(date.getTime()) ? isoTime(date.getTime()) : undefined;

/** Told by their ids alone. */
const idsIn = (events: readonly InteractionEvent[]): readonly string[] =>
  events.flatMap(({ fact }) => {
    if (fact.type === 'queued') return [fact.queue.id];
    return fact.type === 'agent-assigned' ? [fact.agent.id] : [];
  });
