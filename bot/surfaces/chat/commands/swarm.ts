import { openedReply, swarmFormFor } from '../opening.ts';
import { whyNotOpened } from '../refusals.ts';
import { text } from '../reply.ts';
import { words } from '../words.ts';
import { command } from './command.ts';

export const swarm = command({
  word: 'swarm',
  aliases: ['schwarm'],
  help: { usage: 'swarm <case>', does: 'asks experts to help with a case, such as CAS-01189' },
  parse: (rest) => {
    const [, number, request = ''] = /^(\S+)\s*([^]*)$/.exec(rest) ?? [];
    return number ? { args: { number, request } } : { ask: words.whichCase };
  },
  run: async ({ number, request }, turn, deps) => {
    if (request === '') return swarmFormFor(deps, turn, { case: number });
    const { tenantId, sender: by } = turn;
    const opened = await deps.useCases.openSwarm({ tenantId, by, case: number, request });
    if (opened.kind === 'refused') return text(whyNotOpened(opened.refusal, number));
    return openedReply(deps, turn, { opened, request });
  },
});
