/** Reads the query options of a request, and the options inside an $expand, which differ. */
import { badQuery, invalidArgument, notBuilt, unknownProperty } from '../errors.ts';
import { collectionNavOf, propertyOf, singleNavOf, type Property } from '../properties.ts';
import type { Table } from '../schema.ts';
import { tableNamed } from '../tables/index.ts';
import type { Expand, Order, QueryOptions } from './ast.ts';
import { cursorOver, readPlace } from './cursor.ts';
import { parseFilter } from './filter.ts';
import { splitOutside } from './split.ts';

export type GivenOptions = ReadonlyMap<string, string>;

const maxExpands = 15;

const known = new Set(['$select', '$filter', '$orderby', '$top', '$count', '$expand']);
const unbuilt = new Set(['$apply', 'fetchxml', 'savedquery', 'userquery', '$format']);

/** Names of system query options are refused or unbuilt; other parameters are none of ours. */
export function checkNames(given: GivenOptions): void {
  for (const name of given.keys()) {
    if (unbuilt.has(name.toLowerCase())) throw notBuilt(`the query option ${name}`);
    if (!name.startsWith('$') || name === '$skiptoken' || known.has(name)) continue;
    if (name === '$skip') throw badQuery('Skip Clause is not supported in CRM');
    throw badQuery(`The query parameter ${name} is not supported.`);
  }
}

export function parseOptions(table: Table, given: GivenOptions): QueryOptions {
  const expand = readList(given, '$expand').map((item) => parseExpand(table, item, 1));
  if (countExpands(expand) > maxExpands) {
    throw invalidArgument(
      `The number of expands in the query exceeds the maximum of ${maxExpands}.`,
    );
  }
  return { ...plainOptions(table, given), expand };
}

function plainOptions(table: Table, given: GivenOptions): Omit<QueryOptions, 'expand'> {
  const filter = given.get('$filter');
  return {
    select: readSelect(table, given),
    filter: filter === undefined ? undefined : parseFilter(filter, table),
    orderBy: readList(given, '$orderby').map((item) => readOrder(table, item)),
    top: readTop(given.get('$top')),
    count: readCount(given.get('$count')),
  };
}

function readSelect(table: Table, given: GivenOptions): readonly Property[] | undefined {
  if (!given.has('$select')) return undefined;
  return readList(given, '$select').flatMap((name) => {
    if (name === '*') return [];
    const property = propertyOf(table, name);
    if (!property) throw unknownProperty(name, table.logicalName);
    return [property];
  });
}

function readOrder(table: Table, source: string): Order {
  const cursor = cursorOver(source);
  const place = readPlace(cursor, new Map([['', table]]));
  if (place.kind === 'collection') throw cursor.fail();
  const descending = cursor.take('desc');
  if (!descending) cursor.take('asc');
  if (cursor.peek().type !== 'end') throw cursor.fail();
  return { path: place.path, descending };
}

function readTop(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) {
    throw badQuery(
      `Invalid value '${value}' for $top query option found. The $top query option requires a non-negative integer value.`,
    );
  }
  return Number(value);
}

function readCount(value: string | undefined): boolean {
  if (value === undefined || value === 'false') return false;
  if (value !== 'true') {
    throw badQuery(
      `Invalid value '${value}' for $count query option found. Valid values are 'true' and 'false'.`,
    );
  }
  return true;
}

function readList(given: GivenOptions, name: string): readonly string[] {
  const value = given.get(name)?.trim();
  if (value === undefined || value === '') return [];
  return splitOutside(value, ',').map((item) => item.trim());
}

const expandForm = /^([\w$/]+)(?:\((.*)\))?$/s;

function parseExpand(table: Table, item: string, depth: number): Expand {
  const [, name = '', source = ''] = expandForm.exec(item) ?? [];
  const { nav, target, isCollection } = expandable(table, name);
  const given = insideOptions(source);
  if (!isCollection || depth > 1) refuseOrdering(given);
  const expand = readList(given, '$expand').map((inner) => parseExpand(target, inner, depth + 1));
  return {
    nav,
    target,
    isCollection,
    options: { ...plainOptions(target, given), expand },
    source: [...given].map(([key, value]) => `${key}=${value}`).join('&'),
  };
}

function expandable(table: Table, name: string): Pick<Expand, 'nav' | 'target' | 'isCollection'> {
  if (name.endsWith('/$ref')) throw notBuilt('$expand of $ref');
  if (name === 'ownerid') throw notBuilt('$expand=ownerid (owninguser is built)');
  const single = singleNavOf(table, name);
  if (single) return { nav: single, target: tableNamed(single.target), isCollection: false };
  const collection = collectionNavOf(table, name);
  if (!collection) throw unknownProperty(name, table.logicalName);
  return { nav: collection, target: collection.table, isCollection: true };
}

function insideOptions(source: string): GivenOptions {
  const given = new Map<string, string>();
  for (const part of splitOutside(source, ';').filter((one) => one.trim() !== '')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    if (at < 0 || !known.has(name))
      throw badQuery(`Term '${part}' is not valid in a $expand expression.`);
    given.set(name, part.slice(at + 1));
  }
  return given;
}

function refuseOrdering(given: GivenOptions): void {
  if (given.has('$top') || given.has('$orderby') || given.has('$count')) {
    throw badQuery(
      'Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.',
    );
  }
}

function countExpands(expands: readonly Expand[]): number {
  return expands.reduce((sum, one) => sum + 1 + countExpands(one.options.expand), 0);
}
