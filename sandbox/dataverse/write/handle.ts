/** POST, PATCH, PUT and DELETE on sets, records, properties and relationships. */
import type { StandInRequest, StandInResponse } from '../../kernel/stand-in.ts';
import type { Reading } from '../answer.ts';
import { checkWrite } from '../conditions.ts';
import { badPayload, doesNotExist, methodNotAllowed, notBuilt } from '../errors.ts';
import { existing, givenOptions, recordAnswer } from '../read.ts';
import { checkNames, parseOptions } from '../query/options.ts';
import { readReference, type Resource } from '../resource.ts';
import type { Row } from '../rows.ts';
import type { Table } from '../schema.ts';
import { bodyOf } from './payload.ts';
import { createRow, deleteRow, updateRow } from './save.ts';

type Named = Exclude<Resource, { kind: 'operation' }>;

export function write(reading: Reading, resource: Named, request: StandInRequest): StandInResponse {
  const { method } = request;
  switch (resource.kind) {
    case 'set':
      if (method !== 'POST' || resource.isCount) throw methodNotAllowed(method);
      return create(reading, resource.table, request);
    case 'record':
      if (method === 'PATCH') return upsert(reading, resource, request);
      if (method === 'DELETE') return remove(reading, resource, request);
      throw methodNotAllowed(method);
    case 'property':
      return writeProperty(reading, resource, request);
    case 'single':
      return writeSingle(reading, resource, request);
    case 'collection':
      return writeCollection(reading, resource, request);
  }
}

const done: StandInResponse = { status: 204 };

function create(reading: Reading, table: Table, request: StandInRequest): StandInResponse {
  const given = givenOptions(request.url);
  checkNames(given);
  const options = parseOptions(table, given);
  const row = createRow(reading, table, bodyOf(table, request));
  return reading.preferences.wantsRow
    ? recordAnswer(reading, table, row, { options, status: 201 })
    : entityId(reading, table, row);
}

/** A PATCH without conditions creates the row when there is none: its id is the caller's choice. */
function upsert(
  reading: Reading,
  { table, id }: Extract<Resource, { kind: 'record' }>,
  request: StandInRequest,
): StandInResponse {
  const found = reading.rows.find(table.logicalName, id);
  checkWrite(request.headers, table, id, found);
  const body = bodyOf(table, request);
  const row = found
    ? updateRow(reading, table, found, { ...body, [table.id]: id })
    : createRow(reading, table, { ...body, [table.id]: id });
  if (!reading.preferences.wantsRow) return entityId(reading, table, row);
  const given = givenOptions(request.url);
  checkNames(given);
  // Documented: $select counts here, $expand does not.
  const options = { ...parseOptions(table, given), expand: [] };
  return recordAnswer(reading, table, row, { options, status: found ? 200 : 201 });
}

function remove(
  reading: Reading,
  { table, id }: Extract<Resource, { kind: 'record' }>,
  request: StandInRequest,
): StandInResponse {
  const row = existing(reading.rows, table, id);
  checkWrite(request.headers, table, id, row);
  deleteRow(reading, table, row);
  return done;
}

function writeProperty(
  reading: Reading,
  { table, id, property }: Extract<Resource, { kind: 'property' }>,
  request: StandInRequest,
): StandInResponse {
  const row = existing(reading.rows, table, id);
  if (request.method === 'PUT') {
    const { value } = bodyOf(table, request);
    updateRow(reading, table, row, { [property.name]: value });
  } else if (request.method === 'DELETE') {
    updateRow(reading, table, row, { [property.name]: null });
  } else throw methodNotAllowed(request.method);
  return done;
}

function writeSingle(
  reading: Reading,
  { table, id, nav, isRef }: Extract<Resource, { kind: 'single' }>,
  request: StandInRequest,
): StandInResponse {
  if (!isRef) throw methodNotAllowed(request.method);
  const row = existing(reading.rows, table, id);
  const bind = `${nav.nav}@odata.bind`;
  if (request.method === 'PUT') {
    updateRow(reading, table, row, { [bind]: bodyOf(table, request)['@odata.id'] });
  } else if (request.method === 'DELETE') {
    updateRow(reading, table, row, { [bind]: null });
  } else throw methodNotAllowed(request.method);
  return done;
}

function writeCollection(
  reading: Reading,
  resource: Extract<Resource, { kind: 'collection' }>,
  request: StandInRequest,
): StandInResponse {
  const { table, id, nav, ref } = resource;
  if (!ref) throw notBuilt(`${request.method} on a collection without $ref`);
  const owner = existing(reading.rows, table, id);
  if (request.method === 'POST' && ref.id === undefined) {
    const child = childNamed(reading, resource, bodyOf(table, request)['@odata.id']);
    const link = `/${table.entitySet}(${owner.id})`;
    updateRow(reading, nav.table, child, { [`${nav.back}@odata.bind`]: link });
  } else if (request.method === 'DELETE' && ref.id !== undefined) {
    const child = existing(reading.rows, nav.table, ref.id);
    if (child.lookups[nav.column]?.id !== owner.id) throw doesNotExist(nav.table, child.id);
    updateRow(reading, nav.table, child, { [`${nav.back}@odata.bind`]: null });
  } else throw methodNotAllowed(request.method);
  return done;
}

function childNamed(
  reading: Reading,
  { table, nav }: Extract<Resource, { kind: 'collection' }>,
  reference: unknown,
): Row {
  const found = typeof reference === 'string' ? readReference(reference) : undefined;
  if (found?.table !== nav.table) {
    throw badPayload(table, `'@odata.id' must address a ${nav.table.logicalName}.`);
  }
  return existing(reading.rows, found.table, found.id);
}

function entityId({ base }: Reading, table: Table, row: Row): StandInResponse {
  const url = `${base}/${table.entitySet}(${row.id})`;
  return { status: 204, headers: { 'OData-EntityId': url, Location: url } };
}
