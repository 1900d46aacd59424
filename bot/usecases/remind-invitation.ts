import type { InvitationId } from '../domain/ids.ts';
import { remindInvitation as decide } from '../domain/swarm/decisions.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps } from './change-swarm.ts';

/** Half of the time to answer is over: they are asked once more. After an answer it changes nothing. */
export function remindInvitation(deps: ChangeDeps) {
  return async (asked: { key: SwarmKey; invitationId: InvitationId }): Promise<void> => {
    await changeSwarm(deps, { key: asked.key, by: 'system' }, (swarm) =>
      decide(swarm, asked.invitationId),
    );
  };
}
