import { z } from 'zod';
import { caseId } from '../../domain/ids.ts';
import type { ContactCustomer } from '../../domain/interaction/facts.ts';
import type { CaseRecord } from '../../ports/case-records.ts';
import { findCustomer, type CustomerRows } from './customer-rows.ts';
import type { DataverseCalls } from './dataverse-calls.ts';

const casesAtMost = 5;
const openState = 0;

const caseRow = z.object({
  incidentid: z.string(),
  ticketnumber: z.string().nullish(),
  title: z.string().nullish(),
});

type Found = Pick<CaseRecord, 'id' | 'number' | 'title'>;

/** The open cases of whoever the contact center says this is; none when it is nobody, or not one alone. */
export async function openCasesOf(
  dataverse: DataverseCalls,
  customer: ContactCustomer,
): Promise<readonly Found[]> {
  const found = await findCustomer(dataverse, customer);
  if (!found) return [];
  const rows = await dataverse.list(caseRow, {
    collection: 'incidents',
    select: ['incidentid', 'ticketnumber', 'title'],
    filter: `statecode eq ${openState} and (${belongsTo(found)})`,
    orderBy: ['createdon desc', 'incidentid'],
    top: casesAtMost,
  });
  return rows.map((row) => ({
    id: caseId(row.incidentid),
    number: row.ticketnumber ?? row.incidentid,
    title: row.title ?? '',
  }));
}

/** The ids are Dataverse's own. A company's case may name the person it is about beside the company. */
function belongsTo({ contact, accounts }: CustomerRows): string {
  return [
    ...[...(contact ? [contact] : []), ...accounts].map((id) => `_customerid_value eq ${id}`),
    ...(contact ? [`_primarycontactid_value eq ${contact}`] : []),
  ].join(' or ');
}
