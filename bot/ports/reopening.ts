import type { CaseId, TenantId } from '../domain/ids.ts';
import type { Swarm } from '../domain/swarm/swarm.ts';

/** What was ended in Dynamics is opened there again. Repeatable; every call throws `OutsideError`. */
export interface Reopening {
  reactivateRow(swarm: Swarm): Promise<void>;
  /** A case that is open stays as it is. */
  reopenCase(reopened: { tenantId: TenantId; caseId: CaseId }): Promise<void>;
}
