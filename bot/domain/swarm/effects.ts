/**
 * What the outside is told when something happens to a swarm: one recorded event in, the effects out.
 * An effect names its lane (what must stay in order) and what to do; it carries no rendered text
 * where the state at sending time tells it better.
 */
import type { CaseId, InteractionId, InvitationId, PersonId, SwarmId } from '../ids.ts';
import { threadRefreshKey, type ThreadAction, type ThreadLane } from '../helpdesk/effects.ts';
import type { Moment } from '../interaction/moments.ts';
import { findInvitation } from './invitation.ts';
import type { SwarmEvent } from './swarm-events.ts';
import { coveredBy, isMember, type Person, type Swarm, type Update } from './swarm.ts';

export type Lane =
  | `chat:${SwarmId}`
  /** The live card has a lane of its own: its updates must not hold up what people wrote. */
  | `live:${SwarmId}`
  /** Digests and notices: read in order, and no reason for the card to wait. */
  | `talk:${SwarmId}`
  /** One contact at its contact center: what we ask of it and tell its desktop. */
  | `call:${InteractionId}`
  | `case:${CaseId}`
  | `person:${PersonId}`
  | `experts:${SwarmId}`
  | ThreadLane;

export type SwarmCard = 'case' | 'live' | 'resolution';

/** What is done about a swarm. */
export type SwarmAction =
  | { readonly kind: 'open-chat' }
  | { readonly kind: 'add-to-chat'; readonly person: Person }
  | { readonly kind: 'rename-chat' }
  | { readonly kind: 'show-card'; readonly card: SwarmCard }
  | { readonly kind: 'post-update'; readonly update: Update }
  /** @param contact the swarm may show another by the time it leaves */
  | {
      readonly kind: 'show-digest';
      readonly contact?: InteractionId;
      readonly digest: number;
    }
  | {
      readonly kind: 'show-moment';
      readonly contact?: InteractionId;
      readonly moment: Moment;
    }
  | { readonly kind: 'tell-desk'; readonly noteId: string }
  | { readonly kind: 'show-invitation'; readonly invitationId: InvitationId }
  /** Their activity feed; the card is brought up to date beside it. */
  | { readonly kind: 'remind'; readonly invitationId: InvitationId }
  /** The agent's activity feed, when nothing else shows them what was sent. */
  | { readonly kind: 'tell-agent'; readonly noteId: string }
  | { readonly kind: 'find-experts' }
  /** Is the contact in the agent's hands about this swarm? */
  | { readonly kind: 'offer-calls' }
  | { readonly kind: 'save-swarm' }
  | { readonly kind: 'save-participant'; readonly personId: PersonId }
  | { readonly kind: 'save-skills' }
  | { readonly kind: 'add-resolution-note' }
  | { readonly kind: 'close-case' }
  /** The row that we ended is made active again, once: what people end there later stays ended. */
  | { readonly kind: 'reactivate-row' }
  | { readonly kind: 'reopen-case' }
  | { readonly kind: 'save-task'; readonly taskId: string };

/** What is done about a contact, whether a swarm shows it or not. */
export type ContactAction =
  /** Its contact center knows more than it pushed. */
  | { readonly kind: 'read-contact' }
  /** It names no case: whose is it? */
  | { readonly kind: 'match-customer' }
  /** Which of this agent's swarms is it about? */
  | { readonly kind: 'offer-contact'; readonly to: PersonId };

export type Action = SwarmAction | ContactAction | ThreadAction;
export type ActionKind = Action['kind'];

export type Effect = { readonly lane: Lane; readonly action: SwarmAction };
export type ContactEffect = { readonly lane: Lane; readonly action: ContactAction };

/**
 * The effects that only bring the outside up to the present state: while one waits in its lane, a
 * second of the same says nothing new. Undefined for those that must each happen.
 */
// eslint-disable-next-line complexity, max-lines-per-function -- one line per kind
export function refreshKey(action: Action): string | undefined {
  switch (action.kind) {
    case 'show-card':
      return `show-card:${action.card}`;
    case 'show-invitation':
      return `show-invitation:${action.invitationId}`;
    case 'save-swarm':
    case 'find-experts':
    case 'rename-chat':
    case 'save-skills':
      return action.kind;
    case 'save-participant':
      return `save-participant:${action.personId}`;
    case 'save-task':
      return `save-task:${action.taskId}`;
    case 'show-digest':
      return `show-digest:${action.contact ?? ''}:${action.digest}`;
    case 'read-contact':
    case 'match-customer':
    case 'offer-calls':
    case 'offer-contact':
      return action.kind;
    case 'show-answer':
    case 'show-hand-over':
    case 'show-rating':
    case 'show-idle-warning':
    case 'show-agents-words':
    case 'show-gap':
    case 'show-typing':
    case 'read-chat':
    case 'begin-agent-chat':
    case 'say-to-agent':
    case 'save-desk-case':
    case 'note-on-case':
    case 'save-rating':
    case 'save-pictures':
      return threadRefreshKey(action);
    case 'open-chat':
    case 'add-to-chat':
    case 'post-update':
    case 'show-moment':
    case 'tell-desk':
    case 'remind':
    case 'tell-agent':
    case 'add-resolution-note':
    case 'close-case':
    case 'reactivate-row':
    case 'reopen-case':
      return undefined;
  }
}

/** @param swarm the state after the event */
// One line per event, as in apply-event.ts.
// eslint-disable-next-line complexity, max-lines-per-function
export function effectsOf(event: SwarmEvent, swarm: Swarm): readonly Effect[] {
  switch (event.type) {
    case 'swarm-opened':
      return [
        ...inChat(swarm, { kind: 'open-chat' }, caseCard),
        ...onCase(swarm, { kind: 'save-swarm' }, { kind: 'save-skills' }),
        ...swarm.participants.flatMap((one) => participantRow(swarm, one.person)),
        findExperts(swarm),
        { lane: `person:${swarm.agent.id}`, action: { kind: 'offer-calls' } },
      ];
    case 'chat-opened':
      return onCase(swarm, { kind: 'save-swarm' });
    case 'chat-ready':
      return liveCard(swarm);
    case 'experts-searched':
      return inChat(swarm, caseCard);
    case 'expert-invited':
      return [
        invitationCard(swarm, event.invitationId),
        ...participantRow(swarm, event.person),
        // How many were asked stands with each skill.
        ...onCase(swarm, { kind: 'save-skills' }),
        ...inChat(swarm, caseCard),
      ];
    case 'invitation-extended':
      return [invitationCard(swarm, event.invitationId)];
    case 'invitation-reminded':
      return [invitationCard(swarm, event.invitationId), reminder(swarm, event.invitationId)];
    case 'invitation-accepted':
      return [
        ...arrival(swarm, invited(swarm, event.invitationId)),
        invitationCard(swarm, event.invitationId),
        ...lateCards(swarm),
      ];
    case 'invitation-declined':
    case 'invitation-expired':
      return [...noLongerAsked(swarm, event.invitationId), findExperts(swarm)];
    case 'invitation-withdrawn':
      return noLongerAsked(swarm, event.invitationId);
    case 'participant-added':
      return arrival(swarm, event.person);
    case 'more-experts-wanted':
      return [findExperts(swarm)];
    case 'interaction-linked':
      return liveCard(swarm);
    // The live card tells of it when the contact is gathered; the store shows a delivery's fate.
    case 'customer-on-hold':
    case 'customer-off-hold':
    case 'delivery-parked':
    case 'delivery-settled':
      return [];
    case 'update-posted': {
      const update = swarm.updates.at(-1);
      return update ? inChat(swarm, { kind: 'post-update', update }, caseCard) : [];
    }
    case 'sent-to-agent':
      return [...onDesk(swarm, event.noteId), ...inChat(swarm, caseCard), ...toAgent(swarm, event)];
    case 'desk-told':
      return [...inChat(swarm, caseCard), ...resolutionCard(swarm)];
    case 'swarm-resolved':
      return [
        ...inChat(swarm, { kind: 'show-card', card: 'resolution' }, caseCard),
        ...inChat(swarm, { kind: 'rename-chat' }),
        ...onCase(swarm, { kind: 'save-swarm' }, { kind: 'add-resolution-note' }),
        ...(event.closesCase ? onCase(swarm, { kind: 'close-case' }) : []),
        ...liveCard(swarm),
        ...everyInvitationCard(swarm),
      ];
    case 'helpers-thanked': {
      const update = swarm.state === 'resolved' ? swarm.thanks : undefined;
      return update ? inChat(swarm, { kind: 'post-update', update }) : [];
    }
    case 'answer-saved':
      return resolutionCard(swarm);
    case 'swarm-cancelled':
      return [
        ...inChat(swarm, caseCard, { kind: 'rename-chat' }),
        ...onCase(swarm, { kind: 'save-swarm' }),
        ...liveCard(swarm),
        ...everyInvitationCard(swarm),
      ];
    case 'swarm-reactivated':
      return [
        ...inChat(swarm, { kind: 'show-card', card: 'resolution' }, caseCard),
        ...inChat(swarm, { kind: 'rename-chat' }),
        ...onCase(swarm, { kind: 'reactivate-row' }),
        ...(event.reopensCase ? onCase(swarm, { kind: 'reopen-case' }) : []),
        ...liveCard(swarm),
        ...everyInvitationCard(swarm),
        findExperts(swarm),
      ];
    case 'task-added':
    case 'task-changed':
      return onCase(swarm, { kind: 'save-task', taskId: event.taskId });
    case 'task-taken-over':
      return [];
  }
}

/**
 * What was given up, or is tried once more, changes what the cards say of it.
 * @param kind what is delivered, or not
 */
export function effectsOfFate(kind: ActionKind, swarm: Swarm): readonly Effect[] {
  if (kind === 'tell-desk') return [...inChat(swarm, caseCard), ...resolutionCard(swarm)];
  return kind === 'add-resolution-note' ? resolutionCard(swarm) : [];
}

const caseCard: SwarmAction = { kind: 'show-card', card: 'case' };

/** Teams makes no group chat for one person: until a second one is in, there is nothing to tell it. */
function inChat(swarm: Swarm, ...actions: readonly SwarmAction[]): readonly Effect[] {
  if (swarm.participants.length < 2) return [];
  return actions.map((action) => ({ lane: `chat:${swarm.id}`, action }));
}

/** Where it stands already: it says what of the answer has arrived. */
function resolutionCard(swarm: Swarm): readonly Effect[] {
  return swarm.state === 'resolved' ? inChat(swarm, { kind: 'show-card', card: 'resolution' }) : [];
}

function onCase(swarm: Swarm, ...actions: readonly SwarmAction[]): readonly Effect[] {
  return actions.map((action) => ({ lane: `case:${swarm.case.id}`, action }));
}

function findExperts(swarm: Swarm): Effect {
  return { lane: `experts:${swarm.id}`, action: { kind: 'find-experts' } };
}

/** The live card needs a chat the bot may speak in, and an interaction to show. */
function liveCard(swarm: Swarm): readonly Effect[] {
  if (!swarm.isChatReady || !swarm.interactionId) return [];
  return [{ lane: `live:${swarm.id}`, action: { kind: 'show-card', card: 'live' } }];
}

/** Without a live contact there is no desktop: the agent reads it in the panel alone. */
function onDesk({ interactionId }: Swarm, noteId: string): readonly Effect[] {
  if (!interactionId) return [];
  return [{ lane: `call:${interactionId}`, action: { kind: 'tell-desk', noteId } }];
}

/** The end is a message in the chat already; what is one's own is no news. */
function toAgent(
  { agent }: Swarm,
  { noteId, from, isResolution }: Extract<SwarmEvent, { type: 'sent-to-agent' }>,
): readonly Effect[] {
  if (isResolution || from.id === agent.id) return [];
  return [{ lane: `person:${agent.id}`, action: { kind: 'tell-agent', noteId } }];
}

function participantRow(swarm: Swarm, person: Person): readonly Effect[] {
  return onCase(swarm, { kind: 'save-participant', personId: person.id });
}

/** Somebody is in: the second one brings the chat into being. */
function arrival(swarm: Swarm, person: Person): readonly Effect[] {
  const isSecond = swarm.participants.length === 2;
  const comesIn: SwarmAction = isSecond ? { kind: 'open-chat' } : { kind: 'add-to-chat', person };
  return [...inChat(swarm, comesIn, caseCard), ...participantRow(swarm, person)];
}

function noLongerAsked(swarm: Swarm, id: InvitationId): readonly Effect[] {
  const person = invited(swarm, id);
  // Whoever came in another way since keeps the row of that.
  const row = isMember(swarm, person.id) ? [] : participantRow(swarm, person);
  return [invitationCard(swarm, id), ...row, ...inChat(swarm, caseCard)];
}

function invitationCard(swarm: Swarm, id: InvitationId): Effect {
  const { id: person } = invited(swarm, id);
  return { lane: `person:${person}`, action: { kind: 'show-invitation', invitationId: id } };
}

function reminder(swarm: Swarm, id: InvitationId): Effect {
  const { id: person } = invited(swarm, id);
  return { lane: `person:${person}`, action: { kind: 'remind', invitationId: id } };
}

/** Who was silent or declined is shown that their subject is covered, before they offer it late. */
function lateCards(swarm: Swarm): readonly Effect[] {
  return swarm.invitations
    .filter((one) => one.status === 'expired' || one.status === 'declined')
    .filter((one) => one.skills.every((skill) => coveredBy(swarm, skill.id)))
    .map((one) => invitationCard(swarm, one.id));
}

/** At the end no card anywhere offers what is over. */
function everyInvitationCard(swarm: Swarm): readonly Effect[] {
  return swarm.invitations.map((one) => invitationCard(swarm, one.id));
}

function invited(swarm: Swarm, id: InvitationId): Person {
  const invitation = findInvitation(swarm, id);
  if (!invitation) throw new Error(`${swarm.id} has no invitation ${id}`);
  return invitation.person;
}
