import {
  postUpdate as decide,
  type ActingAs,
  type TextRefusal,
} from '../domain/swarm/decisions.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps, type Changed } from './change-swarm.ts';
import { typedWords } from './typed-words.ts';

export function postUpdate(deps: ChangeDeps) {
  return (update: {
    key: SwarmKey;
    by: Person;
    text: string;
    as?: ActingAs;
  }): Promise<Changed<TextRefusal> | 'no-swarm'> =>
    changeSwarm(deps, update, (swarm) =>
      decide(swarm, update.by.id, typedWords(update.text), update.as),
    );
}
