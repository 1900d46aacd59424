import {
  resolveSwarm as decide,
  type ActingAs,
  type ResolveRefusal,
} from '../domain/swarm/decisions.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps, type Changed } from './change-swarm.ts';
import { typedWords } from './typed-words.ts';

/** The answer goes to the case; the case itself is closed only when its agent says so. */
export function resolveSwarm(deps: ChangeDeps) {
  return (resolution: {
    key: SwarmKey;
    by: Person;
    text: string;
    closesCase: boolean;
    as?: ActingAs;
  }): Promise<Changed<ResolveRefusal> | 'no-swarm'> => {
    const { by, closesCase, as } = resolution;
    const text = typedWords(resolution.text);
    const supervisor = as === 'supervisor' ? by : undefined;
    return changeSwarm(deps, resolution, (swarm) =>
      decide(swarm, { by: by.id, resolution: text, closesCase, supervisor }),
    );
  };
}
