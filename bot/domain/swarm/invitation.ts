import type { InvitationId, IsoTime } from '../ids.ts';
import type { Person, Skill } from './person.ts';

export const declineReasons = ['in-a-call', 'off-work', 'not-my-subject', 'someone-else'] as const;
export type DeclineReason = (typeof declineReasons)[number];

export type WithdrawalCause = 'covered' | 'swarm-closed';

type Asked = {
  readonly id: InvitationId;
  readonly person: Person;
  readonly skills: readonly Skill[];
  /** Why this person, in a sentence they will read. */
  readonly why: string;
  readonly sentAt: IsoTime;
  /** When somebody else is asked if this person stays silent. */
  readonly answerBy: IsoTime;
  /** When they were asked once more; absent while they were not. */
  readonly remindedAt?: IsoTime;
};

export type Invitation =
  | (Asked & { readonly status: 'pending' })
  | (Asked & { readonly status: 'accepted'; readonly acceptedAt: IsoTime })
  | (Asked & {
      readonly status: 'declined';
      readonly declinedAt: IsoTime;
      readonly reason: DeclineReason;
    })
  | (Asked & { readonly status: 'expired'; readonly expiredAt: IsoTime })
  | (Asked & {
      readonly status: 'withdrawn';
      readonly withdrawnAt: IsoTime;
      readonly because: WithdrawalCause;
    });

type Inviting = { readonly invitations: readonly Invitation[] };

export function findInvitation(swarm: Inviting, id: InvitationId): Invitation | undefined {
  return swarm.invitations.find((one) => one.id === id);
}

/** Still waited for: they were asked, or have joined, for this skill. */
export function pendingInvitations(swarm: Inviting): readonly Invitation[] {
  return swarm.invitations.filter((one) => one.status === 'pending');
}
