/** Reads the body of a create or update: columns, bound lookups, rows to create with this one. */
import type { StandInRequest } from '../../kernel/stand-in.ts';
import { badPayload, doesNotExist, invalidArgument, notBuilt, undeclaredBind } from '../errors.ts';
import { collectionNavOf, propertyOf, singleNavOf, type CollectionNav } from '../properties.ts';
import { readReference } from '../resource.ts';
import type { Ref, Rows, Scalar } from '../rows.ts';
import type { Table } from '../schema.ts';
import { checkedValue } from './values.ts';

export type Body = Readonly<Record<string, unknown>>;

export type Changes = {
  readonly id: string | undefined;
  readonly values: Readonly<Record<string, Scalar>>;
  /** null takes the link away. */
  readonly lookups: Readonly<Record<string, Ref | null>>;
  readonly children: readonly { readonly nav: CollectionNav; readonly bodies: readonly Body[] }[];
};

type Gathered = {
  id: string | undefined;
  values: Record<string, Scalar>;
  lookups: Record<string, Ref | null>;
  children: { nav: CollectionNav; bodies: readonly Body[] }[];
};

export function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function bodyOf(table: Table, request: Pick<StandInRequest, 'body'>): Body {
  const body = parsed(request.body.toString('utf8'));
  if (!isBody(body)) throw badPayload(table, 'The request body must be one JSON object.');
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function readChanges(rows: Rows, table: Table, body: Body): Changes {
  const gathered: Gathered = { id: undefined, values: {}, lookups: {}, children: [] };
  for (const [key, value] of Object.entries(body)) {
    if (key.endsWith('@odata.bind')) readBind(rows, table, key.slice(0, -11), value, gathered);
    // Other annotations (@odata.type, @odata.etag, FormattedValue) are read past.
    else if (!key.includes('@')) readProperty(table, key, value, gathered);
  }
  return gathered;
}

function readBind(rows: Rows, table: Table, nav: string, value: unknown, into: Gathered): void {
  const lookup = singleNavOf(table, nav);
  if (!lookup) {
    if (collectionNavOf(table, nav)) throw notBuilt(`binding into the collection ${nav}`);
    throw undeclaredBind(table, nav);
  }
  refuseReadOnly(table, lookup.column, lookup.definition.readOnly);
  if (value === null) {
    into.lookups[lookup.column] = null;
    return;
  }
  const found = typeof value === 'string' ? readReference(value) : undefined;
  if (found?.table.logicalName !== lookup.target) {
    throw badPayload(
      table,
      `The value of '${nav}@odata.bind' does not address a ${lookup.target}.`,
    );
  }
  if (!rows.find(found.table.logicalName, found.id)) throw doesNotExist(found.table, found.id);
  into.lookups[lookup.column] = { table: found.table.logicalName, id: found.id };
}

function readProperty(table: Table, name: string, value: unknown, into: Gathered): void {
  const property = propertyOf(table, name);
  if (!property) {
    readDeep(table, name, value, into);
    return;
  }
  const { column, definition } = property;
  const checked = checkedValue(definition, { table, name, value });
  if (column === table.id) {
    into.id = typeof checked === 'string' ? checked : undefined;
    return;
  }
  if (definition.type === 'lookup') {
    throw badPayload(
      table,
      'CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.',
    );
  }
  refuseReadOnly(table, name, definition.readOnly);
  into.values[column] = checked;
}

/** Rows to be created together with this one, in a collection of it. */
function readDeep(table: Table, name: string, value: unknown, into: Gathered): void {
  const nav = collectionNavOf(table, name);
  if (nav && Array.isArray(value) && value.every(isBody)) {
    into.children.push({ nav, bodies: value });
    return;
  }
  if (singleNavOf(table, name) && isBody(value)) {
    throw notBuilt(`creating a row through the lookup ${name}`);
  }
  throw badPayload(
    table,
    `Invalid property '${name}' was found in entity 'Microsoft.Dynamics.CRM.${table.logicalName}'.`,
  );
}

function refuseReadOnly(table: Table, column: string, isReadOnly: boolean | undefined): void {
  if (isReadOnly === true) {
    throw invalidArgument(
      `The property '${column}' of '${table.logicalName}' is read-only and cannot be set.`,
    );
  }
}
