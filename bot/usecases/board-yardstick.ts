import { boardTargets, type BoardYardstick } from '../domain/board/numbers.ts';
import type { TenantId } from '../domain/ids.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { InvitationPolicyOf } from './invite-experts.ts';

/** What the board measures by at this moment: the time, the targets, and the tenant's own limit. */
export function boardYardstick(deps: {
  readonly clock: Pick<Clock, 'now'>;
  readonly policyOf: InvitationPolicyOf;
}) {
  return async (tenantId: TenantId): Promise<BoardYardstick> => {
    const { swarmsAtOnce } = await deps.policyOf(tenantId);
    return { now: nowOf(deps.clock), targets: boardTargets, swarmsAtOnce };
  };
}
