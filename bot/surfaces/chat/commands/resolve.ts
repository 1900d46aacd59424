import { whyUnchanged } from '../refusals.ts';
import { nothing, text } from '../reply.ts';
import { isOwnChat } from '../which-swarm.ts';
import { words } from '../words.ts';
import { swarmCommand } from './command.ts';

const usage = 'resolve <answer>';
const andClose = /^(?:and close|und schlie(?:ß|ss)en)(?:\s*[:,]?\s+|$)/i;

export const resolve = swarmCommand({
  word: 'resolve',
  aliases: ['solved', 'solve', 'lösen', 'loesen', 'gelöst'],
  question: 'Which swarm do you want to resolve?',
  help: {
    usage,
    does: 'saves the answer to the case and ends the swarm; “resolve and close …” also closes the case',
  },
  parse: (rest) => {
    const resolution = rest.replace(andClose, '');
    if (resolution === '') return { ask: words.textMissing(usage) };
    return { args: { resolution, closesCase: andClose.test(rest) } };
  },
  run: async ({ swarm, args }, turn, deps) => {
    const result = await deps.useCases.resolveSwarm({
      key: { tenantId: turn.tenantId, swarmId: swarm.id },
      by: turn.sender,
      text: args.resolution,
      closesCase: args.closesCase,
    });
    if (result === 'no-swarm') return text(words.gone);
    if (result.refusal) return text(whyUnchanged(result.refusal, result.swarm, usage));
    // In its own chat the card with the answer says it.
    return isOwnChat(swarm, turn) ? nothing : text(words.resolved(swarm.code, swarm.case.number));
  },
});
