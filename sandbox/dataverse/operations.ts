/** What the sandbox's page reads: cases, swarms and skills as rows in Dataverse, made readable. */
import type { Access } from './access.ts';
import { label, nameOf, statusLabel } from './format.ts';
import { fold } from './query/compare.ts';
import type { Row, Rows, Scalar } from './rows.ts';
import type { Table } from './schema.ts';
import { tableNamed } from './tables/index.ts';

export type CaseListRow = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: string;
  readonly priority: string;
  readonly customer: string;
  readonly line: string;
  readonly modifiedOn: string;
};

export type SwarmDetail = {
  readonly id: string;
  readonly name: string;
  readonly request: string;
  readonly stepsTried: string;
  readonly resolution: string;
  readonly chatId: string;
  readonly state: string;
  readonly status: string;
  readonly createdOn: string;
  readonly participants: readonly {
    readonly name: string;
    readonly role: string;
    readonly state: string;
    readonly reason: string;
  }[];
  readonly skills: readonly { readonly id: string; readonly name: string }[];
};

export type CaseDetail = CaseListRow & {
  readonly isOpen: boolean;
  readonly description: string;
  readonly product: string;
  readonly origin: string;
  readonly owner: string;
  readonly createdOn: string;
  readonly customerDetail: {
    readonly name: string;
    readonly tier: string;
    readonly contact: string;
    readonly phone: string;
    readonly mail: string;
  };
  readonly notes: readonly {
    readonly id: string;
    readonly subject: string;
    readonly text: string;
    readonly createdOn: string;
    readonly createdBy: string;
  }[];
  readonly resolution: {
    readonly subject: string;
    readonly text: string;
    readonly by: string;
  } | null;
  readonly swarms: readonly SwarmDetail[];
};

export type DataverseOperations = {
  /** Newest first; what this person may see, or all when nobody is named. */
  cases(query: string, personId: string | undefined): readonly CaseListRow[];
  caseDetail(id: string): CaseDetail | undefined;
  skills(): readonly { readonly id: string; readonly name: string }[];
  /** Knowledge articles whose title says this; not the roots that hold their versions. */
  articles(query: string): readonly ArticleRow[];
};

type ArticleRow = {
  readonly id: string;
  readonly title: string;
  readonly content: string;
  readonly state: string;
  readonly subject: string;
};

export function createOperations(rows: Rows, access: Access): DataverseOperations {
  return {
    cases: (query, personId) => listCases(rows, access, query, personId),
    caseDetail(id) {
      const row = rows.find('incident', id.toLowerCase());
      return row && detailOf(rows, row);
    },
    skills: () =>
      rows.all('characteristic').map((row) => ({ id: row.id, name: text(row.values['name']) })),
    articles: (query) =>
      rows
        .all('knowledgearticle')
        .filter(({ values }) => values['isrootarticle'] !== true)
        .map((row) => articleOf(rows, row))
        .filter(({ title }) => fold(title).includes(fold(query))),
  };
}

function articleOf(rows: Rows, row: Row): ArticleRow {
  const table = tableNamed('knowledgearticle');
  const subject = rows.find('subject', row.lookups['subjectid']?.id ?? '');
  return {
    id: row.id,
    title: text(row.values['title']),
    content: text(row.values['content']),
    state: table.states.find(({ value }) => value === row.values['statecode'])?.label ?? '',
    subject: text(subject?.values['title']),
  };
}

function listCases(
  rows: Rows,
  access: Access,
  query: string,
  personId: string | undefined,
): readonly CaseListRow[] {
  const wanted = fold(query.trim());
  return rows
    .all('incident')
    .filter(visibleTo(access, personId))
    .map((row) => listRow(rows, row))
    .filter((row) =>
      [row.number, row.title, row.customer].some((one) => fold(one).includes(wanted)),
    )
    .toSorted((a, b) => b.modifiedOn.localeCompare(a.modifiedOn));
}

function visibleTo(access: Access, personId: string | undefined): (row: Row) => boolean {
  if (personId === undefined) return () => true;
  const table = tableNamed('incident');
  const caller = access.callerFor(personId);
  if (!caller || !access.may(caller, 'R', table)) return () => false;
  return (row) => access.canSee(caller, table, row);
}

function listRow(rows: Rows, row: Row): CaseListRow {
  const table = tableNamed('incident');
  return {
    id: row.id,
    number: text(row.values['ticketnumber']),
    title: text(row.values['title']),
    status: statusLabel(table, row.values['statuscode'] ?? null) ?? '',
    priority: choiceLabel(table, row, 'prioritycode'),
    customer: nameOf(rows, row, 'customerid') ?? '',
    line: nameOf(rows, row, 'subjectid') ?? '',
    modifiedOn: text(row.values['modifiedon']),
  };
}

function detailOf(rows: Rows, row: Row): CaseDetail {
  return {
    ...listRow(rows, row),
    isOpen: row.values['statecode'] === 0,
    description: text(row.values['description']),
    product: nameOf(rows, row, 'productid') ?? '',
    origin: choiceLabel(tableNamed('incident'), row, 'caseorigincode'),
    owner: nameOf(rows, row, 'ownerid') ?? '',
    createdOn: text(row.values['createdon']),
    customerDetail: customerOf(rows, row),
    notes: rowsOf(rows, 'annotation', 'objectid', row).map((note) => ({
      id: note.id,
      subject: text(note.values['subject']),
      text: text(note.values['notetext']),
      createdOn: text(note.values['createdon']),
      createdBy: nameOf(rows, note, 'createdby') ?? '',
    })),
    resolution: resolutionOf(rows, row),
    swarms: rowsOf(rows, 'msdyn_swarm', 'msdyn_swarmrelatedrecordid', row).map((swarm) =>
      swarmOf(rows, swarm),
    ),
  };
}

function customerOf(rows: Rows, row: Row): CaseDetail['customerDetail'] {
  const ref = row.lookups['customerid'];
  const customer = ref && rows.find(ref.table, ref.id);
  const contact = rows.find('contact', row.lookups['primarycontactid']?.id ?? '');
  const isAccount = ref?.table === 'account';
  const field = (name: string) => text(contact?.values[name] ?? customer?.values[name]);
  return {
    name: nameOf(rows, row, 'customerid') ?? '',
    tier:
      customer && isAccount
        ? choiceLabel(tableNamed('account'), customer, 'accountcategorycode')
        : '',
    contact: text(contact?.values['fullname']),
    phone: field('telephone1'),
    mail: field('emailaddress1'),
  };
}

/** The newest one counts: a case may have been reopened. */
function resolutionOf(rows: Rows, row: Row): CaseDetail['resolution'] {
  const last = rowsOf(rows, 'incidentresolution', 'incidentid', row).at(-1);
  if (!last || row.values['statecode'] !== 1) return null;
  return {
    subject: text(last.values['subject']),
    text: text(last.values['description']),
    by: nameOf(rows, last, 'createdby') ?? '',
  };
}

function swarmOf(rows: Rows, swarm: Row): SwarmDetail {
  const table = tableNamed('msdyn_swarm');
  const value = (name: string) => text(swarm.values[name]);
  return {
    id: swarm.id,
    name: value('msdyn_name'),
    request: value('msdyn_title'),
    stepsTried: value('msdyn_description'),
    resolution: value('msdyn_resolution'),
    chatId: value('msdyn_teamsconversationid'),
    state: stateLabel(table, swarm),
    status: statusLabel(table, swarm.values['statuscode'] ?? null) ?? '',
    createdOn: value('createdon'),
    participants: rowsOf(rows, 'msdyn_swarmparticipant', 'msdyn_swarmid', swarm).map((one) => ({
      name: nameOf(rows, one, 'msdyn_userid') ?? text(one.values['msdyn_name']),
      role: nameOf(rows, one, 'msdyn_swarmroleid') ?? '',
      state: stateLabel(tableNamed('msdyn_swarmparticipant'), one),
      reason: text(one.values['msdyn_rejectedreason']),
    })),
    skills: rowsOf(rows, 'msdyn_swarmskill', 'msdyn_swarmid', swarm).map((one) => ({
      id: one.lookups['msdyn_skillid']?.id ?? '',
      name: nameOf(rows, one, 'msdyn_skillid') ?? text(one.values['msdyn_name']),
    })),
  };
}

function rowsOf(rows: Rows, table: string, column: string, owner: Row): readonly Row[] {
  return rows.all(table).filter((row) => row.lookups[column]?.id === owner.id);
}

const text = (value: Scalar | undefined): string => (typeof value === 'string' ? value : '');

function stateLabel(table: Table, row: Row): string {
  return table.states.find((state) => state.value === row.values['statecode'])?.label ?? '';
}

function choiceLabel(table: Table, row: Row, name: string): string {
  const column = table.columns[name];
  if (column?.type !== 'choice') return '';
  return label(column.choices, row.values[name] ?? null) ?? '';
}
