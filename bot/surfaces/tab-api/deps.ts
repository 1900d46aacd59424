import type { ExpertDirectory } from '../../ports/case-records.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { VerifyUser } from '../../ports/identity.ts';
import type { SwarmStore } from '../../ports/swarm-store.ts';
import type { openSwarm } from '../../usecases/open-swarm.ts';
import type { listParked, settleParked } from '../../usecases/settle-parked.ts';
import type { FeedWatch } from './feed-watch.ts';

export type TabApiDeps = {
  readonly verifyUser: VerifyUser;
  readonly useCases: {
    readonly openSwarm: ReturnType<typeof openSwarm>;
    readonly listParked: ReturnType<typeof listParked>;
    readonly settleParked: ReturnType<typeof settleParked>;
  };
  readonly store: Pick<SwarmStore, 'findSwarm' | 'timeline' | 'findInteraction'>;
  readonly experts: Pick<ExpertDirectory, 'skills'>;
  readonly deliveries: Pick<Deliveries, 'stateOf'>;
  readonly watch: FeedWatch;
  readonly clock: Pick<Clock, 'now'>;
};
