import type { IsoTime, TenantId } from '../domain/ids.ts';

/** An article as it is answered from: text, and where it can be read whole. */
export type StoredArticle = {
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly body: string;
  /** `en`, `de`. */
  readonly language: string;
  /** Title of its subject in Dynamics; empty without one. */
  readonly subject: string;
  readonly isInternal: boolean;
  readonly url: string;
  readonly modifiedAt: IsoTime;
};

/** How far the articles were followed. */
export type KnowledgeMark = {
  /** Changes from then on are still to be read. */
  readonly changedSince?: IsoTime;
  /** When every article was last compared, so that deleted ones go. */
  readonly comparedAt?: IsoTime;
  /** Counts the changes: who has read this one has nothing to read. */
  readonly revision?: number;
};

export type KnowledgeChange = {
  readonly put: readonly StoredArticle[];
  readonly removed: readonly string[];
  readonly mark: KnowledgeMark;
};

/** What is kept of the articles, so that a start needs nobody and a slow Dynamics holds up no answer. */
export interface KnowledgeStore {
  articles(tenantId: TenantId): Promise<readonly StoredArticle[]>;
  /** Every article's id. */
  ids(tenantId: TenantId): Promise<readonly string[]>;
  /** When each was changed last. */
  versions(tenantId: TenantId): Promise<ReadonlyMap<string, IsoTime>>;
  mark(tenantId: TenantId): Promise<KnowledgeMark>;
  /** All of it, or nothing. */
  save(tenantId: TenantId, change: KnowledgeChange): Promise<void>;
}

/** The articles in Dynamics. Every call throws `OutsideError`. */
export interface KnowledgeSource {
  /** Changed at this time or later, whatever became of them; all published ones when left out. */
  changes(
    tenantId: TenantId,
    since: IsoTime | undefined,
  ): Promise<{ readonly put: readonly StoredArticle[]; readonly gone: readonly string[] }>;
  /** The ids of all that are published. */
  published(tenantId: TenantId): Promise<readonly string[]>;
}
