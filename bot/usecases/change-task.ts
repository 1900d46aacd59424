import {
  changeTask as decide,
  type ChangeTaskRefusal,
  type TaskState,
} from '../domain/swarm/task.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps, type Changed } from './change-swarm.ts';

/** Done, open again, or taken away. */
export function changeTask(deps: ChangeDeps) {
  return (wish: {
    key: SwarmKey;
    by: Person;
    taskId: string;
    state: TaskState;
  }): Promise<Changed<ChangeTaskRefusal> | 'no-swarm'> =>
    changeSwarm(deps, wish, (swarm) =>
      decide(swarm, { id: wish.taskId, by: wish.by.id, state: wish.state }),
    );
}
