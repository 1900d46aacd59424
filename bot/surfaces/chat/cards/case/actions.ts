import { isMember, type Swarm } from '../../../../domain/swarm/swarm.ts';
import type { ChatDeps } from '../../deps.ts';
import { card, text, type Reply } from '../../reply.ts';
import type { Turn } from '../../turn.ts';
import { words } from '../../words.ts';
import { cardAction } from '../action.ts';
import { caseNow, onSwarm, swarmData } from '../on-swarm.ts';

export const caseActions = [
  cardAction({
    verb: 'refresh-case',
    isReadOnly: true,
    data: swarmData,
    run: (data, turn, deps) => onSwarm(deps, turn, data, (swarm) => caseNow(deps, turn, swarm)),
  }),
  cardAction({
    verb: 'add-form',
    isReadOnly: true,
    data: swarmData,
    run: (data, turn, deps) =>
      onSwarm(deps, turn, data, (swarm) =>
        ifOpen(deps, turn, swarm, () => card(deps.cards.addForm({ swarm }))),
      ),
  }),
  cardAction({
    verb: 'resolve-form',
    isReadOnly: true,
    data: swarmData,
    run: (data, turn, deps) =>
      onSwarm(deps, turn, data, (swarm) =>
        ifOpen(deps, turn, swarm, () => {
          const isAgent = swarm.agent.id === turn.sender.id;
          return card(deps.cards.resolveForm({ swarm, isAgent }));
        }),
      ),
  }),
];

/** A form for members while it still leads somewhere; else what happened instead. */
async function ifOpen(deps: ChatDeps, turn: Turn, swarm: Swarm, form: () => Reply): Promise<Reply> {
  if (swarm.state !== 'active') return caseNow(deps, turn, swarm);
  return isMember(swarm, turn.sender.id) ? form() : text(words.notAMember);
}
