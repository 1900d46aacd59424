import {
  cancelSwarm as decide,
  type ActingAs,
  type TextRefusal,
} from '../domain/swarm/decisions.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps, type Changed } from './change-swarm.ts';
import { typedWords } from './typed-words.ts';

export function cancelSwarm(deps: ChangeDeps) {
  return (cancellation: {
    key: SwarmKey;
    by: Person;
    reason: string;
    as?: ActingAs;
  }): Promise<Changed<TextRefusal> | 'no-swarm'> =>
    changeSwarm(deps, cancellation, (swarm) =>
      decide(swarm, cancellation.by.id, typedWords(cancellation.reason), cancellation.as),
    );
}
