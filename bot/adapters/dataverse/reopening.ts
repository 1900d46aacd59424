import { z } from 'zod';
import type { Reopening } from '../../ports/reopening.ts';
import { dataverseCalls, type DataverseConfig } from './dataverse-calls.ts';

const active = { statecode: 0, statuscode: 192350000 };
/** "In Progress", the default of an open case. */
const inProgress = { statecode: 0, statuscode: 1 };

const stateRow = z.object({ statecode: z.number() });

export function dataverseReopening(config: DataverseConfig): Reopening {
  const dataverse = dataverseCalls(config);
  const isOpen = async (collection: string, idColumn: string, id: string) => {
    const filter = `${idColumn} eq ${id}`;
    const [row] = await dataverse.list(stateRow, { collection, select: ['statecode'], filter });
    // Without a row there is nothing to open: it is written when it is first saved.
    return row === undefined || row.statecode === active.statecode;
  };
  return {
    async reactivateRow({ id }) {
      if (await isOpen('msdyn_swarms', 'msdyn_swarmid', id)) return;
      // Its metadata has no transition data: every state may follow every other.
      const columns = { ...active, msdyn_resolution: null };
      await dataverse.upsert({ collection: 'msdyn_swarms', id, columns });
    },

    // Unlike resolving, opening a case again is a plain change of both codes.
    async reopenCase({ caseId: id }) {
      if (await isOpen('incidents', 'incidentid', id)) return;
      await dataverse.upsert({ collection: 'incidents', id, columns: inProgress });
    },
  };
}
