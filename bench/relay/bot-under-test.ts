/** The bot as a process of its own, with everything around it that a bench wants to see. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxEnv, startProgram, type Env, type Running } from '../../scripts/processes.ts';
import { anyPorts, movedTo } from '../../scripts/world.ts';
import { webhookSecret } from './webhooks.ts';

export type BotUnderTest = {
  readonly webhookUrl: string;
  /** Where the bot itself answers. */
  readonly origin: string;
  /** Entra's address, with the tenant's path. */
  readonly entra: string;
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
  const port = ports.bot;
  const defaults = await sandboxEnv();
  const moved = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, movedTo(ports, value)]),
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
    origin: `http://127.0.0.1:${port}`,
    entra: `${moved['ENTRA_AUTHORITY'] ?? ''}/${moved['TEAMS_APP_TENANT_ID'] ?? ''}`,
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
