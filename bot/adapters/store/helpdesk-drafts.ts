import { sql } from 'kysely';
import { turnOf, type ArticleDraft } from '../../domain/knowledge/article-draft.ts';
import type { IsoTime, TenantId } from '../../domain/ids.ts';
import type { ArticleDrafts, DraftQueue } from '../../ports/articles.ts';
import { json } from './columns.ts';
import type { Db } from './tables.ts';

export function sqlArticleDrafts(db: Db): ArticleDrafts {
  const rows = () => db.selectFrom('knowledge_drafts').select('state_json');
  const ofCase: ArticleDrafts['ofCase'] = async (tenantId, caseId) =>
    (
      await rows()
        .where('tenant_id', '=', tenantId)
        .where('case_id', '=', caseId)
        .executeTakeFirst()
    )?.state_json;
  return {
    ofCase,
    async add(draft, dueAt) {
      await db
        .insertInto('knowledge_drafts')
        .values({ ...keyOf(draft), made_at: draft.at, ...stateOf(draft, dueAt) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return (await ofCase(draft.tenantId, draft.caseId)) ?? draft;
    },
    async save(draft, dueAt) {
      const saved = await db
        .updateTable('knowledge_drafts')
        .set(stateOf(draft, dueAt))
        .where('tenant_id', '=', draft.tenantId)
        .where('id', '=', draft.id)
        .where('version', '=', draft.version - 1)
        .returning('id')
        .execute();
      return saved.length > 0;
    },
    take: (now, until, atMost) => take(db, { now, until, atMost }),
    async toReview(tenantId, atMost) {
      const found = await undecided(db, tenantId)
        .select('state_json')
        .where(sql<boolean>`turn % 2 = 0`)
        .orderBy('made_at', 'desc')
        .limit(atMost)
        .execute();
      return found.map((row) => row.state_json);
    },
    queue: (tenantId, page) => queue(db, tenantId, page),
  };
}

const undecided = (db: Db, tenantId: TenantId) =>
  db
    .selectFrom('knowledge_drafts')
    .where('tenant_id', '=', tenantId)
    .where('state', 'in', ['drafting', 'drafted', 'refused'])
    // Published in Dynamics itself: nobody waits for that any more.
    .where('id', 'not in', (eb) =>
      eb.selectFrom('knowledge_articles').select('id').where('tenant_id', '=', tenantId),
    );

type Page = Parameters<ArticleDrafts['queue']>[1];

async function queue(db: Db, tenantId: TenantId, { atMost, after }: Page): Promise<DraftQueue> {
  const place = sql`(turn % 2, made_at, id)`;
  const rest = undecided(db, tenantId).$if(after !== undefined, (rows) =>
    rows.where(
      // One that was decided meanwhile still has its place.
      sql<boolean>`${place} > (select turn % 2, made_at, id from knowledge_drafts
        where tenant_id = ${tenantId} and case_id = ${after})`,
    ),
  );
  const { count } = await rest
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const found = await rest
    .select('state_json')
    .orderBy(sql`turn % 2`)
    .orderBy('made_at')
    .orderBy('id')
    .limit(atMost)
    .execute();
  const drafts = found.map((row) => row.state_json);
  return { drafts, more: Math.max(0, Number(count) - drafts.length) };
}

type Taking = { readonly now: IsoTime; readonly until: IsoTime; readonly atMost: number };

/** A lease: whoever dies in mid-work leaves it to the next, who does the same once more. */
async function take(db: Db, { now, until, atMost }: Taking): Promise<readonly ArticleDraft[]> {
  const due = db
    .selectFrom('knowledge_drafts')
    .select('id')
    .where('due_at', '<=', new Date(now))
    .orderBy('due_at')
    .limit(atMost)
    .forUpdate()
    .skipLocked();
  const taken = await db
    .updateTable('knowledge_drafts')
    .set({ due_at: until })
    .where('id', 'in', due)
    // Ids are made of tenant and case: one that stood for two tenants would be taken when due in each.
    .where('due_at', '<=', new Date(now))
    .returning('state_json')
    .execute();
  return taken.map((row) => row.state_json);
}

const keyOf = ({ tenantId, id, caseId }: ArticleDraft) => ({
  tenant_id: tenantId,
  id,
  case_id: caseId,
});

const stateOf = (draft: ArticleDraft, dueAt: IsoTime | undefined) => ({
  state: draft.outside.state,
  due_at: dueAt ?? null,
  version: draft.version,
  turn: turnOf(draft),
  state_json: json(draft),
});
