import { whyUnchanged } from '../refusals.ts';
import { text } from '../reply.ts';
import { words } from '../words.ts';
import { someText, swarmCommand } from './command.ts';

const usage = 'cancel <reason>';

export const cancel = swarmCommand({
  word: 'cancel',
  aliases: ['abbrechen', 'stornieren'],
  question: 'Which swarm do you want to cancel?',
  help: { usage, does: 'ends the swarm without an answer' },
  parse: someText(usage),
  run: async ({ swarm, args }, turn, deps) => {
    const result = await deps.useCases.cancelSwarm({
      key: { tenantId: turn.tenantId, swarmId: swarm.id },
      by: turn.sender,
      reason: args,
    });
    if (result === 'no-swarm') return text(words.gone);
    if (result.refusal) return text(whyUnchanged(result.refusal, result.swarm, usage));
    return text(words.cancelled(swarm.code));
  },
});
