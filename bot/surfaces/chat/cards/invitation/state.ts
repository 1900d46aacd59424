import type { IsoTime } from '../../../../domain/ids.ts';
import type { Invitation } from '../../../../domain/swarm/invitation.ts';
import { coveredBy, isMember, type Person, type Swarm } from '../../../../domain/swarm/swarm.ts';

/** What an invitation means to the person who looks at it now, whatever it meant when it was sent. */
export type InvitationState =
  | { readonly kind: 'asked' }
  | { readonly kind: 'joined' }
  | { readonly kind: 'declined' }
  | { readonly kind: 'expired'; readonly at: IsoTime }
  | { readonly kind: 'covered'; readonly by: Person | undefined }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'resolved' | 'cancelled'; readonly at: IsoTime; readonly helped: boolean };

export function stateOf(swarm: Swarm, invitation: Invitation): InvitationState {
  const isIn = isMember(swarm, invitation.person.id);
  if (swarm.state === 'resolved') return { kind: 'resolved', at: swarm.resolvedAt, helped: isIn };
  if (swarm.state === 'cancelled') {
    return { kind: 'cancelled', at: swarm.cancelledAt, helped: isIn };
  }
  if (isIn) return { kind: 'joined' };
  return coverage(swarm, invitation) ?? answer(invitation);
}

function coverage(swarm: Swarm, { skills }: Invitation): InvitationState | undefined {
  const by = skills.map((skill) => coveredBy(swarm, skill.id));
  const isCovered = by.length > 0 && by.every((person) => person !== undefined);
  return isCovered ? { kind: 'covered', by: by[0] } : undefined;
}

function answer(invitation: Invitation): InvitationState {
  switch (invitation.status) {
    case 'pending':
      return { kind: 'asked' };
    case 'accepted':
      return { kind: 'joined' };
    case 'declined':
      return { kind: 'declined' };
    case 'expired':
      return { kind: 'expired', at: invitation.expiredAt };
    case 'withdrawn':
      return { kind: invitation.because === 'covered' ? 'covered' : 'withdrawn', by: undefined };
  }
}
