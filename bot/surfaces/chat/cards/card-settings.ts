import type { CaseId, SwarmId } from '../../../domain/ids.ts';
import type { Times } from './times.ts';

/** What every card is drawn with. */
export type CardSettings = {
  readonly times: Times;
  /** Where the swarm's page is. */
  readonly swarmPage: (swarm: SwarmId) => string;
  /** Where the case is in Dynamics. */
  readonly casePage: (id: CaseId) => string;
};
