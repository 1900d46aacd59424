import { sendToAgent as decide, type SendRefusal } from '../domain/swarm/decisions.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import { nowOf } from '../ports/clock.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps, type Changed } from './change-swarm.ts';
import { typedWords } from './typed-words.ts';

/**
 * Words for the agent who has the customer: onto the contact center's desktop where there is one, and
 * always into the agent's panel. The customer never sees them.
 */
export function sendToAgent(deps: ChangeDeps) {
  return (sending: {
    key: SwarmKey;
    by: Person;
    text: string;
    /** Whose words they are. */
    from: Person;
    /** What is sent on, such as a message's id: the same words of it are sent once. */
    source?: string | undefined;
  }): Promise<Changed<SendRefusal> | 'no-swarm'> => {
    const { by, from, source } = sending;
    const text = typedWords(sending.text);
    const now = nowOf(deps.clock);
    return changeSwarm(deps, sending, (swarm) =>
      decide(swarm, { by: by.id, text, from, source, now }),
    );
  };
}
