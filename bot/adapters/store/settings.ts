import { sql } from 'kysely';
import type { Section, SettingsChange } from '../../domain/settings/settings.ts';
import type { SettingsBook } from '../../ports/settings.ts';
import { iso, json } from './columns.ts';
import type { Db, Tables } from './tables.ts';
import type { Selectable } from 'kysely';

export function sqlSettingsBook(db: Db): SettingsBook {
  const newestFirst = () =>
    db.selectFrom('settings_changes').selectAll().orderBy('version', 'desc');
  return {
    async newest(tenantId) {
      const rows = await newestFirst()
        .distinctOn('section')
        .clearOrderBy()
        .orderBy('section')
        .orderBy('version', 'desc')
        .where('tenant_id', '=', tenantId)
        .execute();
      return rows.map(toChange);
    },
    async newestOf<S extends Section>(section: S) {
      const rows = await newestFirst()
        .distinctOn('tenant_id')
        .clearOrderBy()
        .orderBy('tenant_id')
        .orderBy('version', 'desc')
        .where('section', '=', section)
        .execute();
      // The rows of a section are that section's changes.
      return rows.map((row) => toChange(row) as SettingsChange<S>);
    },
    async history(tenantId, atMost) {
      const rows = await db
        .selectFrom('settings_changes')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .orderBy('changed_at', 'desc')
        .orderBy('section')
        .orderBy('version', 'desc')
        .limit(atMost)
        .execute();
      return rows.map(toChange);
    },
    save: (change) => save(db, change),
  };
}

async function save(
  db: Db,
  { tenantId, section, version, value, at, by }: SettingsChange,
): Promise<boolean> {
  const result = await db
    .insertInto('settings_changes')
    .values({
      tenant_id: tenantId,
      section,
      version,
      value_json: value === undefined ? null : json(value),
      changed_at: at,
      by_json: json(by),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(sql<number>`1`.as('saved'))
    .execute();
  return result.length > 0;
}

const toChange = (row: Selectable<Tables['settings_changes']>): SettingsChange =>
  // A row's value is of its own section: it was written from such a change.
  ({
    tenantId: row.tenant_id,
    section: row.section,
    version: row.version,
    value: row.value_json ?? undefined,
    at: iso(row.changed_at),
    by: row.by_json,
  }) as SettingsChange;
