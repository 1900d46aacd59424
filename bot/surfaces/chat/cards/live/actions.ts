import { nowOf } from '../../../../ports/clock.ts';
import { card, text } from '../../reply.ts';
import { isPrivate } from '../../which-swarm.ts';
import { words } from '../../words.ts';
import { cardAction } from '../action.ts';
import { onSwarm, swarmData } from '../on-swarm.ts';

export const liveActions = [
  cardAction({
    verb: 'refresh-live',
    isReadOnly: true,
    data: swarmData,
    run: (data, turn, deps) =>
      onSwarm(deps, turn, data, async (swarm) => {
        const { interactionId, tenantId } = swarm;
        if (!interactionId || !isPrivate(swarm, turn)) return text(words.oldCard);
        const interaction = await deps.store.findInteraction(tenantId, interactionId);
        if (!interaction) return text(words.oldCard);
        const at = nowOf(deps.clock);
        return card(
          deps.cards.liveCard({ swarm, interaction, can: deps.canOf(interaction.connection), at }),
        );
      }),
  }),
];
