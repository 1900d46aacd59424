import { takeOver } from '../domain/swarm/task.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import { OutsideError } from '../ports/outside-error.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import type { TaskRecords } from '../ports/task-records.ts';
import { changeSwarm, type ChangeDeps } from './change-swarm.ts';

export type ReadTasksDeps = ChangeDeps & {
  readonly tasks: Pick<TaskRecords, 'tasksOf'>;
  readonly deliveries: Pick<Deliveries, 'stateOf'>;
};

/** `own-first`: a change of ours is still on its way there, so what stands there is older. */
export type TasksRead = 'read' | 'own-first' | 'out-of-reach' | 'refused';

/**
 * What people did to the swarm's tasks in Dynamics, looked up when somebody opens the page: there is no
 * webhook for it, and nobody need know of it before.
 */
export function readTasks(deps: ReadTasksDeps) {
  return async (key: SwarmKey): Promise<TasksRead> => {
    const { store, tasks, deliveries } = deps;
    const swarm = await store.findSwarm(key);
    if (!swarm) return 'read';
    const ours = await deliveries.stateOf(key, 'save-task');
    if (ours === 'waiting' || ours === 'parked') return 'own-first';
    try {
      const found = await tasks.tasksOf(swarm);
      await changeSwarm(deps, { key, by: 'system' }, (now) => takeOver(now, found, swarm.version));
      return 'read';
    } catch (failure) {
      if (!(failure instanceof OutsideError)) throw failure;
      return failure.verdict === 'refused' ? 'refused' : 'out-of-reach';
    }
  };
}
