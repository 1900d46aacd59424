import { z } from 'zod';
import { whyUnchanged } from '../../refusals.ts';
import { card, text } from '../../reply.ts';
import { words } from '../../words.ts';
import { cardAction } from '../action.ts';
import { caseNow, onSwarm, swarmData } from '../on-swarm.ts';

const formData = swarmData.extend({
  text: z.string().default(''),
  closesCase: z.string().default('false'),
});

export const resolveActions = [
  cardAction({
    verb: 'resolve',
    data: formData,
    run: ({ text: written, closesCase, ...data }, turn, deps) =>
      onSwarm(deps, turn, data, async (swarm) => {
        const result = await deps.useCases.resolveSwarm({
          key: { tenantId: turn.tenantId, swarmId: swarm.id },
          by: turn.sender,
          text: written,
          closesCase: closesCase === 'true',
        });
        if (result === 'no-swarm') return text(words.gone);
        const { refusal, swarm: now } = result;
        // Resolved by this very click, or by somebody before: the card says by whom and when.
        if (!refusal || refusal === 'swarm-closed') return caseNow(deps, turn, now);
        const isAgent = now.agent.id === turn.sender.id;
        const problem = whyUnchanged(refusal, now, 'resolve <answer>');
        return card(deps.cards.resolveForm({ swarm: now, isAgent, problem, text: written }));
      }),
  }),
];
