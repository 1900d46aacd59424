/** The whole sandbox in one call: six origins, one world. */
import { createCcaas, type Ccaas } from './ccaas/index.ts';
import { createConnector, type Connector } from './connector/index.ts';
import { createDataverse, type DataverseOperations } from './dataverse/index.ts';
import { createEntra } from './entra/index.ts';
import { createTokens, type Tokens } from './entra/tokens.ts';
import { createGraph } from './graph/index.ts';
import type { Faults } from './kernel/faults.ts';
import type { Journal } from './kernel/journal.ts';
import { createKernel, type Kernel } from './kernel/kernel.ts';
import { openOrigin, PortTaken, type Origin } from './kernel/origin.ts';
import { serveStandIn } from './kernel/server.ts';
import type { Urls, World } from './kernel/world.ts';
import { createPage } from './page/index.ts';
import { createTeamsWorld, type TeamsWorld } from './teams/index.ts';
import { withWorkspace } from './workspace/index.ts';

const systems = ['page', 'entra', 'graph', 'dataverse', 'connector', 'ccaas'] as const;
export type System = (typeof systems)[number];

export type SandboxOptions = {
  /** 0 or absent: any free port. */
  readonly ports?: Readonly<Partial<Record<System, number>>>;
  /** Absent: everything lives in memory only. */
  readonly dataDir?: string | undefined;
  /** Where the bot listens, e.g. http://localhost:3978. */
  readonly botUrl: string;
  /** Instead of the permissions an admin has granted (entra/registration.ts). */
  readonly grantedGraphPermissions?: readonly string[] | undefined;
  /** `off`: the Connector refuses nobody for speaking too fast. For measuring what lies before it. */
  readonly teamsLimits?: 'off' | undefined;
};

export type Sandbox = {
  readonly urls: Urls;
  readonly world: World;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly teams: TeamsWorld;
  readonly connector: Connector;
  readonly dataverse: DataverseOperations;
  readonly ccaas: Ccaas;
  setBotUrl(url: string): void;
  /** The world as seeded, no faults, an empty journal. */
  reset(): void;
  close(): Promise<void>;
};

export class SystemPortTaken extends Error {
  readonly system: System;
  readonly port: number;
  constructor(system: System, port: number) {
    super(`port ${port}, for the sandbox's ${system}, is already in use`);
    this.system = system;
    this.port = port;
  }
}

type Origins = Readonly<Record<System, Origin>>;

export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const kernel = createKernel({ dataDir: options.dataDir, botUrl: options.botUrl });
  const { control, faults, journal } = kernel;
  const origins = await openOrigins(options.ports ?? {});
  const urls = urlsOf(origins);
  control.setUrls(urls);
  const standIns = await mount(kernel, origins, options);
  return {
    urls,
    world: control.world,
    faults,
    journal,
    ...standIns,
    setBotUrl(url) {
      control.setBotUrl(url);
    },
    reset() {
      control.reset();
    },
    async close() {
      await Promise.all(systems.map((system) => origins[system].close()));
      await control.close();
    },
  };
}

async function mount(kernel: Kernel, origins: Origins, options: SandboxOptions) {
  const { world } = kernel.control;
  const tokens = await createTokens(world);
  const teams = createTeamsWorld(world);
  const connector = createConnector(world, tokens, teams, {
    areLimitsEnforced: options.teamsLimits !== 'off',
  });
  const dataverse = createDataverse(world, tokens);
  const ccaas = createCcaas(world);
  const { grantedGraphPermissions } = options;
  origins.entra.mount(
    serveStandIn(createEntra(world, tokens, { grantedGraphPermissions }), kernel),
  );
  origins.graph.mount(serveStandIn(createGraph(world, tokens, teams), kernel));
  origins.connector.mount(serveStandIn(connector, kernel));
  origins.ccaas.mount(serveStandIn(ccaas, kernel));
  const page = createPage({ kernel, tokens, teams, connector, dataverse, ccaas });
  origins.page.mount(page);
  origins.dataverse.mount(withWorkspace({ page, dataverse: serveStandIn(dataverse, kernel) }));
  return { tokens, teams, connector, dataverse, ccaas };
}

async function openOrigins(ports: NonNullable<SandboxOptions['ports']>): Promise<Origins> {
  const opened: Origin[] = [];
  const open = async (system: System): Promise<Origin> => {
    try {
      const origin = await openOrigin(ports[system]);
      opened.push(origin);
      return origin;
    } catch (error) {
      for (const origin of opened) await origin.close();
      throw error instanceof PortTaken ? new SystemPortTaken(system, error.port) : error;
    }
  };
  return {
    page: await open('page'),
    entra: await open('entra'),
    graph: await open('graph'),
    dataverse: await open('dataverse'),
    connector: await open('connector'),
    ccaas: await open('ccaas'),
  };
}

const urlsOf = (origins: Origins): Urls => ({
  page: origins.page.url,
  entra: origins.entra.url,
  graph: origins.graph.url,
  dataverse: origins.dataverse.url,
  connector: origins.connector.url,
  ccaas: origins.ccaas.url,
});
