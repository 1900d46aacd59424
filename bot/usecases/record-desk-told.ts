import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps } from './change-swarm.ts';

/** A note stands on the agent's desktop. Told twice, it is recorded once. */
export function recordDeskTold(deps: ChangeDeps) {
  return async (key: SwarmKey, noteId: string): Promise<void> => {
    await changeSwarm(deps, { key, by: 'system' }, (swarm) =>
      swarm.deskNotes.some((one) => one.id === noteId && !one.isOnDesk)
        ? [{ type: 'desk-told', noteId }]
        : [],
    );
  };
}
