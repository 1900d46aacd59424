/** The whole product and the whole sandbox in one process, on free ports, in memory. */
import { createApp, type App } from '../../bot/app.ts';
import { readConfig } from '../../bot/config/config.ts';
import { createSandbox, type Sandbox } from '../../sandbox/create.ts';
import { freePorts, sandboxEnv, type Env } from '../../scripts/processes.ts';
import { defaultPorts } from '../../scripts/world.ts';
import type { Log } from '../../bot/ports/log.ts';
import { silentLog } from './log.ts';

export type Product = {
  readonly app: App;
  readonly sandbox: Sandbox;
  readonly url: string;
  stop(): Promise<void>;
};

/** @param env beside the embedded defaults */
export async function startProduct(env: Env = {}, log: Log = silentLog): Promise<Product> {
  const [port = 0] = await freePorts(1);
  const url = `http://localhost:${port}`;
  const sandbox = await createSandbox({ botUrl: url });
  const moved = await settingsFor(sandbox, url);
  const { config, secrets } = readConfig({ ...moved, PORT: String(port), ...env });
  const inMemory = { ...config, store: { databaseUrl: undefined, dataDir: undefined } };
  const app = await createApp(inMemory, secrets, { log });
  const stop = async () => {
    await app.stop();
    await sandbox.close();
  };
  try {
    await app.start();
  } catch (error) {
    // Nobody else has it to stop.
    await stop();
    throw error;
  }
  return { app, sandbox, url, stop };
}

/** The embedded defaults, moved to where this sandbox and that bot are. */
export async function settingsFor({ urls }: Sandbox, bot: string): Promise<Env> {
  const places: Readonly<Record<string, string>> = { ...urls, bot };
  // In one pass: a port of the new ones may begin like one of the old.
  const moved = Object.entries(await sandboxEnv()).map(([name, value]): [string, string] => [
    name,
    value.replace(/http:\/\/localhost:(\d+)/g, (whole, port) => {
      const place = Object.entries(defaultPorts).find(([, usual]) => String(usual) === port);
      return (place && places[place[0]]) ?? whole;
    }),
  ]);
  return Object.fromEntries(moved);
}
