/** Columns the server fills from others, per table. */
import { invalidArgument } from '../errors.ts';
import type { Row, Rows } from '../rows.ts';
import type { Table } from '../schema.ts';

type Rule = (rows: Rows, row: Row, when: 'create' | 'update') => void;

const rules: Readonly<Record<string, Rule>> = {
  incident(rows, row, when) {
    const customer = row.lookups['customerid'];
    if (!customer) throw invalidArgument('You should specify a parent contact or account.');
    const { accountid: _account, contactid: _contact, ...others } = row.lookups;
    row.lookups = { ...others, [`${customer.table}id`]: customer };
    if (when === 'create') {
      row.values['ticketnumber'] ??= `CAS-${String(rows.nextTicket()).padStart(5, '0')}`;
    }
  },
  contact(_rows, row) {
    const parts = [row.values['firstname'], row.values['lastname']];
    row.values['fullname'] = parts.filter((part) => typeof part === 'string').join(' ');
  },
  annotation(_rows, row) {
    row.values['objecttypecode'] = row.lookups['objectid']?.table ?? null;
    if (typeof row.values['documentbody'] === 'string') row.values['isdocument'] = true;
  },
  knowledgearticle(rows, row, when) {
    if (when === 'update' || row.values['isrootarticle'] === true) return;
    const number = `KA-${rows.newId().slice(0, 8).toUpperCase()}`;
    row.values['articlepublicnumber'] ??= number;
    const id = rows.newId();
    const root = { isrootarticle: true, islatestversion: false, statecode: 0, statuscode: 2 };
    rows.save('knowledgearticle', {
      id,
      version: 0,
      values: { ...row.values, ...root },
      lookups: row.lookups,
    });
    row.lookups = { ...row.lookups, rootarticleid: { table: 'knowledgearticle', id } };
  },
  task(rows, row) {
    if (row.values['statecode'] !== 0) row.values['actualend'] ??= rows.now();
  },
};

export function derive(rows: Rows, table: Table, row: Row, when: 'create' | 'update'): void {
  rules[table.logicalName]?.(rows, row, when);
  const owner = row.lookups['ownerid'];
  if (owner && 'owninguser' in table.columns) {
    row.lookups = { ...row.lookups, owninguser: owner };
  }
}
