/**
 * A person in a swarm, or asked to it, as a row of `msdyn_swarmparticipant`. Dataverse knows Invited,
 * Accepted and Rejected: docs/decisions/2026-11-dynamics-states.md.
 */
import type { IsoTime, PersonId } from '../../domain/ids.ts';
import type { DeclineReason, Invitation, WithdrawalCause } from '../../domain/swarm/invitation.ts';
import type { Participant, Swarm } from '../../domain/swarm/swarm.ts';

/** Always both: the metadata's default status is 0, which is none of them. */
const invited = { statecode: 0, statuscode: 192350003 };
const accepted = { statecode: 1, statuscode: 192350001 };
const autoaccepted = { statecode: 1, statuscode: 192350002 };
const rejected = { statecode: 2, statuscode: 192350004 };

export type SwarmRole = 'expert' | 'observer';

export type ParticipantState = {
  readonly role: SwarmRole;
  readonly columns: Readonly<Record<string, unknown>>;
};

/** Undefined for somebody who is neither in the swarm nor asked to it. */
export function participantState(swarm: Swarm, person: PersonId): ParticipantState | undefined {
  const participant = swarm.participants.find((one) => one.person.id === person);
  if (participant) return joined(participant);
  const invitation = swarm.invitations.findLast((one) => one.person.id === person);
  return invitation && { role: 'expert', columns: asked(invitation) };
}

function joined({ role, joinedBy, joinedAt }: Participant): ParticipantState {
  const state = joinedBy === 'invitation' ? accepted : autoaccepted;
  return {
    // Dataverse has two roles; the agent is told apart as the swarm's owner.
    role: role === 'expert' ? 'expert' : 'observer',
    columns: { ...state, ...times({ acceptedAt: joinedAt }) },
  };
}

function asked(invitation: Invitation): Readonly<Record<string, unknown>> {
  switch (invitation.status) {
    case 'pending':
      return { ...invited, ...times({}) };
    case 'accepted':
      return { ...accepted, ...times({ acceptedAt: invitation.acceptedAt }) };
    case 'declined':
      return no(invitation.declinedAt, declined[invitation.reason]);
    case 'expired':
      return no(invitation.expiredAt, 'No answer');
    case 'withdrawn':
      return no(invitation.withdrawnAt, withdrawn[invitation.because]);
  }
}

const declined: Readonly<Record<DeclineReason, string>> = {
  'in-a-call': 'In a call',
  'off-work': 'Off work',
  'not-my-subject': 'Not their subject',
  'someone-else': 'Somebody else is better',
};

const withdrawn: Readonly<Record<WithdrawalCause, string>> = {
  covered: 'Withdrawn: the subject is covered',
  'swarm-closed': 'Withdrawn: the swarm has ended',
};

const no = (at: IsoTime, reason: string) => ({ ...rejected, ...times({ rejectedAt: at, reason }) });

/** All three every time: a late yes must take away the no before it. */
const times = (told: { acceptedAt?: IsoTime; rejectedAt?: IsoTime; reason?: string }) => ({
  msdyn_acceptedon: told.acceptedAt ?? null,
  msdyn_rejectedon: told.rejectedAt ?? null,
  msdyn_rejectedreason: told.reason ?? null,
});
