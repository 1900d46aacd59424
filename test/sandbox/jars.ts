import { createKernel, type Kernel } from '../../sandbox/kernel/kernel.ts';
import { openOrigin } from '../../sandbox/kernel/origin.ts';
import { serveStandIn } from '../../sandbox/kernel/server.ts';
import { StandInError, type StandIn } from '../../sandbox/kernel/stand-in.ts';
import type { World } from '../../sandbox/kernel/world.ts';

/** A system with one list: enough to see every fault do its work. */
function createJars(world: World): StandIn {
  const slice = world.slice<{ jars: string[] }>('jars', () => ({ jars: ['plum'] }));
  return {
    service: 'graph',
    headers: () => ({ 'X-Request': 'r-1' }),
    routes: [
      { method: 'GET', path: '/jars', handle: () => ({ status: 200, body: slice.state.jars }) },
      {
        method: 'POST',
        path: '/jars',
        handle: async (request) => {
          const { name } = request.json() as { name: string };
          await Promise.resolve();
          slice.state.jars.push(name);
          slice.changed({ kind: 'jar', id: name });
          return { status: 201, body: { name, access_token: 'eyJhbGciOi.eyJzdWIiOi.c2ln' } };
        },
      },
      {
        method: 'GET',
        path: '/jars/:name',
        handle: ({ params }) => {
          throw new StandInError(404, 'NoSuchJar', `no jar named ${params['name'] ?? ''}`);
        },
      },
      {
        method: 'GET',
        path: /^\/rows\((?<id>[^)]+)\)$/,
        handle: ({ params }) => ({ status: 200, body: params }),
      },
      {
        method: 'GET',
        path: '/keys',
        journalAs: 'entra',
        handle: () => ({ status: 200, body: {} }),
      },
    ],
    errorBody: (_status, code, message) => ({ error: { code, message } }),
  };
}

export type HarLog = {
  log: {
    version: string;
    entries: {
      request: { url: string; headers: { name: string; value: string }[] };
      response: { status: number };
      _fault?: string;
    }[];
    _unanswered: { _fault: string }[];
  };
};

export type Jars = {
  readonly kernel: Kernel;
  readonly url: string;
  readonly port: number;
  list(): Promise<string[]>;
  put(name: string): Promise<Response>;
  har(): HarLog;
  close(): Promise<void>;
};

export async function startJars(): Promise<Jars> {
  const kernel = createKernel({ botUrl: 'http://localhost:1' });
  const origin = await openOrigin();
  const { url, port } = origin;
  origin.mount(serveStandIn(createJars(kernel.control.world), kernel));
  return {
    kernel,
    url,
    port,
    list: async () => (await (await fetch(`${url}/jars`)).json()) as string[],
    put: (name) =>
      fetch(`${url}/jars`, {
        method: 'POST',
        headers: { authorization: 'Bearer very-secret', 'content-type': 'application/json' },
        body: JSON.stringify({ name, client_secret: 'hush', ConnectionToken: 'let-me-in' }),
      }),
    har: () => kernel.journal.har('graph') as HarLog,
    async close() {
      await origin.close();
      await kernel.control.close();
    },
  };
}

export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it did not happen within 3 s');
}
