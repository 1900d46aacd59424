import type { PanelSightings } from '../../../ports/activity-feed.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Deliveries } from '../../../ports/deliveries.ts';
import type { VerifyUser } from '../../../ports/identity.ts';
import type { SwarmStore } from '../../../ports/swarm-store.ts';
import type { FindContactsInHand } from '../../../usecases/contacts-in-hand.ts';
import type { casesOfContact, nameCase } from '../../../usecases/name-case.ts';
import type { readCase } from '../../../usecases/read-case.ts';
import type { resolveSwarm } from '../../../usecases/resolve-swarm.ts';
import type { listParked } from '../../../usecases/settle-parked.ts';
import type { suggestExperts } from '../../../usecases/suggest-experts.ts';
import type { thankHelpers } from '../../../usecases/thank-helpers.ts';

export type PanelApiDeps = {
  readonly verifyUser: VerifyUser;
  readonly useCases: {
    readonly contactsInHand: FindContactsInHand;
    readonly casesOfContact: ReturnType<typeof casesOfContact>;
    readonly nameCase: ReturnType<typeof nameCase>;
    readonly readCase: ReturnType<typeof readCase>;
    readonly suggestExperts: ReturnType<typeof suggestExperts>;
    readonly resolveSwarm: ReturnType<typeof resolveSwarm>;
    readonly thankHelpers: ReturnType<typeof thankHelpers>;
    readonly listParked: ReturnType<typeof listParked>;
  };
  readonly store: Pick<SwarmStore, 'findSwarm' | 'timeline' | 'findInteraction' | 'activeSwarmsOf'>;
  readonly deliveries: Pick<Deliveries, 'stateOf'>;
  readonly panelSightings: Pick<PanelSightings, 'seen'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Whether a connection takes notes for the agent's desktop. */
  readonly takesNotes: (connection: string) => boolean;
};
