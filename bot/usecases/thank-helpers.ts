import { thankHelpers as decide, type ThankRefusal } from '../domain/swarm/decisions.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps, type Changed } from './change-swarm.ts';

/** Thanks in the swarm's chat, from the agent. Repeatable: said once. */
export function thankHelpers(deps: ChangeDeps) {
  return (thanks: {
    key: SwarmKey;
    by: Person;
    text: string;
  }): Promise<Changed<ThankRefusal> | 'no-swarm'> =>
    changeSwarm(deps, thanks, (swarm) => decide(swarm, thanks.by.id, thanks.text));
}
