import type { InvitationId } from '../domain/ids.ts';
import { expireInvitation as decide } from '../domain/swarm/decisions.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps } from './change-swarm.ts';

/** Somebody else is asked. Twice, or after an answer, it changes nothing. */
export function expireInvitation(deps: ChangeDeps) {
  return async (silence: { key: SwarmKey; invitationId: InvitationId }): Promise<void> => {
    await changeSwarm(deps, { key: silence.key, by: 'system' }, (swarm) =>
      decide(swarm, silence.invitationId),
    );
  };
}
