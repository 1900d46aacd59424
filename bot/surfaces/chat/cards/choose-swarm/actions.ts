import { z } from 'zod';
import { isMember } from '../../../../domain/swarm/swarm.ts';
import { commands } from '../../commands/index.ts';
import { card, text } from '../../reply.ts';
import { words } from '../../words.ts';
import { cardAction } from '../action.ts';
import { onSwarm, swarmData } from '../on-swarm.ts';

export const chooseSwarmActions = [
  cardAction({
    verb: 'choose-swarm',
    data: swarmData.extend({ word: z.string(), rest: z.string() }),
    run: ({ word, rest, ...data }, turn, deps) =>
      onSwarm(deps, turn, data, async (swarm) => {
        const runOn = commands.find((one) => one.word === word)?.runOn;
        if (!runOn) return text(words.oldCard);
        if (!isMember(swarm, turn.sender.id)) return text(words.notAMember);
        const reply = await runOn(swarm, rest, turn, deps);
        // In place of the question, so that it is not answered twice.
        return reply.kind === 'text' ? card(deps.cards.note(reply.text)) : reply;
      }),
  }),
];
