import { addByHand as decide, type ActingAs, type AddRefusal } from '../domain/swarm/decisions.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps, type Changed } from './change-swarm.ts';

/** A member brings somebody in, without asking first, as people do in a Teams chat. */
export function addByHand(deps: ChangeDeps) {
  return (addition: {
    key: SwarmKey;
    by: Person;
    person: Person;
    as?: ActingAs;
  }): Promise<Changed<AddRefusal> | 'no-swarm'> =>
    changeSwarm(deps, addition, (swarm) =>
      decide(swarm, addition.by.id, addition.person, addition.as),
    );
}
