import { text } from '../../reply.ts';
import { words } from '../../words.ts';
import { cardAction } from '../action.ts';
import { onSwarm, swarmData } from '../on-swarm.ts';

export const resolutionActions = [
  cardAction({
    verb: 'save-answer',
    data: swarmData,
    run: (data, turn, deps) =>
      onSwarm(deps, turn, data, async (swarm) => {
        const { tenantId, sender: by } = turn;
        const parked = await deps.useCases.listParked({ tenantId, by });
        const note = parked.find(
          ({ delivery }) =>
            delivery.swarmId === swarm.id && delivery.action.kind === 'add-resolution-note',
        );
        if (!note) return text(words.nothingToSave);
        const deliveryId = note.delivery.id;
        await deps.useCases.settleParked({ tenantId, by, deliveryId, how: 'retry' });
        return text(words.savingAgain);
      }),
  }),
];
