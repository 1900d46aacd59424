import type { Said } from '../domain/helpdesk/context.ts';
import type { Thread } from '../domain/helpdesk/thread.ts';
import type { CaseId, TenantId } from '../domain/ids.ts';

/** A thread of the helpdesk, with the words that were written in it, oldest first. */
type TellingThread = { readonly thread: Thread; readonly said: readonly Said[] };

/** Which thread of the helpdesk a case came from. */
export interface CaseThreads {
  /** Undefined for a case that no thread was handed over as. */
  ofCase(tenantId: TenantId, caseId: CaseId): Promise<TellingThread | undefined>;
}
