import { card } from '../reply.ts';
import { cancel } from './cancel.ts';
import { caseCommand } from './case.ts';
import { command, type Command, type CommandHelp } from './command.ts';
import { desk } from './desk.ts';
import { invite } from './invite.ts';
import { resolve } from './resolve.ts';
import { swarm } from './swarm.ts';
import { tell } from './tell.ts';
import { update } from './update.ts';

/** Built from the list it stands in, so that it names every command. */
const help: Command = command({
  word: 'help',
  aliases: [
    ...['hi', 'hello', 'hey', 'hallo', 'moin', 'hilfe', 'start', '?'],
    ...['thanks', 'thank', 'danke'],
  ],
  help: { usage: 'help', does: 'shows this list' },
  parse: () => ({ args: undefined }),
  run: (_args, _turn, deps) => Promise.resolve(card(deps.cards.help(helpEntries()))),
});

export const commands: readonly Command[] = [
  swarm,
  caseCommand,
  invite,
  update,
  tell,
  resolve,
  cancel,
  desk,
  help,
];

export const helpEntries = (): readonly CommandHelp[] => commands.map((one) => one.help);
