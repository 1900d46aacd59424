/** Creates, updates and deletes rows, with what the server adds to them. */
import type { Access, Caller } from '../access.ts';
import { duplicateKey, invalidArgument } from '../errors.ts';
import { pointersTo } from '../properties.ts';
import type { Ref, Row, Rows, Scalar } from '../rows.ts';
import { initialValues, type Table } from '../schema.ts';
import { tableNamed } from '../tables/index.ts';
import { derive } from './derive.ts';
import { readChanges, type Body, type Changes } from './payload.ts';
import { nextState } from './state.ts';

export type Writing = { readonly rows: Rows; readonly access: Access; readonly caller: Caller };

export function createRow(writing: Writing, table: Table, body: Body): Row {
  const { rows, access, caller } = writing;
  access.demand(caller, 'C', table);
  const changes = readChanges(rows, table, body);
  demandParent(writing, table, changes);
  refuseResolving(table, changes.values['statecode']);
  const id = changes.id ?? rows.newId();
  if (rows.find(table.logicalName, id)) throw duplicateKey();
  const values = { ...initialValues(table), ...changes.values };
  const row: Row = { id, version: 0, values, lookups: setLinks(changes) };
  Object.assign(values, nextState(table, { id, values, current: undefined }));
  demandPublishing(writing, table, row.values['statecode']);
  stampCreated(writing, table, row);
  derive(rows, table, row, 'create');
  rows.save(table.logicalName, row);
  createChildren(writing, table, row, changes);
  return row;
}

export function updateRow(writing: Writing, table: Table, row: Row, body: Body): Row {
  const { rows, access, caller } = writing;
  access.demandRow(caller, 'W', table, row);
  const changes = readChanges(rows, table, body);
  if (changes.children.length > 0) {
    throw invalidArgument('Deep update is not supported: send the related rows on their own.');
  }
  demandParent(writing, table, changes);
  const { statecode, statuscode } = row.values;
  const current =
    typeof statecode === 'number' && typeof statuscode === 'number'
      ? { statecode, statuscode }
      : undefined;
  refuseResolving(table, changes.values['statecode'], current?.statecode);
  const state = nextState(table, { id: row.id, values: changes.values, current });
  const next: Row = {
    ...row,
    values: { ...row.values, ...changes.values, ...state },
    lookups: withLinks(row.lookups, changes.lookups),
  };
  demandPublishing(writing, table, state?.statecode, current?.statecode);
  stampModified(writing, table, next);
  derive(rows, table, next, 'update');
  rows.save(table.logicalName, next);
  return next;
}

/** Puts a change past the rules for callers: for what the server itself does. */
export function setByServer(
  writing: Writing,
  table: Table,
  row: Row,
  values: Readonly<Record<string, Scalar>>,
): void {
  const next: Row = { ...row, values: { ...row.values, ...values } };
  stampModified(writing, table, next);
  writing.rows.save(table.logicalName, next);
}

export function deleteRow(writing: Writing, table: Table, row: Row): void {
  const { rows, access, caller } = writing;
  access.demandRow(caller, 'D', table, row);
  removeRow(rows, table, row);
}

function removeRow(rows: Rows, table: Table, row: Row): void {
  for (const { from, column, definition } of pointersTo(table)) {
    for (const pointing of rows.all(from.logicalName)) {
      const ref = pointing.lookups[column];
      if (ref?.id !== row.id || ref.table !== table.logicalName) continue;
      if (definition.onDelete === 'cascade') removeRow(rows, from, pointing);
      else unlink(rows, from, pointing, column, definition.onDelete === 'restrict');
    }
  }
  rows.remove(table.logicalName, row.id);
}

function unlink(rows: Rows, from: Table, row: Row, column: string, isRestricted: boolean): void {
  if (isRestricted) {
    throw invalidArgument(
      `The object you tried to delete is associated with another object and cannot be deleted (${from.logicalName}.${column}).`,
    );
  }
  rows.save(from.logicalName, { ...row, lookups: withLinks(row.lookups, { [column]: null }) });
}

function createChildren(writing: Writing, table: Table, row: Row, changes: Changes): void {
  for (const { nav, bodies } of changes.children) {
    const link = `${nav.back}@odata.bind`;
    for (const body of bodies) {
      createRow(writing, nav.table, { ...body, [link]: `/${table.entitySet}(${row.id})` });
    }
  }
}

/** A note or swarm may only be hung on a row its writer can see. */
function demandParent({ rows, access, caller }: Writing, table: Table, changes: Changes): void {
  const ref = table.partOf === undefined ? undefined : changes.lookups[table.partOf];
  const parent = ref && rows.find(ref.table, ref.id);
  if (ref && parent) access.demandRow(caller, 'R', tableNamed(ref.table), parent);
}

function refuseResolving(table: Table, wanted: Scalar | undefined, current?: number): void {
  if (table.logicalName === 'incident' && wanted === 1 && current !== 1) {
    throw invalidArgument(
      'This message can not be used to set the state of incident to Resolved. In order to set state of incident to Resolved, use the CloseIncidentRequest message instead.',
    );
  }
}

/** Scheduled and published: what people come to read. */
const publicStates: readonly unknown[] = [2, 3];

function demandPublishing(
  { access, caller }: Writing,
  table: Table,
  wanted: unknown,
  current?: unknown,
): void {
  const isPublic = publicStates.includes(wanted) && wanted !== current;
  if (table.logicalName === 'knowledgearticle' && isPublic) access.demandPublishing(caller, table);
}

const setLinks = (changes: Changes): Record<string, Ref> => withLinks({}, changes.lookups);

function withLinks(
  links: Readonly<Record<string, Ref>>,
  changes: Readonly<Record<string, Ref | null>>,
): Record<string, Ref> {
  const next = Object.entries({ ...links, ...changes });
  return Object.fromEntries(next.flatMap(([column, ref]) => (ref ? [[column, ref]] : [])));
}

function stampCreated(writing: Writing, table: Table, row: Row): void {
  stampModified(writing, table, row);
  row.values['createdon'] = row.values['overriddencreatedon'] ?? row.values['modifiedon'] ?? null;
  const { userId, onBehalfOf } = writing.caller;
  const owner = row.lookups['ownerid']?.id ?? userId;
  linkUsers(table, row, { createdby: userId, createdonbehalfby: onBehalfOf, ownerid: owner });
}

function stampModified({ rows, caller }: Writing, table: Table, row: Row): void {
  row.values['modifiedon'] = rows.now();
  linkUsers(table, row, { modifiedby: caller.userId, modifiedonbehalfby: caller.onBehalfOf });
}

function linkUsers(
  table: Table,
  row: Row,
  users: Readonly<Record<string, string | undefined>>,
): void {
  const links = Object.entries(users).flatMap(([column, id]) =>
    id !== undefined && column in table.columns ? [[column, { table: 'systemuser', id }]] : [],
  );
  row.lookups = { ...row.lookups, ...(Object.fromEntries(links) as Record<string, Ref>) };
}
