import { deskFormFor } from '../cards/helpdesk-desk/actions.ts';
import { command, type Command } from './command.ts';

export const desk: Command = command({
  word: 'desk',
  aliases: ['helpdesk'],
  help: { usage: 'desk', does: 'makes a channel a helpdesk, or changes it' },
  parse: () => ({ args: undefined }),
  run: (_args, turn, { helpdesk }) => deskFormFor(helpdesk, turn),
});
