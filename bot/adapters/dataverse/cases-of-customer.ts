import { z } from 'zod';
import { caseId } from '../../domain/ids.ts';
import type { ContactCustomer } from '../../domain/interaction/facts.ts';
import type { CaseRecord } from '../../ports/case-records.ts';
import type { DataverseCalls } from './dataverse-calls.ts';

const casesAtMost = 5;
const openState = 0;

const contactRow = z.object({ contactid: z.string() });
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
  const filter = filterOf(customer);
  if (filter === '') return [];
  const people = await dataverse.list(contactRow, {
    collection: 'contacts',
    select: ['contactid'],
    filter,
  });
  const [only] = people;
  if (!only || people.length > 1) return [];
  const rows = await dataverse.list(caseRow, {
    collection: 'incidents',
    select: ['incidentid', 'ticketnumber', 'title'],
    filter: `statecode eq ${openState} and _customerid_value eq ${only.contactid}`,
    orderBy: ['createdon desc'],
  });
  return rows.slice(0, casesAtMost).map((row) => ({
    id: caseId(row.incidentid),
    number: row.ticketnumber ?? row.incidentid,
    title: row.title ?? '',
  }));
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function filterOf({ phone, mail }: ContactCustomer): string {
  return [
    ...(mail ? [`emailaddress1 eq ${quoted(mail)}`] : []),
    ...(phone ? [`telephone1 eq ${quoted(phone)}`, `mobilephone eq ${quoted(phone)}`] : []),
  ].join(' or ');
}
