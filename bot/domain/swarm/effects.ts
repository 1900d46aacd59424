/**
 * What the outside is told when something happens to a swarm: one recorded event in, the effects out.
 * An effect names its lane (what must stay in order) and what to do; it carries no rendered text
 * where the state at sending time tells it better.
 */
import type { CaseId, InvitationId, PersonId, SwarmId } from '../ids.ts';
import { findInvitation } from './invitation.ts';
import type { SwarmEvent } from './swarm-events.ts';
import { isMember, type Person, type Swarm, type Update } from './swarm.ts';

export type Lane =
  | `chat:${SwarmId}`
  /** The live card has a lane of its own: its updates must not hold up what people wrote. */
  | `live:${SwarmId}`
  | `case:${CaseId}`
  | `person:${PersonId}`
  | `experts:${SwarmId}`;

export type SwarmCard = 'case' | 'live' | 'resolution';

export type Action =
  | { readonly kind: 'open-chat' }
  | { readonly kind: 'add-to-chat'; readonly person: Person }
  | { readonly kind: 'rename-chat' }
  | { readonly kind: 'show-card'; readonly card: SwarmCard }
  | { readonly kind: 'post-update'; readonly update: Update }
  | { readonly kind: 'show-invitation'; readonly invitationId: InvitationId }
  | { readonly kind: 'find-experts' }
  | { readonly kind: 'save-swarm' }
  | { readonly kind: 'save-participant'; readonly personId: PersonId }
  | { readonly kind: 'save-skills' }
  | { readonly kind: 'add-resolution-note' }
  | { readonly kind: 'close-case' };

export type ActionKind = Action['kind'];

export type Effect = { readonly lane: Lane; readonly action: Action };

/**
 * The effects that only bring the outside up to the present state: while one waits in its lane, a
 * second of the same says nothing new. Undefined for those that must each happen.
 */
// eslint-disable-next-line complexity -- one line per kind
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
    case 'open-chat':
    case 'add-to-chat':
    case 'post-update':
    case 'add-resolution-note':
    case 'close-case':
      return undefined;
  }
}

/** @param swarm the state after the event */
// One line per event, as in apply-event.ts.
// eslint-disable-next-line complexity, max-lines-per-function
export function effectsOf(event: SwarmEvent, swarm: Swarm): readonly Effect[] {
  const to = effectsFor(swarm);
  switch (event.type) {
    case 'swarm-opened':
      return [
        to.chat({ kind: 'open-chat' }),
        to.chat({ kind: 'show-card', card: 'case' }),
        to.case({ kind: 'save-swarm' }),
        to.case({ kind: 'save-skills' }),
        to.case({ kind: 'save-participant', personId: swarm.agent.id }),
        { lane: `experts:${swarm.id}`, action: { kind: 'find-experts' } },
      ];
    case 'chat-opened':
      return [to.case({ kind: 'save-swarm' }), ...to.live()];
    case 'experts-searched':
      return [to.caseCard()];
    case 'expert-invited':
      return [
        to.invitation(event.invitationId),
        to.case({ kind: 'save-participant', personId: event.person.id }),
        to.caseCard(),
      ];
    case 'invitation-accepted':
      return to.arrival(event.invitationId);
    case 'invitation-declined':
    case 'invitation-expired':
      return [
        to.invitation(event.invitationId),
        ...to.participantOf(event.invitationId),
        { lane: `experts:${swarm.id}`, action: { kind: 'find-experts' } },
        to.caseCard(),
      ];
    case 'invitation-withdrawn':
      return [to.invitation(event.invitationId), ...to.participantOf(event.invitationId)];
    case 'participant-added':
      return [
        to.chat({ kind: 'add-to-chat', person: event.person }),
        to.case({ kind: 'save-participant', personId: event.person.id }),
        to.caseCard(),
      ];
    case 'interaction-linked':
      return to.live();
    case 'update-posted': {
      const update = swarm.updates.at(-1);
      return update ? [to.chat({ kind: 'post-update', update }), to.caseCard()] : [];
    }
    case 'swarm-resolved':
      return [
        to.chat({ kind: 'show-card', card: 'resolution' }),
        to.caseCard(),
        to.chat({ kind: 'rename-chat' }),
        to.case({ kind: 'save-swarm' }),
        to.case({ kind: 'add-resolution-note' }),
        ...(event.closesCase ? [to.case({ kind: 'close-case' })] : []),
      ];
    case 'answer-saved':
      return [to.chat({ kind: 'show-card', card: 'resolution' })];
    case 'swarm-cancelled':
      return [to.caseCard(), to.chat({ kind: 'rename-chat' }), to.case({ kind: 'save-swarm' })];
  }
}

/** The lanes of one swarm, by name. */
function effectsFor(swarm: Swarm) {
  const chat = (action: Action): Effect => ({ lane: `chat:${swarm.id}`, action });
  const ofCase = (action: Action): Effect => ({ lane: `case:${swarm.case.id}`, action });
  const caseCard = (): Effect => chat({ kind: 'show-card', card: 'case' });
  const invited = (id: InvitationId) => {
    const invitation = findInvitation(swarm, id);
    if (!invitation) throw new Error(`${swarm.id} has no invitation ${id}`);
    return invitation.person;
  };
  const invitation = (id: InvitationId): Effect => ({
    lane: `person:${invited(id).id}`,
    action: { kind: 'show-invitation', invitationId: id },
  });
  const participantOf = (id: InvitationId): readonly Effect[] => {
    const person = invited(id);
    // Whoever came in another way since keeps the row of that.
    if (isMember(swarm, person.id)) return [];
    return [ofCase({ kind: 'save-participant', personId: person.id })];
  };
  return {
    chat,
    case: ofCase,
    caseCard,
    invitation,
    participantOf,
    /** The live card needs a chat to stand in and an interaction to show. */
    live: (): readonly Effect[] =>
      swarm.chat && swarm.interactionId
        ? [{ lane: `live:${swarm.id}`, action: { kind: 'show-card', card: 'live' } }]
        : [],
    arrival: (id: InvitationId): readonly Effect[] => [
      chat({ kind: 'add-to-chat', person: invited(id) }),
      ofCase({ kind: 'save-participant', personId: invited(id).id }),
      invitation(id),
      caseCard(),
    ],
  };
}
