import { after, type IsoTime, type TenantId } from '../../domain/ids.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import type {
  KnowledgeMark,
  KnowledgeSource,
  KnowledgeStore,
} from '../../ports/knowledge-store.ts';

export type SyncDeps = {
  readonly source: KnowledgeSource;
  readonly knowledge: KnowledgeStore;
  readonly clock: Clock;
};

/** Deleted articles are seen by comparing all of them, which is done this often. */
const compareEveryMs = 10 * 60_000;

/**
 * Follows the articles in Dynamics. Repeatable, and by several processes at once: what is read twice is
 * written the same twice.
 */
export function syncKnowledge({ source, knowledge, clock }: SyncDeps) {
  return async (tenantId: TenantId): Promise<void> => {
    const now = nowOf(clock);
    const mark = await knowledge.mark(tenantId);
    const { put, gone } = await source.changes(tenantId, mark.changedSince);
    const isToCompare =
      mark.comparedAt === undefined || after(mark.comparedAt, compareEveryMs) <= now;
    const lost = isToCompare ? await lostSince({ source, knowledge }, tenantId, put) : [];
    const removed = [...new Set([...gone, ...lost])];
    const next = markAfter(mark, put, { isToCompare, now });
    const isNews = await hasNews(knowledge, tenantId, { put, removed });
    if (!isNews && !isToCompare) return;
    const revision = (mark.revision ?? 0) + (isNews ? 1 : 0);
    await knowledge.save(tenantId, { put, removed, mark: { ...next, revision } });
  };
}

async function lostSince(
  { source, knowledge }: Pick<SyncDeps, 'source' | 'knowledge'>,
  tenantId: TenantId,
  put: readonly { readonly id: string }[],
): Promise<readonly string[]> {
  const published = new Set(await source.published(tenantId));
  const known = await knowledge.ids(tenantId);
  return [...known, ...put.map(({ id }) => id)].filter((id) => !published.has(id));
}

/** The newest second is always read again: it is news only when something in it is. */
async function hasNews(
  knowledge: KnowledgeStore,
  tenantId: TenantId,
  {
    put,
    removed,
  }: { put: readonly { id: string; modifiedAt: IsoTime }[]; removed: readonly string[] },
): Promise<boolean> {
  const known = await knowledge.versions(tenantId);
  return (
    put.some(({ id, modifiedAt }) => known.get(id) !== modifiedAt) ||
    removed.some((id) => known.has(id))
  );
}

function markAfter(
  mark: KnowledgeMark,
  put: readonly { readonly modifiedAt: IsoTime }[],
  { isToCompare, now }: { isToCompare: boolean; now: IsoTime },
): KnowledgeMark {
  const newest = put.reduce<IsoTime | undefined>(
    (last, { modifiedAt }) => (last === undefined || modifiedAt > last ? modifiedAt : last),
    mark.changedSince,
  );
  const comparedAt = isToCompare ? now : mark.comparedAt;
  return { ...(newest && { changedSince: newest }), ...(comparedAt && { comparedAt }) };
}
