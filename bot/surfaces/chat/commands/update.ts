import type { Swarm } from '../../../domain/swarm/swarm.ts';
import { whyUnchanged } from '../refusals.ts';
import { nothing, text } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { isOwnChat } from '../which-swarm.ts';
import { words } from '../words.ts';
import { someText, swarmCommand } from './command.ts';

const usage = 'update <what you found>';

export const update = swarmCommand({
  word: 'update',
  aliases: ['stand', 'neuigkeit', 'melden'],
  question: 'Which swarm do you want to update?',
  help: { usage, does: 'posts what you found to the swarm' },
  parse: someText(usage),
  run: async ({ swarm, args }, turn, deps) => {
    const key = { tenantId: turn.tenantId, swarmId: swarm.id };
    // A click that Teams repeats must not post twice.
    if (!isSaid(swarm, turn, args)) {
      const result = await deps.useCases.postUpdate({ key, by: turn.sender, text: args });
      if (result === 'no-swarm') return text(words.gone);
      if (result.refusal) return text(whyUnchanged(result.refusal, result.swarm, usage));
    }
    // In its own chat the update itself is the answer.
    return isOwnChat(swarm, turn) ? nothing : text(words.posted(swarm.code));
  },
});

function isSaid(swarm: Swarm, { sender }: Turn, words: string): boolean {
  const last = swarm.updates.at(-1);
  return swarm.state === 'active' && last?.by.id === sender.id && last.text === words.trim();
}
