import type { SwarmTask, TaskFound } from '../domain/swarm/task.ts';
import type { Swarm } from '../domain/swarm/swarm.ts';

/** Tasks in Dynamics. Repeatable: a row has the id we gave it. Every call throws `OutsideError`. */
export interface TaskRecords {
  saveTask(swarm: Swarm, task: SwarmTask): Promise<void>;
  /** All of the swarm's tasks as they stand there, also those made there. */
  tasksOf(swarm: Swarm): Promise<readonly TaskFound[]>;
}
