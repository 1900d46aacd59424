import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps } from './change-swarm.ts';

/** The note with the answer stands on the case. Told twice, it is recorded once. */
export function recordAnswerSaved(deps: ChangeDeps) {
  return async (key: SwarmKey): Promise<void> => {
    await changeSwarm(deps, { key, by: 'system' }, (swarm) =>
      swarm.state === 'resolved' && !swarm.isAnswerSaved ? [{ type: 'answer-saved' }] : [],
    );
  };
}
