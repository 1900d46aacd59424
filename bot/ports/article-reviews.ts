import type { IsoTime, PersonId, TenantId } from '../domain/ids.ts';
import type { ArticleDraft } from '../domain/knowledge/article-draft.ts';

/** One person's card about one draft: a reviewer's, or that of who drafted it and has it back. */
export type ReviewCard = {
  readonly person: PersonId;
  readonly draft: ArticleDraft;
  readonly tries: number;
  /** How often the draft had changed hands when the card was last owed. */
  readonly shownTurn: number;
  /** Where it stands; absent until it was posted. */
  readonly posted?: { readonly conversationId: string; readonly messageId: string };
};

/** What became of a card that was taken. */
export type ReviewShown = Pick<
  ReviewCard,
  'person' | 'draft' | 'tries' | 'shownTurn' | 'posted'
> & {
  /** It says that the draft is decided: nothing changes in it any more. */
  readonly isDecided: boolean;
  /** When to try again; undefined: nothing is to be done for now. */
  readonly dueAt: IsoTime | undefined;
};

/** Who is to be told of drafts, and who was. */
export interface ArticleReviews {
  /**
   * A card is owed to each of them about each of these, once; whoever has one keeps it. @param at from then on
   */
  owe(
    tenantId: TenantId,
    owed: { readonly reviewers: readonly PersonId[]; readonly drafts: readonly ArticleDraft[] },
    at: IsoTime,
  ): Promise<void>;
  /**
   * Cards whose draft was published or changed hands since are to be changed, and whoever has their draft
   * back is owed one.
   */
  oweChanges(tenantId: TenantId, at: IsoTime): Promise<void>;
  /** Takes what is due, so that no other process does until then. */
  take(now: IsoTime, until: IsoTime, atMost: number): Promise<readonly ReviewCard[]>;
  save(shown: ReviewShown): Promise<void>;
}
