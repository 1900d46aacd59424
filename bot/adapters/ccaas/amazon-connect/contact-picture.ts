/** What is known of one leg (Amazon's "contact") at one moment, whoever said it: an event or the API. */
import { isoTime, msOf, type IsoTime } from '../../../domain/ids.ts';
import type {
  Channel,
  ContactCustomer,
  InteractionEvent,
  InteractionFact,
} from '../../../domain/interaction/facts.ts';
import { attributeIn, caseNumberIn, type Attributes } from './attributes.ts';
import { digest } from './fields.ts';
import type { Settings } from './settings.ts';

export type ContactPicture = {
  readonly contactId: string;
  /** The leg everything began with: a transfer makes a new leg and keeps it. */
  readonly initialContactId: string;
  readonly channel: string | undefined;
  readonly method: string | undefined;
  readonly initiatedAt: IsoTime | undefined;
  readonly queue: { readonly id: string; readonly at: IsoTime } | undefined;
  readonly agent: { readonly id: string; readonly at: IsoTime | undefined } | undefined;
  readonly disconnectedAt: IsoTime | undefined;
  readonly wrappedUpAt: IsoTime | undefined;
  /** With this leg the whole contact is over. A leg also ends when it was transferred. */
  readonly isLast: boolean;
  readonly customer: ContactCustomer | undefined;
  readonly attributes: Attributes;
  /** Since when attributes are so. */
  readonly updatedAt: IsoTime;
};

/**
 * Legs that are not the customer with an agent: a supervisor listens in, the agent rings a third party,
 * a survey runs after the end.
 */
const asides: readonly string[] = ['MONITOR', 'EXTERNAL_OUTBOUND', 'DISCONNECT'];
export const isAside = (method: string | undefined): boolean =>
  asides.includes(method?.toUpperCase() ?? '');

const transfers: readonly string[] = ['TRANSFER', 'QUEUE_TRANSFER'];

/** Of one second (`wholeSecond`), the course of a call decides. */
const course = {
  started: 0,
  transferred: 1,
  'customer-named': 2,
  'case-named': 3,
  'self-service': 4,
  queued: 5,
  'agent-assigned': 6,
  'agent-left': 7,
  ended: 8,
  'wrapped-up': 9,
} as const;

/**
 * All a picture proves. Contact events may be missing, and each repeats what came before it on its leg:
 * so each tells that again, under the same ids, and a lost one is made good by the next.
 */
export function factsIn(
  picture: ContactPicture,
  names: Settings['attributes'],
): readonly InteractionEvent[] {
  if (isAside(picture.method)) return [];
  return [
    ...beginning(picture),
    ...caller(picture),
    ...labels(picture, names),
    ...hands(picture),
    ...ending(picture, names),
  ];
}

type Happening = InteractionFact & { readonly type: keyof typeof course };

/**
 * A leg begins, waits, is taken and ends once: no time stands in the id, since contact events and the API
 * tell the same moment in times of their own.
 */
function event(
  { contactId }: ContactPicture,
  at: IsoTime,
  fact: Happening,
  ...what: readonly string[]
): InteractionEvent {
  const id = [contactId, fact.type, ...what].join('/');
  return { id, at: wholeSecond(at), order: course[fact.type], leg: contactId, fact };
}

/**
 * Contact events have whole seconds in every documented sample, the API has milliseconds: what one tells
 * must not come behind what the other tells of later.
 */
const wholeSecond = (at: IsoTime): IsoTime => isoTime(Math.floor(msOf(at) / 1_000) * 1_000);

/** What flows write on the contact may change, and change back. */
function label(picture: ContactPicture, fact: Happening, what: string): InteractionEvent {
  const { updatedAt: at } = picture;
  return { ...event(picture, at, fact, at, what), at };
}

function beginning(picture: ContactPicture): readonly InteractionEvent[] {
  const { contactId, initialContactId, initiatedAt, method } = picture;
  if (initiatedAt === undefined) return [];
  if (transfers.includes(method?.toUpperCase() ?? '')) {
    return [event(picture, initiatedAt, { type: 'transferred' })];
  }
  const channel = channelOf(picture);
  const isBeginning = contactId === initialContactId || channel === 'callback';
  return isBeginning ? [event(picture, initiatedAt, { type: 'started', channel }, channel)] : [];
}

const channels: Readonly<Record<string, Channel>> = {
  VOICE: 'voice',
  CHAT: 'chat',
  EMAIL: 'email',
};

function channelOf({ channel, method }: ContactPicture): Channel {
  if (method?.toUpperCase() === 'CALLBACK') return 'callback';
  const name = channel?.toUpperCase() ?? '';
  return Object.hasOwn(channels, name) ? (channels[name] ?? 'other') : 'other';
}

function caller(picture: ContactPicture): readonly InteractionEvent[] {
  const { contactId, initiatedAt, updatedAt, customer } = picture;
  if (!customer) return [];
  const what = digest(contactId, JSON.stringify(customer));
  return [event(picture, initiatedAt ?? updatedAt, { type: 'customer-named', customer }, what)];
}

/** The queue it waits in and the agent who took it. */
function hands(picture: ContactPicture): readonly InteractionEvent[] {
  const { queue, agent } = picture;
  const facts: InteractionEvent[] = [];
  if (queue) {
    facts.push(event(picture, queue.at, { type: 'queued', queue: { id: queue.id } }, queue.id));
  }
  if (agent?.at) {
    const { id, at } = agent;
    facts.push(event(picture, at, { type: 'agent-assigned', agent: { id } }, id));
  }
  return facts;
}

/** What the flows of this instance write on the contact. */
function labels(
  picture: ContactPicture,
  names: Settings['attributes'],
): readonly InteractionEvent[] {
  const { contactId, attributes } = picture;
  const facts: InteractionEvent[] = [];
  const caseNumber = caseNumberIn(attributes, names.case);
  if (caseNumber !== undefined) {
    const fact = { type: 'case-named', caseNumber } as const;
    facts.push(label(picture, fact, digest(contactId, caseNumber)));
  }
  const flow = attributeIn(attributes, names.selfServiceFlow);
  const outcome = attributeIn(attributes, names.selfServiceOutcome);
  if (flow !== undefined && outcome !== undefined) {
    const fact = { type: 'self-service', flow: { id: flow, name: flow }, outcome } as const;
    facts.push(label(picture, fact, digest(contactId, flow, outcome)));
  }
  return facts;
}

function ending(
  picture: ContactPicture,
  names: Settings['attributes'],
): readonly InteractionEvent[] {
  const { contactId, agent, disconnectedAt, wrappedUpAt, isLast, attributes } = picture;
  const facts: InteractionEvent[] = [];
  if (disconnectedAt && agent) {
    facts.push(event(picture, disconnectedAt, { type: 'agent-left', agentId: agent.id }, agent.id));
  }
  if (disconnectedAt && isLast) facts.push(event(picture, disconnectedAt, { type: 'ended' }));
  if (wrappedUpAt && isLast) {
    const code = attributeIn(attributes, names.disposition);
    const disposition = code === undefined ? undefined : { id: code, name: code };
    const fact = { type: 'wrapped-up', ...(disposition && { disposition }) } as const;
    facts.push(event(picture, wrappedUpAt, fact, digest(contactId, code ?? '')));
  }
  return facts;
}
