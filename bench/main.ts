// npm run bench -- <name>: the figures of one bench, each beside its floor in the same run.
import { answers } from './answers.ts';
import { board } from './board.ts';
import { helpdesk } from './helpdesk/index.ts';
import { relay } from './relay/index.ts';
import { startup } from './startup.ts';
import { tabs } from './tabs/index.ts';

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  startup,
  relay,
  answers,
  tabs,
  board,
  helpdesk,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench) {
  await bench(args);
} else {
  console.error(`✗ Say which: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exitCode = 1;
}
