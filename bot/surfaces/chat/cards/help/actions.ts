import { z } from 'zod';
import { helpEntries } from '../../commands/index.ts';
import { card } from '../../reply.ts';
import { cardAction } from '../action.ts';

export const helpActions = [
  cardAction({
    verb: 'help',
    isReadOnly: true,
    data: z.unknown(),
    run: (_data, _turn, deps) => Promise.resolve(card(deps.cards.help(helpEntries()))),
  }),
];
