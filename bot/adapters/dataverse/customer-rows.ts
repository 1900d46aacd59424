/**
 * Who the contact center's customer is in Dynamics: a contact with their company, or a company alone.
 *
 * What is compared:
 * - the contact center's own id of the person: `contact.externaluseridentifier` ("Identifier for an
 *   external user", there by default and empty until an admin or an integration fills it), and, where
 *   the id is a guid, the row's own id: some contact centers are given that. Not `accountnumber`: a
 *   short number of the one system may be somebody else's in the other.
 * - mail: `emailaddress1` to `3` of both tables.
 * - phone: `telephone1` to `3` of both tables and `mobilephone` of contacts.
 *
 * A filter cannot normalise a phone number. The search therefore asks for rows that have its digits in
 * this order with anything between (`contains` with the wildcard %, which stands for any text:
 * learn.microsoft.com, "Use wildcard characters in conditions for string values"; that it does so
 * between two characters is what T-SQL says and not seen in a real organisation: without it the phone
 * finds nobody). Which of them is the number is then told here. No index serves such a search, so it is
 * made once per contact and agent, never per event.
 */
import { z } from 'zod';
import type { ContactCustomer } from '../../domain/interaction/facts.ts';
import { digitsInCommon } from '../../domain/interaction/phone-number.ts';
import type { DataverseCalls } from './dataverse-calls.ts';
import { isGuid, strengthOf, wantedOf, type Strength, type Wanted } from './customer-match.ts';

/** Rows of the one customer, by id. */
export type CustomerRows = { readonly contact?: string; readonly accounts: readonly string[] };

/** So many that share a number or an address are nobody that could be told by it. */
const candidatesAtMost = 50;
const activeState = 0;

const mailColumns = ['emailaddress1', 'emailaddress2', 'emailaddress3'] as const;
const phoneColumns = ['telephone1', 'telephone2', 'telephone3'] as const;
const contactPhones = [...phoneColumns, 'mobilephone'] as const;
const externalId = 'externaluseridentifier';

const text = z.string().nullish();
const reachable = {
  emailaddress1: text,
  emailaddress2: text,
  emailaddress3: text,
  telephone1: text,
  telephone2: text,
  telephone3: text,
};
const accountRow = z.object({ accountid: z.string(), ...reachable });
const contactRow = z.object({
  contactid: z.string(),
  externaluseridentifier: text,
  mobilephone: text,
  parentcustomerid_account: z.object({ accountid: z.string() }).nullish(),
  ...reachable,
});
type ContactRow = z.infer<typeof contactRow>;
type AccountRow = z.infer<typeof accountRow>;

/** Undefined when nobody is known by any of it, or more than one. */
export async function findCustomer(
  dataverse: DataverseCalls,
  customer: ContactCustomer,
): Promise<CustomerRows | undefined> {
  const wanted = wantedOf(customer);
  if (!wanted) return undefined;
  const [contacts, accounts] = await Promise.all([
    candidates(dataverse, contactRow, {
      collection: 'contacts',
      select: ['contactid', externalId, ...mailColumns, ...contactPhones],
      expand: [{ property: 'parentcustomerid_account', select: ['accountid'] }],
      filter: filterOf(wanted, { id: 'contactid', phones: contactPhones, externalId }),
    }),
    candidates(dataverse, accountRow, {
      collection: 'accounts',
      select: ['accountid', ...mailColumns, ...phoneColumns],
      filter: filterOf(wanted, { id: 'accountid', phones: phoneColumns }),
    }),
  ]);
  return contacts && accounts && theOneOf(wanted, contacts, accounts);
}

type Query = Parameters<DataverseCalls['list']>[1];

/** Undefined when there are too many to tell. */
async function candidates<T>(
  dataverse: DataverseCalls,
  row: z.ZodType<T>,
  { filter = '', ...query }: Query,
): Promise<readonly T[] | undefined> {
  if (filter === '') return [];
  const rows = await dataverse.list(row, {
    ...query,
    filter: `statecode eq ${activeState} and (${filter})`,
    top: candidatesAtMost,
  });
  return rows.length < candidatesAtMost ? rows : undefined;
}

type Columns = {
  readonly id: string;
  readonly phones: readonly string[];
  readonly externalId?: string;
};

function filterOf({ externalId: own, mail, phone }: Wanted, columns: Columns): string {
  const digits = phone && Array.from(digitsInCommon(phone)).join('%');
  return [
    ...(own && columns.externalId ? [`${columns.externalId} eq ${quoted(own)}`] : []),
    ...(own && isGuid(own) ? [`${columns.id} eq ${own}`] : []),
    ...(mail ? mailColumns.map((column) => `${column} eq ${quoted(mail)}`) : []),
    ...(digits ? columns.phones.map((column) => `contains(${column},'${digits}')`) : []),
  ].join(' or ');
}

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/**
 * The strongest that anybody is known by decides alone: who has the person's id is not doubted because
 * somebody else has the phone of the house.
 */
function theOneOf(
  wanted: Wanted,
  contacts: readonly ContactRow[],
  accounts: readonly AccountRow[],
): CustomerRows | undefined {
  const people = contacts.map((row) => ({ row, by: strengthOf(wanted, contactOf(row)) }));
  const companies = accounts.map((row) => ({ row, by: strengthOf(wanted, accountOf(row)) }));
  const best = Math.max(0, ...people.map((one) => one.by), ...companies.map((one) => one.by));
  if (best === 0) return undefined;
  return together(bestOf(people, best), bestOf(companies, best));
}

const bestOf = <Row>(rows: readonly { row: Row; by: Strength }[], best: number): readonly Row[] =>
  rows.filter((one) => one.by === best).map((one) => one.row);

/** A person and their own company are one customer; two people of one company are not. */
function together(
  [contact, ...otherContacts]: readonly ContactRow[],
  [account, ...otherAccounts]: readonly AccountRow[],
): CustomerRows | undefined {
  if (otherContacts.length > 0 || otherAccounts.length > 0) return undefined;
  if (!contact) return account && { accounts: [account.accountid] };
  const company = contact.parentcustomerid_account?.accountid;
  if (account && account.accountid !== company) return undefined;
  return { contact: contact.contactid, accounts: company ? [company] : [] };
}

type Known = Parameters<typeof strengthOf>[1];

const contactOf = (row: ContactRow): Known => ({
  ids: [row.contactid, row.externaluseridentifier],
  mails: mailColumns.map((column) => row[column]),
  phones: contactPhones.map((column) => row[column]),
});

const accountOf = (row: AccountRow): Known => ({
  ids: [row.accountid],
  mails: mailColumns.map((column) => row[column]),
  phones: phoneColumns.map((column) => row[column]),
});
