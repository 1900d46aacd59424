/** Our Dataverse clients over the stand-in, and the rows as they stand there. */
import assert from 'node:assert/strict';
import { z } from 'zod';
import { dataverseCaseRecords } from '../../../bot/adapters/dataverse/case-records.ts';
import { dataverseExpertDirectory } from '../../../bot/adapters/dataverse/expert-directory.ts';
import { dataverseReopening } from '../../../bot/adapters/dataverse/reopening.ts';
import { dataverseSwarmRecords } from '../../../bot/adapters/dataverse/swarm-records.ts';
import { dataverseTaskRecords } from '../../../bot/adapters/dataverse/task-records.ts';
import {
  defaultMaskPolicy,
  type MaskPolicy,
} from '../../../bot/domain/interaction/masking/index.ts';
import { systemIds } from '../../../bot/adapters/system/ids.ts';
import { hastyMs, patientMs, startOutside } from '../../support/outside.ts';

export type Row = Readonly<Record<string, unknown>>;
export type DataverseRig = Awaited<ReturnType<typeof startDataverse>>;

const rowList = z.object({ value: z.array(z.record(z.string(), z.unknown())) });

export async function startDataverse({ now = () => Date.now() }: { now?: () => number } = {}) {
  const outside = await startOutside();
  const { sandbox, tokens } = outside;
  const dataverseUrl = sandbox.urls.dataverse;
  const config = { dataverseUrl, token: tokens.dataverse, timeoutMs: patientMs, clock: { now } };
  const timeZone = 'Europe/Berlin';
  let policy = defaultMaskPolicy;
  const forCases = { ...config, timeZone, maskPolicies: () => Promise.resolve(() => policy) };
  /** Reads what stands there, past our client and without a trace in the faults. */
  const rows = async (query: string): Promise<readonly Row[]> => {
    const answer = await fetch(`${dataverseUrl}/api/data/v9.2/${query}`, {
      headers: { authorization: `Bearer ${await tokens.dataverse()}`, accept: 'application/json' },
    });
    assert.equal(answer.status, 200, await answer.clone().text());
    return rowList.parse(await answer.json()).value;
  };
  const patch = async (path: string, columns: Row) => {
    const answer = await fetch(`${dataverseUrl}/api/data/v9.2/${path}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${await tokens.dataverse()}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(columns),
    });
    assert.equal(answer.status, 204, await answer.text());
  };
  const create = async (collection: string, columns: Row) => {
    const answer = await fetch(`${dataverseUrl}/api/data/v9.2/${collection}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokens.dataverse()}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(columns),
    });
    assert.equal(answer.status, 204, await answer.text());
  };
  return {
    ...outside,
    cases: dataverseCaseRecords(forCases),
    hastyCases: dataverseCaseRecords({ ...forCases, timeoutMs: hastyMs }),
    swarms: dataverseSwarmRecords({ ...config, ids: systemIds }),
    experts: dataverseExpertDirectory(config),
    tasks: dataverseTaskRecords({ ...config, timeZone }),
    reopening: dataverseReopening(config),
    /** What the tenant hides from now on. */
    hide: (wanted: MaskPolicy) => {
      policy = wanted;
    },
    rows,
    patch,
    create,
    inject: (fault: object) => sandbox.faults.add({ service: 'dataverse', ...fault }),
    close: () => sandbox.close(),
  };
}
