import { z } from 'zod';
import { caseId, type CaseId } from '../../domain/ids.ts';
import type { DeskCase, DeskCases, DeskCaseState } from '../../ports/helpdesk-cases.ts';
import type { Ids } from '../../ports/ids.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import { bind, cut } from './columns.ts';
import {
  alreadyThere,
  dataverseCalls,
  type DataverseCalls,
  type DataverseConfig,
} from './dataverse-calls.ts';

export type HelpdeskCasesConfig = DataverseConfig & { readonly ids: Pick<Ids, 'derivedId'> };

const collection = 'incidents';
const limits = { title: 200, description: 2_000, subject: 200, name: 50 };
/** No origin of Dynamics' own says "Teams"; "Web" is the nearest that every organization has. */
const originWeb = 3;
const typeQuestion = 1;
const active = { statecode: 0, statuscode: 1 };
const cancelled = 2;
const problemSolved = 5;
/** Ids asked for in one call: of an address of more than 2,000 characters the SDK makes a batch. */
const atOnce = 20;

const row = z.object({
  incidentid: z.string(),
  ticketnumber: z.string().nullish(),
  statecode: z.number(),
  statuscode: z.number().nullish(),
  statuscode_Formatted: z.string().nullish(),
  _ownerid_value: z.string().nullish(),
  _ownerid_value_Formatted: z.string().nullish(),
});
const query = {
  collection,
  select: ['incidentid', 'ticketnumber', 'statecode', 'statuscode', '_ownerid_value'],
  includeAnnotations: 'OData.Community.Display.V1.FormattedValue',
};

export function dataverseHelpdeskCases(config: HelpdeskCasesConfig): DeskCases {
  const dataverse = dataverseCalls(config);
  const parts: Parts = { dataverse, ids: config.ids };
  return {
    save: (deskCase) => save(parts, deskCase),
    states: (ids) => states(dataverse, ids),
    async rate({ caseId: id, score, words, noteId }) {
      await dataverse.upsert({ collection, id, columns: { customersatisfactioncode: score } });
      if (words === '') return;
      const subject = `Rated ${score} of 5`;
      await addNote(dataverse, { caseId: id, noteId, subject, text: words });
    },
    addNote: (note) => addNote(dataverse, note),
  };
}

async function addNote(
  dataverse: DataverseCalls,
  {
    caseId: id,
    noteId,
    subject,
    text,
    file,
  }: Omit<Parameters<DeskCases['addNote']>[0], 'tenantId'>,
): Promise<void> {
  const columns = {
    subject: cut(subject, limits.subject),
    notetext: escaped(text),
    'objectid_incident@odata.bind': bind(collection, id),
    // A file is a note's body, in base64 (entity reference of `annotation`: documentbody, filename, mimetype).
    ...(file && {
      filename: file.name,
      mimetype: file.mime,
      documentbody: Buffer.from(file.bytes).toString('base64'),
    }),
  };
  await dataverse
    .upsert({ collection: 'annotations', id: noteId, columns, onlyCreate: true })
    .catch(unlessThere);
}

type Parts = { readonly dataverse: DataverseCalls; readonly ids: Pick<Ids, 'derivedId'> };

async function save(parts: Parts, deskCase: DeskCase): Promise<DeskCaseState> {
  const { dataverse } = parts;
  const there = await find(dataverse, deskCase.caseId);
  if (!there) await create(parts, deskCase);
  const isClosed = (there?.statecode ?? active.statecode) !== active.statecode;
  if (deskCase.isClosed && !isClosed) await close(dataverse, deskCase);
  if (!deskCase.isClosed && isClosed) {
    await dataverse.upsert({ collection, id: deskCase.caseId, columns: active });
  }
  const saved = await find(dataverse, deskCase.caseId);
  if (saved) return toState(saved);
  throw new OutsideError('dataverse', { verdict: 'retry', code: 'not-there-yet' });
}

async function find(dataverse: DataverseCalls, id: CaseId) {
  const [found] = await dataverse.list(row, { ...query, filter: `incidentid eq ${id}` });
  return found;
}

async function create(parts: Parts, deskCase: DeskCase): Promise<void> {
  const { dataverse } = parts;
  const contact = await contactOf(parts, deskCase.employee);
  const subject = deskCase.subject && (await subjectOf(dataverse, deskCase.subject));
  const columns = {
    title: cut(deskCase.title, limits.title),
    description: cut(deskCase.description, limits.description),
    caseorigincode: originWeb,
    casetypecode: typeQuestion,
    'customerid_contact@odata.bind': bind('contacts', contact),
    ...(subject && { 'subjectid@odata.bind': bind('subjects', subject) }),
  };
  await dataverse
    .upsert({ collection, id: deskCase.caseId, columns, onlyCreate: true })
    .catch(unlessThere);
}

/** Whoever is known by the mail address; else a contact of ours, one for each employee. */
async function contactOf(
  { dataverse, ids }: Parts,
  { id, name, mail }: DeskCase['employee'],
): Promise<string> {
  const contact = z.object({ contactid: z.string() });
  const known = { collection: 'contacts', select: ['contactid'], orderBy: ['contactid asc'] };
  if (mail !== undefined) {
    const filter = `emailaddress1 eq '${mail.replaceAll("'", "''")}' and statecode eq 0`;
    const [first] = await dataverse.list(contact, { ...known, filter });
    if (first) return first.contactid;
  }
  const own = ids.derivedId('employee-contact', id);
  const [firstname = '', ...rest] = name.split(' ');
  const columns = {
    firstname: cut(firstname, limits.name),
    lastname: cut(rest.join(' ') || firstname, limits.name),
    ...(mail !== undefined && { emailaddress1: mail }),
  };
  await dataverse
    .upsert({ collection: 'contacts', id: own, columns, onlyCreate: true })
    .catch(unlessThere);
  return own;
}

async function subjectOf(dataverse: DataverseCalls, title: string): Promise<string | undefined> {
  const [found] = await dataverse.list(z.object({ subjectid: z.string() }), {
    collection: 'subjects',
    select: ['subjectid'],
    filter: `title eq '${title.replaceAll("'", "''")}'`,
    orderBy: ['subjectid asc'],
  });
  return found?.subjectid;
}

async function close(dataverse: DataverseCalls, { caseId: id, title, resolution }: DeskCase) {
  const closing = dataverse.act('CloseIncident', {
    IncidentResolution: {
      '@odata.type': 'Microsoft.Dynamics.CRM.incidentresolution',
      subject: cut(title, limits.subject),
      description: resolution,
      'incidentid@odata.bind': bind(collection, id),
    },
    Status: problemSolved,
  });
  await closing.catch(async (error: unknown) => {
    // An earlier try may have landed after our look.
    if ((await find(dataverse, id))?.statecode === active.statecode) throw error;
  });
}

async function states(
  dataverse: DataverseCalls,
  ids: readonly string[],
): Promise<readonly DeskCaseState[]> {
  const all: DeskCaseState[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const filter = some.map((id) => `incidentid eq ${id}`).join(' or ');
    all.push(...(await dataverse.list(row, { ...query, filter })).map(toState));
  }
  return all;
}

const ownerOf = ({ _ownerid_value: id, _ownerid_value_Formatted: name }: z.infer<typeof row>) =>
  id && name ? { owner: { id, name } } : {};

const toState = (found: z.infer<typeof row>): DeskCaseState => ({
  caseId: caseId(found.incidentid),
  number: found.ticketnumber ?? found.incidentid,
  state: standardStates[found.statuscode ?? 0] ?? found.statuscode_Formatted ?? '',
  isClosed: found.statecode !== active.statecode,
  isCancelled: found.statecode === cancelled,
  ...ownerOf(found),
});

/**
 * The status reasons that every organization begins with (entity reference of `incident`, statuscode). An
 * organization may reword them; what they mean stays, and so each reader gets them in their language.
 */
const standardStates: Readonly<Record<number, string>> = {
  1: 'In Progress',
  2: 'On Hold',
  3: 'Waiting for Details',
  4: 'Researching',
  5: 'Problem Solved',
  6: 'Canceled',
  1000: 'Information Provided',
  2000: 'Merged',
};

function unlessThere(error: unknown): void {
  if (!(error instanceof OutsideError && error.code === alreadyThere)) throw error;
}

/** Notes are shown as HTML: what a person wrote is text, whatever it looks like. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
