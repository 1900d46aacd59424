import type { DeliveryId, InvitationId } from '../ids.ts';
import type { Invitation } from './invitation.ts';
import type { SwarmEvent } from './swarm-events.ts';
import type { ActiveSwarm, Participant, Person, Reactivation, Swarm } from './swarm.ts';
import { withTask, withTaskState } from './task.ts';
import type { Author, TimelineEntry } from './timeline.ts';

type Entry = Pick<TimelineEntry, 'tenantId' | 'swarmId' | 'at' | 'by'> & {
  readonly event: SwarmEvent;
};

/**
 * The state after one more entry. Together with `rebuild` this is the only writer of a swarm's
 * state: the rows in the store are projections of it.
 * @throws Error when the entry cannot follow (a broken timeline, never a person's doing)
 */
export function applyEvent(swarm: Swarm | undefined, entry: Entry): Swarm {
  if (!swarm) {
    if (entry.event.type === 'swarm-opened') return opened(entry, entry.event);
    throw new Error(`the timeline of ${entry.swarmId} does not begin with its opening`);
  }
  return { ...change(swarm, entry), version: swarm.version + 1 };
}

/**
 * The swarm as its timeline tells it.
 * @throws Error when there is no entry, or a payload was erased
 */
export function rebuild(entries: readonly TimelineEntry[]): Swarm {
  let swarm: Swarm | undefined;
  for (const { event, ...entry } of entries) {
    if (!event) throw new Error(`entry ${entry.seq} of ${entry.swarmId} was erased`);
    swarm = applyEvent(swarm, { ...entry, event });
  }
  if (!swarm) throw new Error('an empty timeline tells of no swarm');
  return swarm;
}

function opened(entry: Entry, event: SwarmEvent & { type: 'swarm-opened' }): Swarm {
  const { type: _type, observers, ...told } = event;
  const joinedAt = entry.at;
  const observing = observers.map((person): Participant => ({
    person,
    role: 'observer',
    joinedBy: 'rule',
    joinedAt,
    skills: [],
  }));
  return {
    ...told,
    tenantId: entry.tenantId,
    id: entry.swarmId,
    state: 'active',
    participants: [
      { person: event.agent, role: 'agent', joinedBy: 'opening', joinedAt, skills: [] },
      ...observing,
    ],
    invitations: [],
    passedOver: [],
    unmatchedSkills: [],
    updates: [],
    deskNotes: [],
    isChatReady: false,
    openedAt: entry.at,
    version: 1,
  };
}

// One line per event: the switch is long because the list is, not because it is complicated.
// eslint-disable-next-line complexity, max-lines-per-function
function change(swarm: Swarm, { event, at, by }: Entry): Swarm {
  switch (event.type) {
    case 'swarm-opened':
      throw new Error(`${swarm.id} was opened twice`);
    case 'chat-opened':
      return { ...swarm, chat: { id: event.chatId, webUrl: event.webUrl } };
    case 'chat-ready':
      return { ...swarm, isChatReady: true };
    case 'experts-searched': {
      const { wantsMore: _wanted, ...rest } = swarm;
      return { ...rest, passedOver: event.passedOver, unmatchedSkills: event.unmatchedSkills };
    }
    case 'more-experts-wanted':
      return { ...swarm, wantsMore: true };
    case 'expert-invited': {
      const { type: _type, invitationId, ...asked } = event;
      const invitation: Invitation = { ...asked, id: invitationId, status: 'pending', sentAt: at };
      return { ...swarm, invitations: [...swarm.invitations, invitation] };
    }
    case 'invitation-extended':
      return answered(swarm, event.invitationId, (asked) => ({
        ...asked,
        status: 'pending',
        answerBy: event.answerBy,
      }));
    case 'invitation-reminded':
      return answered(swarm, event.invitationId, (asked) => ({
        ...asked,
        status: 'pending',
        remindedAt: at,
      }));
    case 'invitation-accepted':
      return accepted(swarm, event.invitationId, at);
    case 'invitation-declined':
      return answered(swarm, event.invitationId, (asked) => ({
        ...asked,
        status: 'declined',
        declinedAt: at,
        reason: event.reason,
      }));
    case 'invitation-expired':
      return answered(swarm, event.invitationId, (asked) => ({
        ...asked,
        status: 'expired',
        expiredAt: at,
      }));
    case 'invitation-withdrawn':
      return answered(swarm, event.invitationId, (asked) => ({
        ...asked,
        status: 'withdrawn',
        withdrawnAt: at,
        because: event.because,
      }));
    case 'participant-added':
      return joined(swarm, {
        person: event.person,
        role: 'expert',
        joinedBy: 'hand',
        joinedAt: at,
        skills: [],
      });
    case 'interaction-linked': {
      // Who waited on hold was the customer of another contact, or it is told anew.
      const { heldSince: _since, ...rest } = swarm;
      return { ...rest, interactionId: event.interactionId };
    }
    case 'customer-on-hold':
      return { ...swarm, heldSince: event.since };
    case 'customer-off-hold': {
      const { heldSince: _since, ...rest } = swarm;
      return rest;
    }
    case 'update-posted':
      return {
        ...swarm,
        updates: [...swarm.updates, { by: person(by), text: event.text, at }],
      };
    case 'sent-to-agent': {
      const { type: _type, noteId, ...sent } = event;
      const isForDesk = swarm.interactionId !== undefined;
      const note = { id: noteId, ...sent, at, isForDesk, isOnDesk: false };
      return { ...swarm, deskNotes: [...swarm.deskNotes, note] };
    }
    case 'desk-told':
      return {
        ...swarm,
        deskNotes: swarm.deskNotes.map((one) =>
          one.id === event.noteId ? { ...one, isOnDesk: true } : one,
        ),
      };
    case 'swarm-resolved':
      return {
        ...swarm,
        state: 'resolved',
        resolution: event.resolution,
        closesCase: event.closesCase,
        resolvedBy: person(by),
        resolvedAt: at,
        isAnswerSaved: false,
      };
    case 'helpers-thanked':
      return swarm.state === 'resolved'
        ? { ...swarm, thanks: { by: person(by), text: event.text, at } }
        : swarm;
    case 'answer-saved':
      return swarm.state === 'resolved' ? { ...swarm, isAnswerSaved: true } : swarm;
    case 'swarm-cancelled':
      return {
        ...swarm,
        state: 'cancelled',
        reason: event.reason,
        cancelledBy: person(by),
        cancelledAt: at,
      };
    case 'swarm-reactivated':
      return reactivated(swarm, { by: person(by), at });
    case 'task-added': {
      const { type: _type, taskId, ...task } = event;
      const isOurs = { state: 'open', addedAt: at, isFromDynamics: false } as const;
      return withTask(swarm, { ...task, ...isOurs, id: taskId });
    }
    case 'task-changed':
      return withTaskState(swarm, event.taskId, event.state);
    case 'task-taken-over': {
      const { type: _type, taskId, ...task } = event;
      return withTask(swarm, { ...task, addedAt: at, isFromDynamics: true, id: taskId });
    }
    case 'delivery-parked':
      return { ...swarm, undelivered: [...without(swarm, event.deliveryId), event.deliveryId] };
    case 'delivery-settled':
      return { ...swarm, undelivered: without(swarm, event.deliveryId) };
  }
}

const without = ({ undelivered = [] }: Swarm, id: DeliveryId): readonly DeliveryId[] =>
  undelivered.filter((one) => one !== id);

const ofEndings = [
  'resolution',
  'closesCase',
  'resolvedBy',
  'resolvedAt',
  'isAnswerSaved',
  'thanks',
  'reason',
  'cancelledBy',
  'cancelledAt',
] as const;

/** As it was before it ended; how it ended stays in the timeline. */
function reactivated(swarm: Swarm, reactivation: Reactivation): ActiveSwarm {
  const { state: _state, ...kept } = swarm;
  for (const name of ofEndings) Reflect.deleteProperty(kept, name);
  const reactivations = [...(swarm.reactivations ?? []), reactivation];
  return { ...kept, state: 'active', reactivations };
}

/** What every invitation keeps, whatever its status. */
type Asked = Pick<Invitation, 'id' | 'person' | 'skills' | 'why' | 'sentAt' | 'answerBy'>;

const asked = ({ id, person: who, skills, why, sentAt, answerBy }: Invitation): Asked => ({
  id,
  person: who,
  skills,
  why,
  sentAt,
  answerBy,
});

function answered(swarm: Swarm, id: InvitationId, answer: (asked: Asked) => Invitation): Swarm {
  return {
    ...swarm,
    invitations: swarm.invitations.map((one) => (one.id === id ? answer(asked(one)) : one)),
  };
}

function accepted(swarm: Swarm, id: InvitationId, at: Participant['joinedAt']): Swarm {
  const invitation = swarm.invitations.find((one) => one.id === id);
  if (!invitation) throw new Error(`${swarm.id} has no invitation ${id}`);
  return joined(
    answered(swarm, id, (kept) => ({ ...kept, status: 'accepted', acceptedAt: at })),
    {
      person: invitation.person,
      role: 'expert',
      joinedBy: 'invitation',
      joinedAt: at,
      skills: invitation.skills,
    },
  );
}

/** Who was in already stays once, with what they now also cover. */
function joined(swarm: Swarm, newcomer: Participant): Swarm {
  const known = swarm.participants.find((one) => one.person.id === newcomer.person.id);
  if (!known) return { ...swarm, participants: [...swarm.participants, newcomer] };
  const more = newcomer.skills.filter((skill) => !known.skills.some((has) => has.id === skill.id));
  const kept = { ...known, skills: [...known.skills, ...more] };
  return {
    ...swarm,
    participants: swarm.participants.map((one) => (one === known ? kept : one)),
  };
}

function person(by: Author): Person {
  if (by === 'system') throw new Error('only a person can do this');
  return by;
}
