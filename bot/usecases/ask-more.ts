import {
  askMore as decide,
  type ActingAs,
  type AskMoreRefusal,
} from '../domain/swarm/decisions.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps, type Changed } from './change-swarm.ts';

/** Somebody sees that those who were asked are too few; the search itself is a delivery. */
export function askMore(deps: ChangeDeps) {
  return (wish: {
    key: SwarmKey;
    by: Person;
    as: ActingAs;
  }): Promise<Changed<AskMoreRefusal> | 'no-swarm'> =>
    changeSwarm(deps, wish, (swarm) => decide(swarm, wish.by.id, wish.as));
}
