/** From the names in a request to columns, lookups and collections of a table. */
import type { Row, Scalar } from './rows.ts';
import type { Column, LookupColumn, Table } from './schema.ts';
import { tables } from './tables/index.ts';

export type Property = {
  /** As written in requests and answers: `title`, `_customerid_value`. */
  readonly name: string;
  readonly column: string;
  readonly definition: Column;
};

export type SingleNav = {
  readonly nav: string;
  readonly column: string;
  readonly target: string;
  readonly definition: LookupColumn;
};

export type CollectionNav = {
  readonly nav: string;
  /** The table of the rows in the collection, and its lookup that points back. */
  readonly table: Table;
  readonly column: string;
  readonly back: string;
};

const idColumn: Column = { type: 'guid' };

const lookupName = /^_(.+)_value$/;

/** Undefined when the table has no such property (names are case-sensitive). */
export function propertyOf(table: Table, name: string): Property | undefined {
  if (name === table.id) return { name, column: name, definition: idColumn };
  const column = lookupName.exec(name)?.[1] ?? name;
  const definition = table.columns[column];
  if (!definition || (definition.type === 'lookup') !== (column !== name)) return undefined;
  return { name, column, definition };
}

/** Every property in a stable order, as an answer without $select lists them. */
export function propertiesOf(table: Table): readonly Property[] {
  const names = Object.entries(table.columns).map(([column, definition]) =>
    definition.type === 'lookup' ? `_${column}_value` : column,
  );
  return [table.id, ...names].flatMap((name) => propertyOf(table, name) ?? []);
}

export function readProperty(table: Table, row: Row, property: Property): Scalar {
  if (property.column === table.id) return row.id;
  if (property.definition.type === 'lookup') return row.lookups[property.column]?.id ?? null;
  return row.values[property.column] ?? null;
}

function lookupsOf(table: Table): readonly SingleNav[] {
  return Object.entries(table.columns).flatMap(([column, definition]) =>
    definition.type === 'lookup'
      ? Object.entries(definition.targets).map(([target, { nav }]) => ({
          nav,
          column,
          target,
          definition,
        }))
      : [],
  );
}

export function singleNavOf(table: Table, nav: string): SingleNav | undefined {
  return lookupsOf(table).find((one) => one.nav === nav);
}

/** Lookups of any table that point at this one. */
export function pointersTo(table: Table): readonly (SingleNav & { readonly from: Table })[] {
  return tables.flatMap((from) =>
    lookupsOf(from)
      .filter((one) => one.target === table.logicalName)
      .map((one) => ({ ...one, from })),
  );
}

export function collectionNavOf(table: Table, nav: string): CollectionNav | undefined {
  for (const pointer of pointersTo(table)) {
    const target = pointer.definition.targets[table.logicalName];
    if (target?.collection === nav) {
      return { nav, table: pointer.from, column: pointer.column, back: pointer.nav };
    }
  }
  return undefined;
}
