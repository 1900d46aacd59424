// npm run playground: the sandbox, the bot in the playground profile (anonymous, on loopback only), and
// the Microsoft 365 Agents Playground as a second, independent Teams client.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPorts, startWorld } from './world.ts';

const root = join(import.meta.dirname, '..');
const port = process.env['TEAMSAPPTESTER_PORT'] ?? '56150';

const dataDir = await mkdtemp(join(tmpdir(), 'case-swarm-playground-'));
console.log('› Starting the sandbox and the bot in the playground profile.');
const world = await startWorld({
  dataDir,
  ports: defaultPorts,
  env: { PROFILE: 'playground' },
  log: (line) => {
    if (line.includes('"level":50')) console.error(line);
  },
});
const playground = spawn(
  process.execPath,
  [
    join(root, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js'),
    ...['-e', `http://127.0.0.1:${defaultPorts.bot}/api/messages`],
    ...['-c', 'msteams', '-p', port, '--disable-telemetry'],
  ],
  { cwd: root, stdio: 'inherit' },
);
console.log(`› The playground opens on http://localhost:${port}: you are Anna Berg, say help.`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => playground.kill());
}
playground.once('exit', (code) => {
  process.exitCode = code ?? 0;
  void world.stop().then(() => rm(dataDir, { recursive: true, force: true }));
});
