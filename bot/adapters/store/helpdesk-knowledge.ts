import type { TenantId } from '../../domain/ids.ts';
import type { KnowledgeChange, KnowledgeStore } from '../../ports/knowledge-store.ts';
import { iso, json } from './columns.ts';
import type { Db, Tx } from './tables.ts';
import { transact } from './transact.ts';

/** Rows of one statement. */
const atOnce = 200;

export function sqlKnowledgeStore(db: Db): KnowledgeStore {
  return {
    async articles(tenantId) {
      const rows = await db
        .selectFrom('knowledge_articles')
        .select('article_json')
        .where('tenant_id', '=', tenantId)
        .orderBy('id')
        .execute();
      return rows.map((row) => row.article_json);
    },
    async ids(tenantId) {
      const rows = await db
        .selectFrom('knowledge_articles')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .execute();
      return rows.map(({ id }) => id);
    },
    async versions(tenantId) {
      const rows = await db
        .selectFrom('knowledge_articles')
        .select(['id', 'modified_at'])
        .where('tenant_id', '=', tenantId)
        .execute();
      return new Map(rows.map((row) => [row.id, iso(row.modified_at)]));
    },
    async mark(tenantId) {
      const row = await db
        .selectFrom('knowledge_marks')
        .select('state_json')
        .where('tenant_id', '=', tenantId)
        .executeTakeFirst();
      return row?.state_json ?? {};
    },
    save: (tenantId, change) => transact(db, (tx) => save(tx, tenantId, change)),
  };
}

async function save(tx: Tx, tenantId: TenantId, change: KnowledgeChange): Promise<void> {
  for (let from = 0; from < change.put.length; from += atOnce) {
    const rows = change.put.slice(from, from + atOnce).map((article) => ({
      tenant_id: tenantId,
      id: article.id,
      modified_at: article.modifiedAt,
      article_json: json(article),
    }));
    await tx
      .insertInto('knowledge_articles')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'id']).doUpdateSet((eb) => ({
          modified_at: eb.ref('excluded.modified_at'),
          article_json: eb.ref('excluded.article_json'),
        })),
      )
      .execute();
  }
  for (let from = 0; from < change.removed.length; from += atOnce) {
    await tx
      .deleteFrom('knowledge_articles')
      .where('tenant_id', '=', tenantId)
      .where('id', 'in', change.removed.slice(from, from + atOnce))
      .execute();
  }
  const mark = { state_json: json(change.mark) };
  await tx
    .insertInto('knowledge_marks')
    .values({ tenant_id: tenantId, ...mark })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(mark))
    .execute();
}
