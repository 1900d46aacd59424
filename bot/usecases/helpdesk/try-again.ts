import { after, type TenantId } from '../../domain/ids.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import type { Deliveries } from '../../ports/deliveries.ts';

type TryAgainDeps = {
  readonly deliveries: Pick<Deliveries, 'parked' | 'retry'>;
  readonly clock: Pick<Clock, 'now'>;
  /** After so many tries in vain a delivery was given up; one given up earlier was refused. */
  readonly maxTries: number;
};

const waitMs = 3 * 60_000;

/**
 * A far side that was away for long comes back without telling: what was given up while it was, and was
 * not refused, gets another round of tries, and the words behind it go on.
 * @returns of how many
 */
export function tryThreadsAgain({ deliveries, clock, maxTries }: TryAgainDeps) {
  return async (tenantId: TenantId): Promise<number> => {
    const before = after(nowOf(clock), -waitMs);
    const parked = await deliveries.parked(tenantId);
    const again = parked.filter(
      ({ delivery, parkedAt }) =>
        delivery.threadId !== undefined && delivery.attempts >= maxTries && parkedAt <= before,
    );
    for (const { delivery } of again) await deliveries.retry(tenantId, delivery.id);
    return again.length;
  };
}
