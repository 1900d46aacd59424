/**
 * People, skills, swarms and events with defaults: a test says only what it is about.
 */
import { sha256 } from '../../bot/adapters/system/digest.ts';
import {
  after,
  caseId,
  chatId,
  deliveryId,
  invitationId,
  isoTime,
  personId,
  skillId,
  swarmCode,
  swarmId,
  tenantId,
  type InvitationId,
  type IsoTime,
  type SwarmId,
} from '../../bot/domain/ids.ts';
import type { Invitation } from '../../bot/domain/swarm/invitation.ts';
import type { SwarmEvent } from '../../bot/domain/swarm/swarm-events.ts';
import type { ActiveSwarm, Participant, Person, Skill } from '../../bot/domain/swarm/swarm.ts';
import { nextEntry, type Author, type TimelineEntry } from '../../bot/domain/swarm/timeline.ts';
import type { Delivery } from '../../bot/ports/deliveries.ts';
import type { SwarmKey } from '../../bot/ports/swarm-store.ts';

export const tenant = tenantId('tenant-1');
export const noon: IsoTime = isoTime(Date.UTC(2026, 10, 22, 12));
export const minutesPast = (minutes: number): IsoTime => after(noon, minutes * 60_000);

const named = (name: string): Person => ({ id: personId(name.toLowerCase()), name });
export const tom = named('Tom');
export const priya = named('Priya');
export const kenji = named('Kenji');
export const rosa = named('Rosa');
export const mia = named('Mia');

const about = (name: string): Skill => ({ id: skillId(name.toLowerCase()), name });
export const boilers = about('Boilers');
export const warranty = about('Warranty');

export const espressoCase = {
  id: caseId('case-1'),
  number: 'CAS-01001',
  title: 'Espresso machine leaks',
  share: [{ label: 'Product', value: 'Espresso machine' }],
};

export const keyOf = (id = 'swarm-1'): SwarmKey => ({ tenantId: tenant, swarmId: swarmId(id) });

type OpeningEvent = SwarmEvent & { type: 'swarm-opened' };
export function opening(told: Partial<OpeningEvent> = {}): OpeningEvent {
  return {
    type: 'swarm-opened',
    code: swarmCode('S-4F7K2'),
    case: espressoCase,
    agent: tom,
    observers: [],
    request: 'Why does it leak?',
    stepsTried: 'Descaled it.',
    skills: [boilers, warranty],
    ...told,
  };
}

export function invited(
  person: Person,
  { id = `asked-${person.id}`, skills = [boilers] }: { id?: string; skills?: Skill[] } = {},
): SwarmEvent & { type: 'expert-invited' } {
  return {
    type: 'expert-invited',
    invitationId: invitationId(id),
    person,
    skills,
    why: `${person.name} knows it`,
    answerBy: minutesPast(5),
  };
}
export const accepted = (person: Person): SwarmEvent => ({
  type: 'invitation-accepted',
  invitationId: askedOf(person),
});
export const declined = (person: Person): SwarmEvent => ({
  type: 'invitation-declined',
  invitationId: askedOf(person),
  reason: 'in-a-call',
});
export const askedOf = (person: Person): InvitationId => invitationId(`asked-${person.id}`);
export const chatOpened: SwarmEvent = {
  type: 'chat-opened',
  chatId: chatId('19:swarm@thread.v2'),
  webUrl: 'https://teams.example/chat',
};

type SwarmDelivery = Extract<Delivery, { swarmId: SwarmId }>;

/** A timeline of these events, a minute apart, by the system unless said otherwise. */
export function timelineOf(
  events: readonly (SwarmEvent | readonly [SwarmEvent, Author])[],
  key: SwarmKey = keyOf(),
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const [minute, told] of events.entries()) {
    const [event, by] = isBySomebody(told) ? told : [told, 'system' as const];
    const at = minutesPast(minute);
    entries.push(nextEntry(entries.at(-1), { ...key, at, by, event }, sha256));
  }
  return entries;
}

const isBySomebody = (
  told: SwarmEvent | readonly [SwarmEvent, Author],
): told is readonly [SwarmEvent, Author] => Array.isArray(told);

export function participant(person: Person, told: Partial<Participant> = {}): Participant {
  return { person, role: 'expert', joinedBy: 'invitation', joinedAt: noon, skills: [], ...told };
}

export function pendingInvitation(person: Person, told: { skills?: Skill[] } = {}): Invitation {
  return {
    id: askedOf(person),
    person,
    skills: told.skills ?? [boilers],
    why: `${person.name} knows it`,
    status: 'pending',
    sentAt: noon,
    answerBy: minutesPast(5),
  };
}

/** An active swarm of Tom's about the espresso machine, nobody asked yet. */
export function activeSwarm(told: Partial<ActiveSwarm> = {}): ActiveSwarm {
  const { type: _type, observers: _observers, ...opened } = opening();
  return {
    ...opened,
    tenantId: tenant,
    id: swarmId('swarm-1'),
    state: 'active',
    participants: [participant(tom, { role: 'agent', joinedBy: 'opening' })],
    invitations: [],
    passedOver: [],
    unmatchedSkills: [],
    updates: [],
    deskNotes: [],
    isChatReady: false,
    openedAt: noon,
    version: 1,
    ...told,
  };
}

export function delivery(told: Partial<SwarmDelivery> = {}): SwarmDelivery {
  return {
    ...keyOf(),
    id: deliveryId('delivery-1'),
    lane: 'chat:swarm-1' as Delivery['lane'], // built as the domain builds it
    laneSeq: 1,
    action: { kind: 'open-chat' },
    decidedAt: noon,
    attempts: 1,
    ...told,
  };
}
