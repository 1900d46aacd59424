import { reactivateSwarm as decide, type ReactivateRefusal } from '../domain/swarm/decisions.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { nowOf } from '../ports/clock.ts';
import type { ChangeDeps, Changed } from './change-swarm.ts';
import { contactOfCase } from './contact-of-case.ts';
import { record } from './record.ts';

/** What was over goes on; also how somebody takes back that they ended it. */
export function reactivateSwarm({ store, ...deps }: ChangeDeps) {
  return (wish: {
    key: SwarmKey;
    by: Person;
    reopensCase: boolean;
  }): Promise<Changed<ReactivateRefusal> | 'no-swarm'> =>
    store.transact(async (tx) => {
      const { key, by, reopensCase } = wish;
      const swarm = await tx.lockSwarm(key);
      if (!swarm) return 'no-swarm';
      const running = await tx.activeSwarmOfCase(key.tenantId, swarm.case.id);
      const runsAnother = running !== undefined && running.id !== swarm.id;
      const decision = decide(swarm, { by: by.id, reopensCase, runsAnother });
      if (typeof decision === 'string') return { swarm, refusal: decision };
      const { tenantId } = key;
      const contact = await contactOfCase(tx, { tenantId, now: nowOf(deps.clock) }, swarm.case);
      const events = [...decision, ...contact];
      return { swarm: await record(tx, { key, swarm, by, events }, deps) };
    });
}
