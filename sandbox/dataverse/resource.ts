/** From the path of a request to what it names. */
import { badQuery, notBuilt, unknownProperty, unknownSegment } from './errors.ts';
import {
  collectionNavOf,
  propertyOf,
  singleNavOf,
  type CollectionNav,
  type Property,
  type SingleNav,
} from './properties.ts';
import type { Table } from './schema.ts';
import { tableOfSet, unbuiltSets } from './tables/index.ts';

export type Resource =
  | { readonly kind: 'operation'; readonly name: string }
  | { readonly kind: 'set'; readonly table: Table; readonly isCount: boolean }
  | { readonly kind: 'record'; readonly table: Table; readonly id: string }
  | {
      readonly kind: 'property';
      readonly table: Table;
      readonly id: string;
      readonly property: Property;
      readonly isRaw: boolean;
    }
  | {
      readonly kind: 'single';
      readonly table: Table;
      readonly id: string;
      readonly nav: SingleNav;
      readonly isRef: boolean;
    }
  | {
      readonly kind: 'collection';
      readonly table: Table;
      readonly id: string;
      readonly nav: CollectionNav;
      /** `$ref`, and `nav(id)/$ref` with the row to take out. */
      readonly ref: { readonly id: string | undefined } | undefined;
    };

const guidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const segmentForm = /^([^()]+)(?:\(([^()]*)\))?$/;

const operations: readonly string[] = ['WhoAmI', 'CloseIncident'];

type Segment = { readonly name: string; readonly key: string | undefined };

export function resourceAt(path: string): Resource {
  const [first, ...rest] = path.replace(/\/$/, '').split('/').map(readSegment);
  if (!first || first.name === '') throw notBuilt('the service document');
  if (operations.includes(first.name)) return { kind: 'operation', name: first.name };
  const table = tableAt(first.name);
  if (first.key === undefined) return setAt(table, rest);
  const id = readKey(table, first.key);
  const [second, ...tail] = rest;
  if (!second) return { kind: 'record', table, id };
  return memberAt(table, id, second, tail);
}

function tableAt(name: string): Table {
  const table = tableOfSet(name);
  if (table) return table;
  if (name.startsWith('$') || name === 'EntityDefinitions') throw notBuilt(name);
  if (unbuiltSets.has(name)) throw notBuilt(`the table ${name}`);
  throw unknownSegment(name);
}

function setAt(table: Table, rest: readonly Segment[]): Resource {
  const [second, third] = rest;
  if (!second) return { kind: 'set', table, isCount: false };
  if (second.name === '$count' && !third) return { kind: 'set', table, isCount: true };
  throw unknownSegment(second.name);
}

function memberAt(table: Table, id: string, at: Segment, tail: readonly Segment[]): Resource {
  const [next, more] = tail;
  if (more) throw notBuilt(`a path below ${at.name}/${next?.name ?? ''}`);
  const property = propertyOf(table, at.name);
  if (property) return propertyAt(table, id, property, next);
  const single = singleNavOf(table, at.name);
  if (single) return { kind: 'single', table, id, nav: single, isRef: isRef(next) };
  const collection = collectionNavOf(table, at.name);
  if (!collection) throw unknownProperty(at.name, table.logicalName);
  return { kind: 'collection', table, id, nav: collection, ref: refIn(collection, at, next) };
}

function refIn(nav: CollectionNav, at: Segment, next: Segment | undefined) {
  const member = at.key === undefined ? undefined : readKey(nav.table, at.key);
  if (isRef(next)) return { id: member };
  if (member !== undefined) throw notBuilt('a row addressed within a collection');
  return undefined;
}

function propertyAt(
  table: Table,
  id: string,
  property: Property,
  next: Segment | undefined,
): Resource {
  if (next && next.name !== '$value') throw unknownSegment(next.name);
  return { kind: 'property', table, id, property, isRaw: next !== undefined };
}

function isRef(next: Segment | undefined): boolean {
  if (next && next.name !== '$ref') throw notBuilt(`a path through a relationship (${next.name})`);
  return next !== undefined;
}

function readSegment(encoded: string): Segment {
  const [, name = '', key] = segmentForm.exec(decodeURIComponent(encoded)) ?? [];
  if (name === '' && encoded !== '') throw badQuery('Bad Request - Error in query syntax.');
  return { name, key };
}

/**
 * A guid, or the primary key by name (which users and teams do not take). No table here has an
 * alternate key: a case's number is none in life either.
 */
function readKey(table: Table, key: string): string {
  if (guidForm.test(key)) return key.toLowerCase();
  const [name = '', value = ''] = key.split('=', 2);
  const isNamed = key.includes('=') && name === table.id && table.logicalName !== 'systemuser';
  if (isNamed && guidForm.test(value)) return value.toLowerCase();
  if (!key.includes('=')) throw badQuery('Bad Request - Error in query syntax.');
  const type = `Microsoft.Dynamics.CRM.${table.logicalName}`;
  throw badQuery(
    `The key in the request URI is not valid for resource '${type}'. Ensure that the names and number of key properties match the declared or alternate key properties for the resource '${type}'.`,
  );
}

/** `/set(id)`, `set(id)` or the same as an absolute URL; undefined when it is none of these. */
export function readReference(
  reference: string,
): { readonly table: Table; readonly id: string } | undefined {
  const path = reference.replace(/^https?:\/\/[^/]+\/api\/data\/v\d+\.\d+\//, '');
  const [, set = '', key] = segmentForm.exec(path.replace(/^\//, '')) ?? [];
  const table = tableOfSet(set);
  if (!table || key === undefined) return undefined;
  return { table, id: readKey(table, key) };
}
