import type { InvitationId } from '../domain/ids.ts';
import { declineInvitation as decide, type DeclineRefusal } from '../domain/swarm/decisions.ts';
import type { DeclineReason } from '../domain/swarm/invitation.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps, type Changed } from './change-swarm.ts';

/** Somebody else is asked at once. */
export function declineInvitation(deps: ChangeDeps) {
  return (answer: {
    key: SwarmKey;
    by: Person;
    invitationId: InvitationId;
    reason: DeclineReason;
  }): Promise<Changed<DeclineRefusal> | 'no-swarm'> => {
    const { invitationId: id, by, reason } = answer;
    return changeSwarm(deps, answer, (swarm) => decide(swarm, { id, person: by.id, reason }));
  };
}
