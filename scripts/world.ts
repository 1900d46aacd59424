/** Sandbox and bot started together, on given ports or free ones. */
import { join } from 'node:path';
import { freePorts, sandboxEnv, startProgram, type Env, type Running } from './processes.ts';

/** The embedded defaults' own ports, by what listens there. */
export const defaultPorts = {
  page: 4000,
  entra: 4001,
  graph: 4002,
  dataverse: 4003,
  connector: 4004,
  ccaas: 4005,
  bot: 3978,
} as const;
type Place = keyof typeof defaultPorts;
type Ports = Readonly<Record<Place, number>>;
const places = Object.keys(defaultPorts) as readonly Place[];

export type StartedWorld = {
  readonly page: string;
  readonly bot: Running;
  readonly sandbox: Running;
  /** A new bot on the same data, once the old one is gone. */
  restartBot(env: Env): Promise<void>;
  /** One more, which `env` gives a port of its own; whoever asked stops it. */
  startBot(env: Env): Promise<Running>;
  stop(): Promise<void>;
};

export type WorldOptions = {
  /** Where both keep their state. */
  readonly dataDir: string;
  readonly ports: Ports;
  /** For the first bot, beside the embedded defaults. */
  readonly env: Env;
  readonly log?: (line: string) => void;
};

/** In one pass: a port of the new ones may begin like one of the old. */
export const movedTo = (ports: Ports, text: string): string =>
  text.replace(/(?<=localhost:)\d+/g, (port) => {
    const place = places.find((one) => String(defaultPorts[one]) === port);
    return place ? String(ports[place]) : port;
  });

export async function anyPorts(): Promise<Ports> {
  const free = await freePorts(places.length);
  return Object.fromEntries(places.map((place, n) => [place, free[n] ?? 0])) as Ports;
}

export async function startWorld(options: WorldOptions): Promise<StartedWorld> {
  const { ports, log = () => undefined } = options;
  const sandbox = await startProgram('sandbox/main.ts', {
    env: sandboxSettings(options),
    ready: 'sandbox ready',
    log,
  });
  const startBot = async (env: Env) =>
    startProgram('bot/main.ts', {
      env: { ...(await botSettings(options)), ...env },
      ready: 'bot ready',
      log,
    });
  try {
    let bot = await startBot(options.env);
    return {
      page: `http://localhost:${ports.page}`,
      get bot() {
        return bot;
      },
      sandbox,
      async restartBot(env) {
        await bot.gone;
        bot = await startBot(env);
      },
      startBot,
      async stop() {
        await bot.stop();
        await sandbox.stop();
      },
    };
  } catch (cause) {
    await sandbox.stop();
    throw cause;
  }
}

function sandboxSettings({ ports, dataDir }: WorldOptions): Env {
  const own = places
    .filter((place) => place !== 'bot')
    .map((place): [string, string] => [
      `SANDBOX_${place.toUpperCase()}_PORT`,
      String(ports[place]),
    ]);
  return {
    ...Object.fromEntries(own),
    SANDBOX_DATA_DIR: join(dataDir, 'sandbox'),
    BOT_URL: `http://localhost:${ports.bot}`,
  };
}

/** The embedded defaults, with their ports exchanged for ours. */
async function botSettings({ ports, dataDir }: WorldOptions): Promise<Env> {
  const defaults = await sandboxEnv();
  const moved = Object.entries(defaults).map(([name, value]): [string, string] => [
    name,
    movedTo(ports, value),
  ]);
  return {
    ...Object.fromEntries(moved),
    PORT: String(ports.bot),
    DATA_DIR: join(dataDir, 'bot'),
  };
}
