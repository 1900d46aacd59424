import type {
  BoardParkedView,
  BoardSwarmView,
  BoardView,
  TrendView,
} from '../../../contract/board-view.ts';
import { worriesAbout, type BoardYardstick, type Load } from '../../../domain/board/numbers.ts';
import type { Trend } from '../../../domain/board/trends.ts';
import type { Board, BoardRow } from '../../../ports/board.ts';
import type { ParkedDelivery } from '../../../ports/deliveries.ts';
import { parkedView } from '../parked-view.ts';

export function rowView(
  { swarm, risk, phase }: BoardRow,
  yardstick: BoardYardstick,
): BoardSwarmView {
  const { id, code, caseNumber, title, product, agent, state, openedAt, unmatched } = swarm;
  const { endedAt, firstExpertAt, answerBy, heldSince } = swarm;
  return {
    id,
    code,
    case: { number: caseNumber, title },
    product,
    agent: agent.name,
    state,
    openedAt,
    ...(risk && { risk }),
    worries: worriesAbout(swarm, yardstick),
    joined: swarm.joined,
    waitedFor: swarm.waitedFor,
    skills: swarm.skills.map((one) => ({
      name: one.name,
      isUnmatched: unmatched.includes(one.id),
    })),
    undelivered: swarm.undelivered,
    ...(endedAt && { endedAt }),
    ...(firstExpertAt && { firstExpertAt }),
    ...(answerBy && { answerBy }),
    ...(heldSince && state === 'active' && { heldSince }),
    ...(phase && { phase }),
  };
}

export const targetsView = ({ targets, swarmsAtOnce }: BoardYardstick): BoardView['targets'] => ({
  ...targets,
  swarmsAtOnce,
});

export const loadView = ({ person, name, swarms }: Load): BoardView['overloaded'][number] => ({
  id: person,
  name,
  swarms,
});

type Names = Awaited<ReturnType<Board['namesOf']>>;

export function boardParkedView(parked: ParkedDelivery, names: Names): BoardParkedView {
  const { swarmId } = parked.delivery;
  const swarm = swarmId && names.get(swarmId);
  return { ...parkedView(parked), ...(swarm && { swarm }) };
}

export const trendView = (trend: Trend): TrendView => ({ ...trend });
