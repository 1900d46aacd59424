import { contextOf, shareOfContext } from '../../domain/helpdesk/context.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { MaskPolicy } from '../../domain/interaction/masking/index.ts';
import type { CaseRecord, CaseRecords } from '../../ports/case-records.ts';
import type { CaseThreads } from '../../ports/case-threads.ts';

export type WithThreadsDeps = {
  readonly threads: CaseThreads;
  readonly maskPolicies: () => Promise<(tenantId: TenantId) => MaskPolicy>;
};

/**
 * Cases as those who help with them read them: one that came from the helpdesk brings its thread along,
 * masked, and only to who may see the case.
 */
export function casesWithThreads(
  cases: CaseRecords,
  { threads, maskPolicies }: WithThreadsDeps,
): CaseRecords {
  const withThread = async (tenantId: TenantId, record: CaseRecord): Promise<CaseRecord> => {
    const found = await threads.ofCase(tenantId, record.id);
    if (!found) return record;
    const policyOf = await maskPolicies();
    const context = contextOf({ ...found, title: record.title }, policyOf(tenantId));
    const share = [...record.share, ...shareOfContext(context)];
    return { ...record, title: context.title, share, thread: context };
  };
  return {
    ...cases,
    async find(search) {
      const found = await cases.find(search);
      return typeof found === 'string' ? found : withThread(search.tenantId, found);
    },
  };
}
