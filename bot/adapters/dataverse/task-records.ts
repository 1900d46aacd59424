import { z } from 'zod';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import { findTask, type SwarmTask } from '../../domain/swarm/task.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import type { TaskRecords } from '../../ports/task-records.ts';
import { dataverseCalls, type DataverseCalls, type DataverseConfig } from './dataverse-calls.ts';
import { dataverseLookups, type Lookups } from './lookups.ts';
import {
  currentColumns,
  firstColumns,
  foundTask,
  taskQuery,
  taskRow,
  withoutSuffix,
} from './task-row.ts';

export type TaskRecordsConfig = DataverseConfig & {
  /** IANA name, of the days tasks are due. */
  readonly timeZone: string;
};

const collection = 'tasks';

export function dataverseTaskRecords(config: TaskRecordsConfig): TaskRecords {
  const dataverse = dataverseCalls(config);
  const lookups = dataverseLookups(dataverse, config.clock);
  return {
    saveTask: (swarm, task) => saveTask({ dataverse, lookups }, swarm, task),

    async tasksOf(swarm) {
      const filter = `_regardingobjectid_value eq ${swarm.id}`;
      const rows = await dataverse.list(taskRow, { ...taskQuery, filter });
      return rows.map((row) => {
        const known = findTask(swarm, row.activityid);
        return withoutSuffix(foundTask(row, config.timeZone), known);
      });
    },
  };
}

type Parts = { readonly dataverse: DataverseCalls; readonly lookups: Lookups };

const standing = z.object({ statecode: z.number() });

async function saveTask(parts: Parts, swarm: Swarm, task: SwarmTask): Promise<void> {
  const { dataverse, lookups } = parts;
  const [there] = await dataverse.list(standing, {
    collection,
    select: ['statecode'],
    filter: `activityid eq ${task.id}`,
  });
  if (there) {
    const { statecode, statuscode } = currentColumns(task, true);
    if (there.statecode === statecode) return;
    // Only what is done here to a task that is there: its words are the people's in Dynamics.
    const columns = { statecode, statuscode };
    await dataverse.upsert({ collection, id: task.id, columns });
    return;
  }
  const user = task.owner.id && (await lookups.userOf(task.owner.id));
  // An activity begins open; what it has come to since is a change of its own.
  const opened = { ...task, state: 'open' } as const;
  await createRow(parts, { swarm, task: opened, ...(user !== undefined && { user }) });
  if (task.state !== 'open') await saveTask(parts, swarm, task);
}

type Creation = { readonly swarm: Swarm; readonly task: SwarmTask; readonly user?: string };

/**
 * A row belongs to whose task it is. Dataverse refuses an owner who may not read tasks, as experts
 * without a licence may not (read about, not seen): then it stays ours, and says whose it is.
 */
async function createRow({ dataverse }: Parts, { swarm, task, user }: Creation): Promise<void> {
  const create = (owner: string | undefined) => {
    const about = {
      swarmId: swarm.id,
      swarmCode: swarm.code,
      ...(owner !== undefined && { user: owner }),
    };
    const columns = { ...firstColumns(task, about), ...currentColumns(task, owner !== undefined) };
    return dataverse.upsert({ collection, id: task.id, columns });
  };
  try {
    await create(user);
  } catch (failure) {
    const isRefused = failure instanceof OutsideError && failure.verdict === 'refused';
    if (!isRefused || user === undefined) throw failure;
    await create(undefined);
  }
}
