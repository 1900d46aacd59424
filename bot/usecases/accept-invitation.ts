import type { InvitationId } from '../domain/ids.ts';
import { acceptInvitation as decide, type AcceptRefusal } from '../domain/swarm/decisions.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps, type Changed } from './change-swarm.ts';

export function acceptInvitation(deps: ChangeDeps) {
  return (answer: {
    key: SwarmKey;
    by: Person;
    invitationId: InvitationId;
  }): Promise<Changed<AcceptRefusal> | 'no-swarm'> =>
    changeSwarm(deps, answer, (swarm) => decide(swarm, answer.invitationId, answer.by.id));
}
