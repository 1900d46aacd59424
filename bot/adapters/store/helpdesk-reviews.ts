import { sql } from 'kysely';
import type { IsoTime, PersonId, TenantId } from '../../domain/ids.ts';
import type { ArticleDraft } from '../../domain/knowledge/article-draft.ts';
import type { ArticleReviews, ReviewCard } from '../../ports/article-reviews.ts';
import type { Db } from './tables.ts';

const decided = ['publishing', 'published'] as const;

export function sqlArticleReviews(db: Db): ArticleReviews {
  return {
    owe: (tenantId, owed, at) => owe(db, { tenantId, ...owed, at }),
    async oweChanges(tenantId, at) {
      await db
        .updateTable('knowledge_reviews')
        .set({ due_at: at, is_decided: true, tries: 0 })
        .where('tenant_id', '=', tenantId)
        .where('is_decided', '=', false)
        .where('message_id', 'is not', null)
        .where('article_id', 'in', (eb) =>
          eb
            .selectFrom('knowledge_drafts')
            .select('id')
            .where('tenant_id', '=', tenantId)
            .where('state', 'in', decided),
        )
        .execute();
    },
    take: (now, until, atMost) => take(db, { now, until, atMost }),
    async save({ person, draft, tries, posted, isDecided, dueAt }) {
      await db
        .updateTable('knowledge_reviews')
        .set({
          ...{ tries, is_decided: isDecided, due_at: dueAt ?? null },
          conversation_id: posted?.conversationId ?? null,
          message_id: posted?.messageId ?? null,
        })
        .where('tenant_id', '=', draft.tenantId)
        .where('article_id', '=', draft.id)
        .where('person_id', '=', person)
        .execute();
    },
  };
}

type Owing = {
  readonly tenantId: TenantId;
  readonly reviewers: readonly PersonId[];
  readonly drafts: readonly ArticleDraft[];
  readonly at: IsoTime;
};

async function owe(db: Db, { tenantId, reviewers, drafts, at }: Owing): Promise<void> {
  const owed = drafts.flatMap((draft) =>
    reviewers
      .filter((one) => one !== draft.by.id)
      .map((person) => ({
        ...{ tenant_id: tenantId, article_id: draft.id, person_id: person },
        ...{ due_at: at, tries: 0, is_decided: false },
      })),
  );
  if (owed.length === 0) return;
  await db
    .insertInto('knowledge_reviews')
    .values(owed)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type Taking = { readonly now: string; readonly until: string; readonly atMost: number };

/** A lease: whoever dies in mid-work leaves it to the next. */
async function take(db: Db, { now, until, atMost }: Taking): Promise<readonly ReviewCard[]> {
  const taken = await db
    .updateTable('knowledge_reviews as review')
    .set({ due_at: until })
    .from('knowledge_drafts as draft')
    .whereRef('draft.tenant_id', '=', 'review.tenant_id')
    .whereRef('draft.id', '=', 'review.article_id')
    .where(
      sql<boolean>`(review.tenant_id, review.article_id, review.person_id) in (
        select tenant_id, article_id, person_id from knowledge_reviews
        where due_at <= ${now} order by due_at limit ${atMost} for update skip locked)`,
    )
    .where('review.due_at', '<=', new Date(now))
    .returning([
      'review.person_id',
      'review.tries',
      'review.conversation_id',
      'review.message_id',
      'draft.state_json',
    ])
    .execute();
  return taken.map((row) => ({
    person: row.person_id,
    draft: row.state_json,
    tries: row.tries,
    ...(row.conversation_id !== null &&
      row.message_id !== null && {
        posted: { conversationId: row.conversation_id, messageId: row.message_id },
      }),
  }));
}
