import type { Swarm } from '../swarm/swarm.ts';

/**
 * A swarm that is over, without anything people wrote in it: who was in it, when, and how it ended stay.
 * Its timeline keeps the hash of what stood there.
 */
export function withoutWords<S extends Exclude<Swarm, { state: 'active' }>>(swarm: S): S {
  const kept = {
    ...swarm,
    request: '',
    stepsTried: '',
    case: { ...swarm.case, title: '', share: [] },
    updates: swarm.updates.map((one) => ({ ...one, text: '' })),
    deskNotes: swarm.deskNotes.map((one) => ({ ...one, text: '' })),
  };
  return kept.state === 'resolved' ? { ...kept, resolution: '' } : kept;
}
