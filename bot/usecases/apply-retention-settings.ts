import { after, type TenantId } from '../domain/ids.ts';
import type { Retention } from '../domain/settings/settings.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Forgetting, Pruning } from '../ports/settings.ts';

export type RetentionDeps = {
  readonly pruning: Pruning;
  readonly tenants: readonly TenantId[];
  readonly retentionOf: (tenantId: TenantId) => Promise<Retention>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
};

const dayMs = 24 * 60 * 60_000;
/** Small enough that no lock is held for long. */
const batch = { deliveries: 1_000, activities: 1_000, words: 50, contacts: 200 };
/** What a contact center told is needed as long as it may go on, or be sent on after an outage over a weekend. */
const contactsDays = 3;
/** What is left after so many is left for the next hour: pruning must never be the main load. */
const batchesAtMost = 100;

/**
 * Forgets what is over for longer than the tenant keeps it. Bounded: many small batches, and not more
 * than so many at a time. Repeatable; several processes may do it at once.
 */
export function applyRetention(deps: RetentionDeps) {
  return async (goesOn: () => boolean = () => true): Promise<void> => {
    for (const tenantId of deps.tenants) {
      const retention = await deps.retentionOf(tenantId);
      for (const [what, days] of daysOf(retention)) {
        const before = after(nowOf(deps.clock), -days * dayMs);
        const forgotten = await forgetAll(deps, { tenantId, what, before }, goesOn);
        if (forgotten > 0) deps.log.info('forgotten', { what, count: forgotten });
      }
    }
  };
}

const daysOf = ({ deliveriesDays, activitiesDays, wordsDays }: Retention) => [
  ['deliveries', deliveriesDays] as const,
  ['activities', activitiesDays] as const,
  ['contacts', contactsDays] as const,
  ...(wordsDays === 'keep' ? [] : [['words', wordsDays] as const]),
];

async function forgetAll(
  { pruning }: RetentionDeps,
  asked: Omit<Forgetting, 'atMost'>,
  goesOn: () => boolean,
): Promise<number> {
  let forgotten = 0;
  for (let done = 0; done < batchesAtMost && goesOn(); done += 1) {
    const atMost = batch[asked.what];
    const gone = await pruning.forget({ ...asked, atMost });
    forgotten += gone;
    if (gone < atMost) break;
  }
  return forgotten;
}
