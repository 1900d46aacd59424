import type { Board } from '../../../ports/board.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { VerifyUser } from '../../../ports/identity.ts';
import type { SwarmStore } from '../../../ports/swarm-store.ts';
import type { addByHand } from '../../../usecases/add-by-hand.ts';
import type { askMore } from '../../../usecases/ask-more.ts';
import type { boardPeople, findPerson } from '../../../usecases/board-people.ts';
import type { boardYardstick } from '../../../usecases/board-yardstick.ts';
import type { cancelSwarm } from '../../../usecases/cancel-swarm.ts';
import type { postUpdate } from '../../../usecases/post-update.ts';
import type { resolveSwarm } from '../../../usecases/resolve-swarm.ts';
import type { listParked, settleParked } from '../../../usecases/settle-parked.ts';

export type BoardApiDeps = {
  readonly verifyUser: VerifyUser;
  readonly board: Board;
  readonly store: Pick<SwarmStore, 'findSwarm'>;
  readonly clock: Pick<Clock, 'now'>;
  /** IANA name: where the organization's days begin. */
  readonly timeZone: string;
  readonly useCases: {
    readonly yardstick: ReturnType<typeof boardYardstick>;
    readonly boardPeople: ReturnType<typeof boardPeople>;
    readonly findPerson: ReturnType<typeof findPerson>;
    readonly listParked: ReturnType<typeof listParked>;
    readonly settleParked: ReturnType<typeof settleParked>;
    readonly askMore: ReturnType<typeof askMore>;
    readonly addByHand: ReturnType<typeof addByHand>;
    readonly postUpdate: ReturnType<typeof postUpdate>;
    readonly resolveSwarm: ReturnType<typeof resolveSwarm>;
    readonly cancelSwarm: ReturnType<typeof cancelSwarm>;
  };
};
