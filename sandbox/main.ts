/** The sandbox as a process of its own. Reads env, starts, stops cleanly. */
import { createSandbox, SystemPortTaken, type Sandbox, type System } from './create.ts';

const defaultPorts: Readonly<Record<System, number>> = {
  page: 4000,
  entra: 4001,
  graph: 4002,
  dataverse: 4003,
  connector: 4004,
  ccaas: 4005,
};
const portVariable = (system: System) => `SANDBOX_${system.toUpperCase()}_PORT`;

try {
  const sandbox = await start();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop(sandbox);
    });
  }
  console.log(`sandbox ready ${JSON.stringify(sandbox.urls)}`);
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
}

function start(): Promise<Sandbox> {
  return createSandbox({
    ports: {
      page: readPort('page'),
      entra: readPort('entra'),
      graph: readPort('graph'),
      dataverse: readPort('dataverse'),
      connector: readPort('connector'),
      ccaas: readPort('ccaas'),
    },
    dataDir: setting('SANDBOX_DATA_DIR'),
    botUrl: setting('BOT_URL') ?? 'http://localhost:3978',
    teamsLimits: readTeamsLimits(),
  });
}

/** Set to nothing is as good as not set. */
function setting(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

function readPort(system: System): number {
  const name = portVariable(system);
  const given = setting(name);
  if (given === undefined) return defaultPorts[system];
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${name} must be a port number, or 0 for any free port; it is "${given}".`);
  }
  return port;
}

/** Anything but `off` would be a slip, and the figures measured with it wrong. */
function readTeamsLimits(): 'off' | undefined {
  const given = setting('SANDBOX_TEAMS_LIMITS');
  if (given === undefined || given === 'off') return given;
  throw new Error(`SANDBOX_TEAMS_LIMITS may be "off" or absent; it is "${given}".`);
}

function stop(sandbox: Sandbox): void {
  sandbox.close().catch((error: unknown) => {
    console.error(sentence(error));
    process.exitCode = 1;
  });
}

function sentence(error: unknown): string {
  if (error instanceof SystemPortTaken) {
    const name = portVariable(error.system);
    return `The sandbox cannot start: ${error.message}; stop what uses it or set ${name} to a free one.`;
  }
  return `The sandbox cannot start or stop: ${error instanceof Error ? error.message : String(error)}`;
}
