import { caseNow } from '../cards/on-swarm.ts';
import { card } from '../reply.ts';
import { isPrivate } from '../which-swarm.ts';
import { words } from '../words.ts';
import { swarmCommand } from './command.ts';

export const caseCommand = swarmCommand({
  word: 'case',
  aliases: ['anfrage', 'fall', 'status'],
  question: 'Which swarm do you want to see?',
  help: { usage: 'case', does: 'shows the case and who helps' },
  parse: () => ({ args: undefined }),
  run: async ({ swarm }, turn, deps) => {
    if (isPrivate(swarm, turn)) return caseNow(deps, turn, swarm);
    const sentence = words.caseElsewhere(swarm.code, swarm.case.number);
    const way = { title: words.openSwarm, url: deps.swarmPage(swarm.id) };
    return card(deps.cards.note(sentence, way));
  },
});
