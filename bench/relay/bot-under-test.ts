/** The bot as a process of its own, with everything around it that a bench wants to see. */
import { readFile, readdir } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  freePorts,
  sandboxEnv,
  startProgram,
  type Env,
  type Running,
} from '../../scripts/processes.ts';
import { anyPorts, defaultPorts } from '../../scripts/world.ts';
import { webhookSecret } from './webhooks.ts';

export type BotUnderTest = {
  readonly webhookUrl: string;
  readonly tenant: string;
  readonly sealingKey: string;
  readonly pid: number;
  /** `bot ready` to `gone`. */
  stop(): Promise<void>;
};

/** @param env beside the embedded defaults: DATABASE_URL, BOT_SERVICE_URL and what the bench is about */
export async function startBot(env: Env): Promise<BotUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'case-swarm-bench-'));
  const ports = await anyPorts();
  const sandbox = await startSandbox(ports);
  const [port = 0] = await freePorts(1);
  const defaults = await sandboxEnv();
  const moved = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [
      name,
      Object.entries(defaultPorts).reduce(
        (text, [place, from]) =>
          text.replaceAll(`localhost:${from}`, `localhost:${portAt(ports, place) ?? port}`),
        value,
      ),
    ]),
  );
  const bot = await startProgram('bot/main.ts', {
    env: {
      ...moved,
      PORT: String(port),
      DATA_DIR: join(dataDir, 'bot'),
      CCAAS_CONNECTIONS: JSON.stringify([
        { id: 'bench', provider: 'generic', secrets: ['SECRET_BENCH'] },
      ]),
      SECRET_BENCH: webhookSecret,
      ...env,
    },
    ready: 'bot ready',
    log: (line) => {
      if (/"level":[45]0/.test(line)) console.error(line);
    },
  });
  return {
    webhookUrl: `http://127.0.0.1:${port}/api/ccaas/bench/events`,
    tenant: moved['TEAMS_APP_TENANT_ID'] ?? '',
    sealingKey: moved['SECRET_SEALING_KEY'] ?? '',
    pid: bot.child.pid ?? 0,
    async stop() {
      await bot.stop();
      await sandbox.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

type Ports = Awaited<ReturnType<typeof anyPorts>>;
const portAt = (ports: Ports, place: string): number | undefined =>
  place === 'bot' ? undefined : ports[place as keyof Ports];

/** For Entra's tokens alone: the Connector is the bench's own. */
function startSandbox(ports: Ports): Promise<Running> {
  const places = ['page', 'entra', 'graph', 'dataverse', 'connector', 'ccaas'] as const;
  return startProgram('sandbox/main.ts', {
    env: Object.fromEntries(
      places.map((place) => [`SANDBOX_${place.toUpperCase()}_PORT`, String(ports[place])]),
    ),
    ready: 'sandbox ready',
    log: () => undefined,
  });
}

/** MiB resident, from Linux's own accounting; 0 where there is none. */
export async function residentMiB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_024;
}

const ticksPerSecond = 100;

/** Seconds of processor time of one process so far. */
export async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond;
}

/** The same of every process called `postgres` that serves this port's server, those that ended apart. */
export async function postgresCpuSeconds(): Promise<number> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const seconds = await Promise.all(
    pids.map(async (pid) => {
      const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
      return name.trim() === 'postgres' ? cpuSeconds(Number(pid)) : 0;
    }),
  );
  return seconds.reduce((sum, one) => sum + one, 0);
}
