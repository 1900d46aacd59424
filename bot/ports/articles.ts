import type { CaseId, IsoTime, TenantId } from '../domain/ids.ts';
import type { ArticleDraft } from '../domain/knowledge/article-draft.ts';

/** Answers on their way to being articles. */
export interface ArticleDrafts {
  ofCase(tenantId: TenantId, caseId: CaseId): Promise<ArticleDraft | undefined>;
  /** Keeps the one that is there. @returns the one that counts */
  add(draft: ArticleDraft, dueAt: IsoTime): Promise<ArticleDraft>;
  /** False when it is not the version before this one. @param dueAt when to try, if at all */
  save(draft: ArticleDraft, dueAt: IsoTime | undefined): Promise<boolean>;
  /** Takes what is due, so that no other process does until then. */
  take(now: IsoTime, until: IsoTime, atMost: number): Promise<readonly ArticleDraft[]>;
  /** Waits for a review, and is not back with who drafted it; newest first. */
  toReview(tenantId: TenantId, atMost: number): Promise<readonly ArticleDraft[]>;
  /**
   * All that is not decided, page by page: what waits for a review, then what is back; the oldest first.
   * @param after the case of the last one of the page before
   */
  queue(
    tenantId: TenantId,
    page: { readonly atMost: number; readonly after?: CaseId | undefined },
  ): Promise<DraftQueue>;
}

export type DraftQueue = {
  readonly drafts: readonly ArticleDraft[];
  /** How many follow this page. */
  readonly more: number;
};

/** The articles in Dynamics, as far as we write them. All repeatable; every call throws `OutsideError`. */
export interface ArticleRecords {
  /** Creates it as a draft; one that is there stays as people made it, but for what was changed here. */
  saveDraft(draft: ArticleDraft): Promise<void>;
  /**
   * What the review changed, then published; created, if its draft has not arrived yet. One that is
   * published, or was put away, stays so.
   */
  publish(draft: ArticleDraft): Promise<void>;
}
