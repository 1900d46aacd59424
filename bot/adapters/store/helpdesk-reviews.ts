import { sql } from 'kysely';
import type { IsoTime, PersonId, TenantId } from '../../domain/ids.ts';
import { turnOf, type ArticleDraft } from '../../domain/knowledge/article-draft.ts';
import type { ArticleReviews, ReviewCard } from '../../ports/article-reviews.ts';
import type { Db } from './tables.ts';

const decided = ['publishing', 'published'] as const;

export function sqlArticleReviews(db: Db): ArticleReviews {
  return {
    owe: (tenantId, owed, at) => owe(db, { tenantId, ...owed, at }),
    async oweChanges(tenantId, at) {
      await oweOwners(db, tenantId, at);
      await oweDecided(db, tenantId, at);
      await oweTurns(db, tenantId, at);
    },
    take: (now, until, atMost) => take(db, { now, until, atMost }),
    async save({ person, draft, tries, shownTurn, posted, isDecided, dueAt }) {
      await db
        .updateTable('knowledge_reviews')
        .set({
          ...{ tries, shown_turn: shownTurn, is_decided: isDecided, due_at: dueAt ?? null },
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

/** Whoever drafted what came back. */
async function oweOwners(db: Db, tenantId: TenantId, at: IsoTime): Promise<void> {
  await sql`insert into knowledge_reviews
    (tenant_id, article_id, person_id, due_at, tries, is_decided, shown_turn)
    select tenant_id, id, state_json->'by'->>'id', ${at}::timestamptz, 0, false, turn
    from knowledge_drafts
    where tenant_id = ${tenantId} and turn > 0 and state not in (${sql.join(decided)})
    on conflict do nothing`.execute(db);
}

async function oweDecided(db: Db, tenantId: TenantId, at: IsoTime): Promise<void> {
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
}

async function oweTurns(db: Db, tenantId: TenantId, at: IsoTime): Promise<void> {
  await sql`update knowledge_reviews as review
    set due_at = ${at}::timestamptz, shown_turn = draft.turn, tries = 0
    from knowledge_drafts as draft
    where draft.tenant_id = review.tenant_id and draft.id = review.article_id
      and review.tenant_id = ${tenantId} and review.shown_turn <> draft.turn
      and not review.is_decided`.execute(db);
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
        ...{ due_at: at, tries: 0, is_decided: false, shown_turn: turnOf(draft) },
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
      'review.shown_turn',
      'review.conversation_id',
      'review.message_id',
      'draft.state_json',
    ])
    .execute();
  return taken.map((row) => ({
    person: row.person_id,
    draft: row.state_json,
    tries: row.tries,
    shownTurn: row.shown_turn,
    ...(row.conversation_id !== null &&
      row.message_id !== null && {
        posted: { conversationId: row.conversation_id, messageId: row.message_id },
      }),
  }));
}
