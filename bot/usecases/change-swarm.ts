import type { SwarmEvent } from '../domain/swarm/swarm-events.ts';
import type { Swarm } from '../domain/swarm/swarm.ts';
import type { Author } from '../domain/swarm/timeline.ts';
import type { SwarmKey, SwarmStore } from '../ports/swarm-store.ts';
import { record, type RecordDeps } from './record.ts';

export type ChangeDeps = RecordDeps & { readonly store: SwarmStore };

/** A swarm as it stands now, and, when nothing was changed, why. */
export type Changed<Refusal> = { readonly swarm: Swarm; readonly refusal?: Refusal };

/**
 * What every use case on an existing swarm does: hold it, ask the rule, record what it says.
 * `no-swarm` when there is none with this id.
 */
export async function changeSwarm<Refusal extends string>(
  { store, ...deps }: ChangeDeps,
  { key, by }: { key: SwarmKey; by: Author },
  decide: (swarm: Swarm) => readonly SwarmEvent[] | Refusal,
): Promise<Changed<Refusal> | 'no-swarm'> {
  return store.transact(async (tx) => {
    const swarm = await tx.lockSwarm(key);
    if (!swarm) return 'no-swarm';
    const decision = decide(swarm);
    if (typeof decision === 'string') return { swarm, refusal: decision };
    return { swarm: await record(tx, { key, swarm, by, events: decision }, deps) };
  });
}
