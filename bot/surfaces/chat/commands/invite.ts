import { addSomebody } from '../adding.ts';
import { card, text } from '../reply.ts';
import { words } from '../words.ts';
import { swarmCommand } from './command.ts';

export const invite = swarmCommand({
  word: 'invite',
  aliases: ['add', 'einladen', 'dazuholen'],
  question: 'Which swarm do you want to add somebody to?',
  help: { usage: 'invite <who>', does: 'brings somebody in: by name, mail address or @mention' },
  parse: (rest, { mentions }) => {
    const [mention] = mentions;
    const who = mention ? (mention.objectId ?? mention.name) : rest;
    return who === '' ? { ask: words.whom } : { args: who };
  },
  run: async ({ swarm, args: who }, turn, deps) => {
    const adding = await addSomebody(deps, turn, { swarm, who });
    if (adding.kind !== 'several') return text(adding.sentence);
    return card(deps.cards.choosePerson({ swarmId: swarm.id, people: adding.people }));
  },
});
