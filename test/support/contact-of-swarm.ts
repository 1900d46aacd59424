/** A customer's call that swarms show: what a contact center tells, taken in and gathered. */
import type { Store } from '../../bot/adapters/store/index.ts';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import type { TenantId } from '../../bot/domain/ids.ts';
import type { InteractionFact } from '../../bot/domain/interaction/facts.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import { gatherNews } from '../../bot/usecases/gather-news.ts';
import { minutesPast, tenant } from './builders.ts';
import { silentLog } from './log.ts';

type Told = { readonly of?: TenantId; readonly clock?: Clock };

export function callInto(store: Store, { of = tenant, clock = systemClock }: Told = {}) {
  let told = 0;
  const gather = gatherNews({
    store: store.swarms,
    clock,
    digest: sha256,
    maskPolicies: () => Promise.resolve(() => defaultMaskPolicy),
    capabilitiesOf: () => undefined,
    log: silentLog,
    hidden: () => undefined,
  });
  const tell = async (...facts: readonly InteractionFact[]): Promise<void> => {
    const address = { tenantId: of, connection: 'desk', externalId: 'call-1' };
    const events = facts.map((fact) => ({
      id: `event-${(told += 1)}`,
      at: minutesPast(told),
      fact,
    }));
    await store.intake.take([{ address, events, isThin: false }]);
    await gather();
  };
  return {
    tell,
    /** Rings, and names the case by which a swarm gets to show it. */
    ring: (caseNumber: string) =>
      tell({ type: 'started', channel: 'voice' }, { type: 'case-named', caseNumber }),
  };
}
