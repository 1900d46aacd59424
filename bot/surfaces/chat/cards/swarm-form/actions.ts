import { z } from 'zod';
import { openedReply, swarmFormFor } from '../../opening.ts';
import { whyNotOpened } from '../../refusals.ts';
import { cardAction } from '../action.ts';

const formData = z.object({
  case: z.string().min(1),
  request: z.string().default(''),
  stepsTried: z.string().default(''),
  /** Ids with commas between them, as a multi-select sends them; absent without any subjects. */
  skills: z.string().optional(),
});

export const swarmFormActions = [
  cardAction({
    verb: 'open-swarm',
    data: formData,
    run: async ({ case: number, request, stepsTried, skills }, turn, deps) => {
      const skillIds = skills?.split(',').filter((id) => id !== '');
      const draft = { request, stepsTried, ...(skillIds && { skillIds }) };
      const { tenantId, sender: by } = turn;
      const opened = await deps.useCases.openSwarm({ tenantId, by, case: number, ...draft });
      if (opened.kind !== 'refused') return openedReply(deps, turn, { opened, request });
      // The form again, with what was written and what to change.
      const problem = whyNotOpened(opened.refusal, number);
      return swarmFormFor(deps, turn, { case: number, draft, problem });
    },
  }),
];
