import { text } from '../reply.ts';
import { tellAgent } from '../telling.ts';
import { someText, swarmCommand } from './command.ts';

const usage = 'tell <text>';

export const tell = swarmCommand({
  word: 'tell',
  aliases: ['sagen', 'ausrichten', 'mitteilen'],
  question: 'Which swarm’s agent do you want to tell?',
  help: { usage, does: 'puts your words before the agent who has the customer' },
  parse: someText(usage),
  run: async ({ swarm, args }, turn, deps) => {
    const told = await tellAgent(deps, turn, { swarm, text: args, from: turn.sender, usage });
    return text(told.sentence);
  },
});
