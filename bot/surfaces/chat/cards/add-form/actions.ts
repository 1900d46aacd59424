import { z } from 'zod';
import { addSomebody } from '../../adding.ts';
import { card } from '../../reply.ts';
import { isOwnChat } from '../../which-swarm.ts';
import { words } from '../../words.ts';
import { cardAction } from '../action.ts';
import { caseNow, onSwarm, swarmData } from '../on-swarm.ts';

/** From the form (a name) and from the buttons of people to choose from (an id). */
export const addActions = [
  cardAction({
    verb: 'add-person',
    data: swarmData.extend({ who: z.string().default('') }),
    run: ({ who, ...data }, turn, deps) =>
      onSwarm(deps, turn, data, async (swarm) => {
        const form = (problem: string) => card(deps.cards.addForm({ swarm, problem }));
        if (who.trim() === '') return form(words.whom);
        const adding = await addSomebody(deps, turn, { swarm, who: who.trim() });
        switch (adding.kind) {
          case 'refused':
            return form(adding.sentence);
          case 'several':
            return card(deps.cards.choosePerson({ swarmId: swarm.id, people: adding.people }));
          case 'added':
            return isOwnChat(swarm, turn)
              ? caseNow(deps, turn, adding.swarm)
              : card(deps.cards.note(adding.sentence));
        }
      }),
  }),
];
