/** Rows as the Web API writes them: flat JSON with etag, lookups as `_x_value`, annotations on demand. */
import type { Access, Caller } from './access.ts';
import { formatted } from './format.ts';
import type { Preferences } from './prefer.ts';
import {
  propertiesOf,
  propertyOf,
  readProperty,
  type CollectionNav,
  type Property,
  type SingleNav,
} from './properties.ts';
import type { Expand, QueryOptions } from './query/ast.ts';
import { matches, sorted } from './query/evaluate.ts';
import { readPage } from './page.ts';
import type { Row, Rows } from './rows.ts';
import type { Table } from './schema.ts';

export type Reading = {
  readonly rows: Rows;
  readonly access: Access;
  readonly caller: Caller;
  readonly preferences: Preferences;
  /** `http://host/api/data/v9.2`, without a slash at the end. */
  readonly base: string;
};

export type Json = Record<string, unknown>;

const formattedName = 'OData.Community.Display.V1.FormattedValue';
const logicalName = 'Microsoft.Dynamics.CRM.lookuplogicalname';
const navigationName = 'Microsoft.Dynamics.CRM.associatednavigationproperty';

export const etagOf = (row: Row): string => `W/"${row.version}"`;

export function entityJson(reading: Reading, table: Table, row: Row, options: QueryOptions): Json {
  const json: Json = { '@odata.etag': etagOf(row) };
  for (const property of shownProperties(table, options.select)) {
    writeProperty(reading, table, row, property, json);
  }
  // Users are principals too, and answer with both ids.
  if (table.logicalName === 'systemuser') json['ownerid'] = row.id;
  for (const expand of options.expand) writeExpand(reading, table, row, expand, json);
  return json;
}

/** The primary key is always among them. */
function shownProperties(
  table: Table,
  select: readonly Property[] | undefined,
): readonly Property[] {
  if (!select) return propertiesOf(table);
  const key = propertyOf(table, table.id);
  const hasKey = select.some((property) => property.name === table.id);
  return hasKey || !key ? select : [...select, key];
}

function writeProperty(
  reading: Reading,
  table: Table,
  row: Row,
  property: Property,
  json: Json,
): void {
  const { rows, preferences } = reading;
  const value = readProperty(table, row, property);
  const annotate = (name: string, text: string | undefined) => {
    if (text === undefined || !preferences.wantsAnnotation(name)) return;
    json[`${property.name}@${name}`] = text;
  };
  annotate(formattedName, formatted(rows, table, row, property));
  const ref = property.definition.type === 'lookup' ? row.lookups[property.column] : undefined;
  if (ref && property.definition.type === 'lookup') {
    annotate(navigationName, property.definition.targets[ref.table]?.nav);
    annotate(logicalName, ref.table);
  }
  json[property.name] = value;
}

function writeExpand(reading: Reading, table: Table, row: Row, expand: Expand, json: Json): void {
  const { nav } = expand;
  if ('table' in nav) writeCollection(reading, table, row, { ...expand, nav }, json);
  else json[nav.nav] = expandedRow(reading, row, expand, nav);
}

function expandedRow(
  { rows, access, caller, ...rest }: Reading,
  row: Row,
  { target, options }: Expand,
  nav: SingleNav,
): Json | null {
  access.demand(caller, 'R', target);
  const ref = row.lookups[nav.column];
  const found = ref?.table === nav.target ? rows.find(ref.table, ref.id) : undefined;
  if (!found || !access.canSee(caller, target, found)) return null;
  if (options.filter && !matches(rows, target, found, options.filter)) return null;
  return entityJson({ rows, access, caller, ...rest }, target, found, options);
}

/**
 * Single-level: all children, and always a plain nextLink. With an $expand inside, the page size
 * counts for the children too and their nextLink carries the cookie.
 */
function writeCollection(
  reading: Reading,
  table: Table,
  row: Row,
  expand: Expand & { readonly nav: CollectionNav },
  json: Json,
): void {
  const { nav, target, options, source } = expand;
  const children = childrenOf(reading, row, nav, options);
  const isNested = options.expand.length > 0;
  const page = readPage(children, isNested ? reading.preferences.pageSize : undefined, undefined);
  json[nav.nav] = page.rows.map((child) => entityJson(reading, target, child, options));
  const plain = `${reading.base}/${table.entitySet}(${row.id})/${nav.nav}`;
  const query = [
    ...(source ? [source] : []),
    ...(page.cookie ? [`$skiptoken=${page.cookie}`] : []),
  ];
  if (!isNested || page.cookie) {
    json[`${nav.nav}@odata.nextLink`] = query.length > 0 ? `${plain}?${query.join('&')}` : plain;
  }
}

export function childrenOf(
  { rows, access, caller }: Reading,
  owner: Row,
  nav: CollectionNav,
  options: QueryOptions,
): readonly Row[] {
  const { table, column } = nav;
  return select(
    { rows, access, caller },
    table,
    rows.all(table.logicalName).filter((child) => child.lookups[column]?.id === owner.id),
    options,
  );
}

/** Visible rows that match, in order, cut at $top. */
export function select(
  { rows, access, caller }: Pick<Reading, 'rows' | 'access' | 'caller'>,
  table: Table,
  candidates: readonly Row[],
  { filter, orderBy, top }: QueryOptions,
): readonly Row[] {
  access.demand(caller, 'R', table);
  const found = candidates.filter(
    (row) => access.canSee(caller, table, row) && (!filter || matches(rows, table, row, filter)),
  );
  return sorted(rows, table, found, orderBy).slice(0, top);
}

/** `incidents(title,customerid_account(name))`, as `@odata.context` names what was asked for. */
export function contextOf(
  base: string,
  table: Table,
  options: QueryOptions,
  single: boolean,
): string {
  const what = shape(options);
  return `${base}/$metadata#${table.entitySet}${what ? `(${what})` : ''}${single ? '/$entity' : ''}`;
}

function shape({ select: selected, expand }: QueryOptions): string {
  const names = selected?.map((property) => property.name) ?? [];
  const inner = expand.map((one) => `${one.nav.nav}(${shape(one.options)})`);
  return [...names, ...inner].join(',');
}
