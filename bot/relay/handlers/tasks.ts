import { findTask } from '../../domain/swarm/task.ts';
import type { ActionOf, HandlerDeps, Task } from './deps.ts';

export async function saveTask(
  { tasks }: HandlerDeps,
  { swarm, action }: Task<ActionOf<'save-task'>>,
): Promise<void> {
  const task = findTask(swarm, action.taskId);
  if (!task) throw new Error(`${swarm.id} has no task ${action.taskId}`);
  await tasks.saveTask(swarm, task);
}

/** Ended again meanwhile, it is not opened: what comes behind in the lane ends it. */
export async function reactivateRow({ reopening }: HandlerDeps, { swarm }: Task): Promise<void> {
  if (swarm.state === 'active') await reopening.reactivateRow(swarm);
}

export async function reopenCase({ reopening }: HandlerDeps, { swarm }: Task): Promise<void> {
  if (swarm.state !== 'active') return;
  await reopening.reopenCase({ tenantId: swarm.tenantId, caseId: swarm.case.id });
}
