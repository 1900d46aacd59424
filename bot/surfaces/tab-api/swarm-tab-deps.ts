import type { CaseId } from '../../domain/ids.ts';
import type { VerifyUser } from '../../ports/identity.ts';
import type { PeopleDirectory } from '../../ports/people-directory.ts';
import type { SwarmStore } from '../../ports/swarm-store.ts';
import type { addByHand } from '../../usecases/add-by-hand.ts';
import type { addTask } from '../../usecases/add-task.ts';
import type { cancelSwarm } from '../../usecases/cancel-swarm.ts';
import type { changeTask } from '../../usecases/change-task.ts';
import type { lookAtCase } from '../../usecases/look-at-case.ts';
import type { postUpdate } from '../../usecases/post-update.ts';
import type { reactivateSwarm } from '../../usecases/reactivate-swarm.ts';
import type { readTasks } from '../../usecases/read-tasks.ts';
import type { sendToAgent } from '../../usecases/send-to-agent.ts';
import type { listParked } from '../../usecases/settle-parked.ts';
import type { swarmFiles } from '../../usecases/swarm-files.ts';
import type { TabApiDeps } from './deps.ts';

/** What the tab of a swarm needs beside what every tab does. */
export type SwarmTabDeps = Pick<TabApiDeps, 'deliveries'> & {
  readonly verifyUser: VerifyUser;
  readonly useCases: {
    readonly addByHand: ReturnType<typeof addByHand>;
    readonly addTask: ReturnType<typeof addTask>;
    readonly cancelSwarm: ReturnType<typeof cancelSwarm>;
    readonly changeTask: ReturnType<typeof changeTask>;
    readonly lookAtCase: ReturnType<typeof lookAtCase>;
    readonly listParked: ReturnType<typeof listParked>;
    readonly postUpdate: ReturnType<typeof postUpdate>;
    readonly reactivateSwarm: ReturnType<typeof reactivateSwarm>;
    readonly readTasks: ReturnType<typeof readTasks>;
    readonly sendToAgent: ReturnType<typeof sendToAgent>;
    readonly swarmFiles: ReturnType<typeof swarmFiles>;
  };
  readonly store: Pick<
    SwarmStore,
    'findSwarm' | 'findSwarmOfChat' | 'timeline' | 'findInteraction'
  >;
  readonly people: Pick<PeopleDirectory, 'find'>;
  /** Where a case opens in Dynamics. */
  readonly casePage: (id: CaseId) => string;
};
