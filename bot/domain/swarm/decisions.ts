/**
 * The rules: a swarm and a wish in, what happens out; or, as a word, why nothing does. Pure. The use
 * cases load, ask here, and record.
 */
import { msOf, type InvitationId, type IsoTime, type PersonId } from '../ids.ts';
import { findInvitation, pendingInvitations } from './invitation.ts';
import type { DeclineReason, Invitation } from './invitation.ts';
import type { SwarmEvent } from './swarm-events.ts';
import { coveredBy, expertsIn, isMember, uncoveredSkills } from './swarm.ts';
import type { DeskNote, Person, Skill, Swarm } from './swarm.ts';

type Events = readonly SwarmEvent[];

/** A supervisor helps in every swarm, also without being in it. */
export type ActingAs = 'member' | 'supervisor';

const mayAct = (swarm: Swarm, by: PersonId, as: ActingAs): boolean =>
  as === 'supervisor' || isMember(swarm, by);

export const textLimit = 4_000;

export type AcceptRefusal =
  'not-invited' | 'already-accepted' | 'already-covered' | 'withdrawn' | 'swarm-closed';

/**
 * An answer that comes late (the invitation expired) or is taken back (it was declined) still counts
 * while the subject is open.
 */
export function acceptInvitation(
  swarm: Swarm,
  id: InvitationId,
  person: PersonId,
): Events | AcceptRefusal {
  const invitation = findInvitation(swarm, id);
  if (invitation?.person.id !== person) return 'not-invited';
  if (invitation.status === 'accepted') return 'already-accepted';
  if (swarm.state !== 'active') return 'swarm-closed';
  if (allCovered(swarm, invitation.skills)) return 'already-covered';
  if (invitation.status === 'withdrawn') return 'withdrawn';
  const covered = (skill: Skill) =>
    invitation.skills.some((has) => has.id === skill.id) ||
    coveredBy(swarm, skill.id) !== undefined;
  const nowNeedless = pendingInvitations(swarm).filter(
    (one) => one.id !== id && one.skills.every(covered),
  );
  return [
    { type: 'invitation-accepted', invitationId: id },
    ...nowNeedless.map(withdrawn('covered')),
  ];
}

export type DeclineRefusal = 'not-invited' | 'already-answered' | 'swarm-closed';

export function declineInvitation(
  swarm: Swarm,
  { id, person, reason }: { id: InvitationId; person: PersonId; reason: DeclineReason },
): Events | DeclineRefusal {
  const invitation = findInvitation(swarm, id);
  if (invitation?.person.id !== person) return 'not-invited';
  if (swarm.state !== 'active') return 'swarm-closed';
  if (invitation.status !== 'pending') return 'already-answered';
  return [{ type: 'invitation-declined', invitationId: id, reason }];
}

/** Asked once more, and once only, while they are being waited for. */
export function remindInvitation(swarm: Swarm, id: InvitationId): Events {
  const invitation = findInvitation(swarm, id);
  const isWaitedFor = swarm.state === 'active' && invitation?.status === 'pending';
  return isWaitedFor && invitation.remindedAt === undefined
    ? [{ type: 'invitation-reminded', invitationId: id }]
    : [];
}

/** More time to answer, for who is still being waited for. */
export function extendInvitation(swarm: Swarm, id: InvitationId, answerBy: IsoTime): Events {
  const isWaiting = findInvitation(swarm, id)?.status === 'pending';
  return swarm.state === 'active' && isWaiting
    ? [{ type: 'invitation-extended', invitationId: id, answerBy }]
    : [];
}

/** Silence: nothing happens when the answer came before the timer. */
export function expireInvitation(swarm: Swarm, id: InvitationId): Events {
  const isWaiting = findInvitation(swarm, id)?.status === 'pending';
  return swarm.state === 'active' && isWaiting
    ? [{ type: 'invitation-expired', invitationId: id }]
    : [];
}

export type AddRefusal = 'not-a-member' | 'already-in' | 'swarm-closed';

export function addByHand(
  swarm: Swarm,
  by: PersonId,
  newcomer: Person,
  as: ActingAs = 'member',
): Events | AddRefusal {
  if (!mayAct(swarm, by, as)) return 'not-a-member';
  if (swarm.state !== 'active') return 'swarm-closed';
  if (isMember(swarm, newcomer.id)) return 'already-in';
  const asked = pendingInvitations(swarm).find((one) => one.person.id === newcomer.id);
  // Who was being asked already joins for the skills they were asked for.
  return asked
    ? [{ type: 'invitation-accepted', invitationId: asked.id }]
    : [{ type: 'participant-added', person: newcomer }];
}

export type TextRefusal = 'not-a-member' | 'swarm-closed' | 'text-missing' | 'text-too-long';

export function postUpdate(
  swarm: Swarm,
  by: PersonId,
  text: string,
  as: ActingAs = 'member',
): Events | TextRefusal {
  const refusal = checkText(swarm, by, text, as);
  return refusal ?? [{ type: 'update-posted', text: text.trim() }];
}

export type ResolveRefusal = TextRefusal | 'only-the-agent-closes-the-case';

type Resolving = {
  readonly by: PersonId;
  readonly resolution: string;
  readonly closesCase: boolean;
  /** Who resolves it as a supervisor, without having to be in it. */
  readonly supervisor?: Person | undefined;
};

export function resolveSwarm(
  swarm: Swarm,
  { by, resolution, closesCase, supervisor }: Resolving,
): Events | ResolveRefusal {
  const refusal = checkText(swarm, by, resolution, supervisor ? 'supervisor' : 'member');
  if (refusal) return refusal;
  if (closesCase && by !== swarm.agent.id) return 'only-the-agent-closes-the-case';
  return [
    ...resolutionForDesk(swarm, resolution.trim(), memberOf(swarm, by) ?? supervisor),
    { type: 'swarm-resolved', resolution: resolution.trim(), closesCase },
    ...pendingInvitations(swarm).map(withdrawn('swarm-closed')),
  ];
}

export type ThankRefusal =
  'not-a-member' | 'only-the-agent-thanks' | 'nobody-to-thank' | 'text-missing' | 'text-too-long';

/** Once for each time it was solved: a second press says nothing a second time. */
export function thankHelpers(swarm: Swarm, by: PersonId, text: string): Events | ThankRefusal {
  const words = text.trim();
  if (!isMember(swarm, by)) return 'not-a-member';
  if (words === '') return 'text-missing';
  if (words.length > textLimit) return 'text-too-long';
  if (by !== swarm.agent.id) return 'only-the-agent-thanks';
  if (swarm.state !== 'resolved' || expertsIn(swarm).length === 0) return 'nobody-to-thank';
  return swarm.thanks ? [] : [{ type: 'helpers-thanked', text: words }];
}

/** Who is still with the customer reads the answer where they work. */
function resolutionForDesk(swarm: Swarm, text: string, from: Person | undefined): Events {
  if (!swarm.interactionId || !from) return [];
  return [{ type: 'sent-to-agent', noteId: noteIdOf(swarm), text, from, isResolution: true }];
}

const memberOf = (swarm: Swarm, id: PersonId): Person | undefined =>
  swarm.participants.find((one) => one.person.id === id)?.person;

/** Of this swarm, and of what stands in its timeline so far: the same for whoever decides again. */
const noteIdOf = (swarm: Swarm): string => `${swarm.code}-${swarm.version + 1}`;

export type SendRefusal = TextRefusal | 'already-sent';

/** What is to be sent to the agent, and by whom. */
export type Sending = {
  readonly by: PersonId;
  readonly text: string;
  /** Whose words they are. */
  readonly from: Person;
  readonly source?: string | undefined;
};

/** Teams repeats a click after 30 s, and twice; nobody writes the same again that soon. */
const repeatMs = 2 * 60_000;

export function sendToAgent(
  swarm: Swarm,
  sending: Sending & { readonly now: IsoTime },
): Events | SendRefusal {
  const { by, from, source } = sending;
  if (!isMember(swarm, by)) return 'not-a-member';
  // Also once the swarm is over: a repeated wish gets the answer it got.
  if (swarm.deskNotes.some((note) => isSame(note, sending))) return 'already-sent';
  const text = sending.text.trim();
  const noteId = noteIdOf(swarm);
  return (
    checkText(swarm, by, text) ?? [
      { type: 'sent-to-agent', noteId, text, from, isResolution: false, ...(source && { source }) },
    ]
  );
}

/** The same words of the same message are sent once; words without one, once within a short time. */
function isSame(note: DeskNote, sending: Sending & { readonly now: IsoTime }): boolean {
  if (note.text !== sending.text.trim() || note.source !== sending.source) return false;
  if (sending.source !== undefined) return true;
  return note.from.id === sending.from.id && msOf(sending.now) - msOf(note.at) <= repeatMs;
}

export function cancelSwarm(
  swarm: Swarm,
  by: PersonId,
  reason: string,
  as: ActingAs = 'member',
): Events | TextRefusal {
  const refusal = checkText(swarm, by, reason, as);
  if (refusal) return refusal;
  return [
    { type: 'swarm-cancelled', reason: reason.trim() },
    ...pendingInvitations(swarm).map(withdrawn('swarm-closed')),
  ];
}

export type ReactivateRefusal =
  'not-a-member' | 'swarm-running' | 'other-swarm-runs' | 'only-the-agent-reopens-the-case';

/**
 * What was over goes on, with the people who are in. The case is opened again only when its agent says
 * so: Dynamics leaves a resolved case resolved, whatever becomes of its swarms.
 * @param told.runsAnother a case has one active swarm at a time
 */
export function reactivateSwarm(
  swarm: Swarm,
  told: { by: PersonId; reopensCase: boolean; runsAnother: boolean },
): Events | ReactivateRefusal {
  const { by, reopensCase } = told;
  if (!isMember(swarm, by)) return 'not-a-member';
  if (swarm.state === 'active') return 'swarm-running';
  if (told.runsAnother) return 'other-swarm-runs';
  if (reopensCase && by !== swarm.agent.id) return 'only-the-agent-reopens-the-case';
  return [{ type: 'swarm-reactivated', reopensCase }];
}

export type AskMoreRefusal = 'not-a-member' | 'swarm-closed' | 'all-covered';

/** More people for what nobody covers, also where somebody is asked already. */
export function askMore(swarm: Swarm, by: PersonId, as: ActingAs): Events | AskMoreRefusal {
  if (!mayAct(swarm, by, as)) return 'not-a-member';
  if (swarm.state !== 'active') return 'swarm-closed';
  if (uncoveredSkills(swarm).length === 0) return 'all-covered';
  // Asked for twice before anybody has looked, it is looked for once.
  return swarm.wantsMore ? [] : [{ type: 'more-experts-wanted' }];
}

/** The customer of the contact that is shown went on hold, or came back. Nothing new: no event. */
export function noteHold(swarm: Swarm, since: IsoTime | undefined): Events {
  if (swarm.state !== 'active' || swarm.heldSince === since) return [];
  return [since ? { type: 'customer-on-hold', since } : { type: 'customer-off-hold' }];
}

function checkText(
  swarm: Swarm,
  by: PersonId,
  text: string,
  as: ActingAs = 'member',
): TextRefusal | undefined {
  if (!mayAct(swarm, by, as)) return 'not-a-member';
  if (swarm.state !== 'active') return 'swarm-closed';
  if (text.trim() === '') return 'text-missing';
  return text.trim().length > textLimit ? 'text-too-long' : undefined;
}

function allCovered(swarm: Swarm, skills: readonly Skill[]): boolean {
  return skills.length > 0 && skills.every((skill) => coveredBy(swarm, skill.id));
}

const withdrawn =
  (because: 'covered' | 'swarm-closed') =>
  (invitation: Invitation): SwarmEvent => ({
    type: 'invitation-withdrawn',
    invitationId: invitation.id,
    because,
  });
