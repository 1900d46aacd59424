// npm run bench -- <name>: the figures of one bench, each beside its floor in the same run.
import { startup } from './startup.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = { startup };

const name = process.argv[2] ?? '';
const bench = benches[name];
if (bench) {
  await bench();
} else {
  console.error(`✗ Say which: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exitCode = 1;
}
