import { z } from 'zod';
import { caseId, type CaseId, type TenantId } from '../../domain/ids.ts';
import type { MaskPolicy } from '../../domain/interaction/masking/index.ts';
import type { CaseRecord, CaseRecords } from '../../ports/case-records.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import {
  alreadyThere,
  dataverseCalls,
  type DataverseCalls,
  type DataverseConfig,
} from './dataverse-calls.ts';
import { openCasesOf } from './cases-of-customer.ts';
import { cut } from './columns.ts';
import { shareOf, shareColumns, shareExpand, shareRow, type ShareLook } from './case-share.ts';

const collection = 'incidents';
const openState = 0;
/** "Problem Solved", the product's own reason for a resolved case. */
const problemSolved = 5;

const subjectLimit = 500;
const resolutionSubjectLimit = 200;

export type CaseRecordsConfig = DataverseConfig & {
  /** IANA name, of the times on cards. */
  readonly timeZone: string;
  /** As they are when a case is read. */
  readonly maskPolicies: () => Promise<(tenantId: TenantId) => MaskPolicy>;
};

export function dataverseCaseRecords(config: CaseRecordsConfig): CaseRecords {
  const dataverse = dataverseCalls(config);
  const { timeZone, maskPolicies } = config;
  return {
    find: async (search) => {
      const found = await find(dataverse, search);
      if (typeof found === 'string') return found;
      const policy = (await maskPolicies())(search.tenantId);
      return toRecord(found, { timeZone, policy });
    },

    openCasesOf: ({ customer }) => openCasesOf(dataverse, customer),

    async addNote({ caseId: id, id: noteId, subject, text }) {
      const note = {
        subject: cut(subject, subjectLimit),
        notetext: escaped(text),
        'objectid_incident@odata.bind': `/incidents(${id})`,
      };
      await dataverse
        .upsert({ collection: 'annotations', id: noteId, columns: note, onlyCreate: true })
        .catch(unlessThere);
    },

    async close({ caseId: id, subject, description }) {
      if (!(await isOpen(dataverse, id))) return;
      const closing = dataverse.act('CloseIncident', {
        IncidentResolution: {
          '@odata.type': 'Microsoft.Dynamics.CRM.incidentresolution',
          subject: cut(subject, resolutionSubjectLimit),
          description,
          'incidentid@odata.bind': `/incidents(${id})`,
        },
        Status: problemSolved,
      });
      await closing.catch(async (error: unknown) => {
        // An earlier try may have landed after our look.
        if (await isOpen(dataverse, id)) throw error;
      });
    },
  };
}

const caseRow = z.object({
  incidentid: z.string(),
  ticketnumber: z.string().nullish(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  statecode: z.number(),
  ...shareRow,
});
type CaseRow = z.infer<typeof caseRow>;

const query = {
  collection,
  select: ['incidentid', 'ticketnumber', 'title', 'description', 'statecode', ...shareColumns],
  expand: shareExpand,
  includeAnnotations: 'OData.Community.Display.V1.FormattedValue',
};

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

async function find(
  dataverse: DataverseCalls,
  { case: wanted, viewer }: { case: string; viewer: string },
): Promise<CaseRow | 'not-found' | 'forbidden'> {
  const name = wanted.trim();
  if (name === '') return 'not-found';
  try {
    if (guid.test(name)) return await dataverse.read(caseRow, { ...query, key: name, viewer });
    const filter = `ticketnumber eq '${name.replaceAll("'", "''")}'`;
    const [row] = await dataverse.list(caseRow, { ...query, filter, viewer });
    if (row) return row;
    // Rows one may not see are left out of lists: only the app itself can tell hidden from missing.
    const hidden = z.object({ incidentid: z.string() });
    const all = await dataverse.list(hidden, { collection, select: ['incidentid'], filter });
    return all.length > 0 ? 'forbidden' : 'not-found';
  } catch (error) {
    return refusalIn(error);
  }
}

const doesNotExist = '0x80040217';
/** No privilege on the table, no access to this row, not a user here, a disabled one. */
const forbidden = ['0x80040220', '0x80048306', '0x80072560', '0x80040225'];

function refusalIn(error: unknown): 'not-found' | 'forbidden' {
  if (error instanceof OutsideError && error.code === doesNotExist) return 'not-found';
  if (error instanceof OutsideError && forbidden.includes(error.code)) return 'forbidden';
  throw error;
}

const toRecord = (row: CaseRow, look: ShareLook): CaseRecord => ({
  id: caseId(row.incidentid),
  number: row.ticketnumber ?? row.incidentid,
  title: row.title ?? '',
  description: row.description ?? '',
  isOpen: row.statecode === openState,
  share: shareOf(row, look),
});

async function isOpen(dataverse: DataverseCalls, id: CaseId): Promise<boolean> {
  const state = z.object({ statecode: z.number() });
  const row = await dataverse.read(state, { collection, key: id, select: ['statecode'] });
  return row.statecode === openState;
}

function unlessThere(error: unknown): void {
  if (!(error instanceof OutsideError && error.code === alreadyThere)) throw error;
}

/** Notes are shown as HTML: what a person wrote is text, whatever it looks like. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
