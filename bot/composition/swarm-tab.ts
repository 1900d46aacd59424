import { sha256 } from '../adapters/system/digest.ts';
import type { Endpoint } from '../surfaces/http/endpoint.ts';
import { swarmTabEndpoints } from '../surfaces/tab-api/swarm-tab.ts';
import { addTask } from '../usecases/add-task.ts';
import { changeTask } from '../usecases/change-task.ts';
import { lookAtCase } from '../usecases/look-at-case.ts';
import { readTasks } from '../usecases/read-tasks.ts';
import { swarmFiles } from '../usecases/swarm-files.ts';
import { casePage } from './cards.ts';
import type { Parts } from './parts.ts';
import type { Setting } from './world.ts';

/** What only the tab of a swarm does. */
export function swarmTabOf(
  { config, world }: Setting,
  { store, outside, useCases }: Pick<Parts, 'store' | 'outside' | 'useCases'>,
): readonly Endpoint[] {
  const deps = { ...world, ...store, ...outside, store: store.swarms, digest: sha256 };
  return swarmTabEndpoints({
    ...outside,
    store: store.swarms,
    deliveries: store.deliveries,
    casePage: casePage(config),
    useCases: {
      ...useCases,
      addTask: addTask(deps),
      changeTask: changeTask(deps),
      lookAtCase: lookAtCase(deps),
      readTasks: readTasks(deps),
      swarmFiles: swarmFiles(deps),
    },
  });
}
