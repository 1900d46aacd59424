/** GET: sets, records, single properties and what hangs on a record. */
import type { StandInRequest, StandInResponse } from '../kernel/stand-in.ts';
import {
  childrenOf,
  contextOf,
  entityJson,
  etagOf,
  select,
  type Json,
  type Reading,
} from './answer.ts';
import { isUnchanged } from './conditions.ts';
import { doesNotExist, notBuilt } from './errors.ts';
import { readPage } from './page.ts';
import { maxPageSize } from './prefer.ts';
import { readProperty } from './properties.ts';
import type { QueryOptions } from './query/ast.ts';
import { checkNames, parseOptions, type GivenOptions } from './query/options.ts';
import type { Resource } from './resource.ts';
import type { Row, Rows } from './rows.ts';
import type { Table } from './schema.ts';
import { tableNamed } from './tables/index.ts';

export function read(
  reading: Reading,
  resource: Exclude<Resource, { kind: 'operation' }>,
  request: StandInRequest,
): StandInResponse {
  const given = givenOptions(request.url);
  checkNames(given);
  if (resource.kind === 'set') {
    return readSet(reading, resource.table, given, request, resource.isCount);
  }
  const row = existing(reading.rows, resource.table, resource.id);
  reading.access.demandRow(reading.caller, 'R', resource.table, row);
  switch (resource.kind) {
    case 'record':
      return readRecord(reading, resource.table, row, given, request);
    case 'property':
      return readOne(reading, resource, row);
    case 'single':
      return readSingle(reading, resource, row, given, request);
    case 'collection': {
      if (resource.ref) throw notBuilt('GET of $ref');
      const options = parseOptions(resource.nav.table, given);
      const children = childrenOf(reading, row, resource.nav, { ...options, top: undefined });
      return collection(reading, resource.nav.table, children, { options, given, request });
    }
  }
}

export function existing(rows: Rows, table: Table, id: string): Row {
  const row = rows.find(table.logicalName, id);
  if (!row) throw doesNotExist(table, id);
  return row;
}

export function givenOptions(url: URL): GivenOptions {
  return new Map(url.searchParams);
}

function readSet(
  reading: Reading,
  table: Table,
  given: GivenOptions,
  request: StandInRequest,
  isCount: boolean,
): StandInResponse {
  const options = parseOptions(table, given);
  const all = reading.rows.all(table.logicalName);
  const found = select(reading, table, all, { ...options, top: undefined });
  if (isCount) return { status: 200, body: String(Math.min(found.length, maxPageSize)) };
  return collection(reading, table, found, { options, given, request });
}

type Asked = {
  readonly options: QueryOptions;
  readonly given: GivenOptions;
  readonly request: StandInRequest;
};

function collection(
  reading: Reading,
  table: Table,
  found: readonly Row[],
  { options, given, request }: Asked,
): StandInResponse {
  const { pageSize } = reading.preferences;
  // Documented: with a page size, $top is passed over.
  const cut = pageSize === undefined ? found.slice(0, options.top) : found;
  const page = readPage(cut, pageSize, given.get('$skiptoken'));
  const body: Json = { '@odata.context': contextOf(reading.base, table, options, false) };
  countInto(body, reading, found.length, options.count);
  body['value'] = page.rows.map((row) => entityJson(reading, table, row, options));
  if (page.cookie) body['@odata.nextLink'] = nextLink(request.url, page.cookie);
  return { status: 200, body };
}

function countInto(body: Json, { preferences }: Reading, found: number, isAsked: boolean): void {
  if (isAsked) body['@odata.count'] = Math.min(found, maxPageSize);
  const annotate = (name: string, value: unknown) => {
    const full = `Microsoft.Dynamics.CRM.${name}`;
    if (preferences.wantsAnnotation(full)) body[`@${full}`] = value;
  };
  annotate('totalrecordcount', isAsked ? Math.min(found, maxPageSize) : -1);
  annotate('totalrecordcountlimitexceeded', isAsked && found > maxPageSize);
}

/** The same query with the cookie added; what the caller wrote stays as it was written. */
function nextLink(url: URL, cookie: string): string {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^(\$|%24)skiptoken=/i.test(part));
  return `${url.origin}${url.pathname}?${[...kept, `$skiptoken=${cookie}`].join('&')}`;
}

function readRecord(
  reading: Reading,
  table: Table,
  row: Row,
  given: GivenOptions,
  request: StandInRequest,
): StandInResponse {
  const options = parseOptions(table, given);
  const isPlain =
    options.expand.length === 0 &&
    !reading.preferences.wantsAnnotation('OData.Community.Display.V1.FormattedValue');
  if (isPlain && isUnchanged(request.headers, row)) {
    return { status: 304, headers: { ETag: etagOf(row) } };
  }
  return recordAnswer(reading, table, row, { options, status: 200 });
}

export function recordAnswer(
  reading: Reading,
  table: Table,
  row: Row,
  { options, status }: { readonly options: QueryOptions; readonly status: number },
): StandInResponse {
  const context = { '@odata.context': contextOf(reading.base, table, options, true) };
  return {
    status,
    headers: { ETag: etagOf(row) },
    body: { ...context, ...entityJson(reading, table, row, options) },
  };
}

function readOne(
  reading: Reading,
  { table, property, isRaw }: Extract<Resource, { kind: 'property' }>,
  row: Row,
): StandInResponse {
  const value = readProperty(table, row, property);
  if (value === null) return { status: 204 };
  if (isRaw) {
    return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: String(value) };
  }
  const context = `${reading.base}/$metadata#${table.entitySet}(${row.id})/${property.name}`;
  return { status: 200, body: { '@odata.context': context, value } };
}

function readSingle(
  reading: Reading,
  { nav, isRef }: Extract<Resource, { kind: 'single' }>,
  row: Row,
  given: GivenOptions,
  request: StandInRequest,
): StandInResponse {
  const ref = row.lookups[nav.column];
  const target = tableNamed(nav.target);
  const found = ref?.table === nav.target ? reading.rows.find(ref.table, ref.id) : undefined;
  if (!found) return { status: 204 };
  reading.access.demandRow(reading.caller, 'R', target, found);
  if (!isRef) return readRecord(reading, target, found, given, request);
  return {
    status: 200,
    body: {
      '@odata.context': `${reading.base}/$metadata#$ref`,
      '@odata.id': `${reading.base}/${target.entitySet}(${found.id})`,
    },
  };
}
