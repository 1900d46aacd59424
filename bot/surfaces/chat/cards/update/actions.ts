import { z } from 'zod';
import type { Update } from '../../../../domain/swarm/swarm.ts';
import { text } from '../../reply.ts';
import { tellAgent } from '../../telling.ts';
import { words } from '../../words.ts';
import { cardAction } from '../action.ts';
import { onSwarm, swarmData } from '../on-swarm.ts';

/** The words are taken from what is recorded: a button only names them. */
export const updateActions = [
  cardAction({
    verb: 'send-update',
    data: swarmData.extend({ by: z.string(), at: z.string() }),
    run: ({ by, at, ...data }, turn, deps) =>
      onSwarm(deps, turn, data, async (swarm) => {
        const isMeant = (one: Update): boolean => (one.by.id as string) === by && one.at === at;
        const update = swarm.updates.find(isMeant);
        if (!update) return text(words.updateGone);
        const told = await tellAgent(deps, turn, {
          swarm,
          text: update.text,
          from: update.by,
          source: `update/${by}/${at}`,
          usage: 'tell <text>',
        });
        return text(told.sentence);
      }),
  }),
];
