/** Graph and the Connector on real ports, with a bot that only listens. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createConnector } from '../../sandbox/connector/index.ts';
import { createTokens, type Tokens } from '../../sandbox/entra/tokens.ts';
import { createGraph } from '../../sandbox/graph/index.ts';
import { createKernel } from '../../sandbox/kernel/kernel.ts';
import { openOrigin } from '../../sandbox/kernel/origin.ts';
import { serveStandIn } from '../../sandbox/kernel/server.ts';
import { app } from '../../sandbox/people.ts';
import { rscPermissions } from '../../sandbox/teams/app-definition.ts';
import { createTeamsWorld, type TeamsWorld } from '../../sandbox/teams/index.ts';
import { respond } from '../support/respond.ts';

export type Json = Record<string, unknown>;
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Json };
type BotRequest = { readonly headers: IncomingMessage['headers']; readonly activity: Json };
type Call = { method?: string; body?: unknown; token?: string; headers?: Record<string, string> };

/** The application permissions of the product, as the admin guide asks for them. */
export const productRoles = [
  'Chat.Create',
  'Chat.ReadBasic.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  'TeamsAppInstallation.ReadForUser.All',
  'AppCatalog.Read.All',
  'Presence.Read.All',
  'User.Read.All',
];

export type Rig = {
  readonly kernel: ReturnType<typeof createKernel>;
  readonly tokens: Tokens;
  readonly teams: TeamsWorld;
  readonly connector: ReturnType<typeof createConnector>;
  readonly urls: { readonly graph: string; readonly connector: string; readonly bot: string };
  /** Everything the bot was sent, in order. */
  readonly received: BotRequest[];
  /** How the bot answers; by default 200 without a body. */
  answer: (activity: Json, response: ServerResponse) => void;
  startBot(): Promise<void>;
  stopBot(): Promise<void>;
  graphToken(roles?: readonly string[]): Promise<string>;
  personToken(personId: string, scopes: readonly string[]): Promise<string>;
  botToken(claims?: Json): Promise<string>;
  graph(path: string, call?: Call): Promise<Answer>;
  connect(path: string, call?: Call): Promise<Answer>;
  close(): Promise<void>;
};

export async function startRig({ dataDir }: { dataDir?: string } = {}): Promise<Rig> {
  const received: BotRequest[] = [];
  const bot = listeningBot((activity, headers, response) => {
    received.push({ activity, headers });
    rig.answer(activity, response);
  });
  await bot.start();
  const kernel = createKernel({ botUrl: bot.url(), dataDir });
  const { world } = kernel.control;
  const graphOrigin = await openOrigin();
  const connectorOrigin = await openOrigin();
  kernel.control.setUrls({
    ...world.urls,
    graph: graphOrigin.url,
    connector: connectorOrigin.url,
  });
  const tokens = await createTokens(world);
  const teams = createTeamsWorld(world);
  const connector = createConnector(world, tokens, teams);
  graphOrigin.mount(serveStandIn(createGraph(world, tokens, teams), kernel));
  connectorOrigin.mount(serveStandIn(connector, kernel));
  const graphToken = (roles: readonly string[] = productRoles): Promise<string> =>
    tokens.mint({ aud: 'https://graph.microsoft.com', iss: 'entra', appid: app.id, roles });
  const botToken = (claims: Json = {}): Promise<string> =>
    tokens.mint({ aud: 'https://api.botframework.com', iss: 'entra', appid: app.id, ...claims });
  const rig: Rig = {
    kernel,
    tokens,
    teams,
    connector,
    received,
    urls: { graph: graphOrigin.url, connector: connectorOrigin.url, bot: bot.url() },
    answer: (_activity, response) => {
      respond(response, 200);
    },
    startBot: bot.start,
    stopBot: bot.stop,
    graphToken,
    personToken: (personId, scopes) =>
      tokens.mint({
        aud: 'https://graph.microsoft.com',
        iss: 'entra',
        appid: app.id,
        oid: personId,
        scp: scopes.join(' '),
      }),
    botToken,
    graph: async (path, call = {}) =>
      request(`${graphOrigin.url}/v1.0${path}`, {
        ...call,
        token: call.token ?? (await graphToken()),
      }),
    connect: async (path, call = {}) =>
      request(`${connectorOrigin.url}${path}`, {
        ...call,
        token: call.token ?? (await botToken()),
      }),
    close: async () => {
      await bot.stop();
      await kernel.control.close();
      await Promise.all([graphOrigin.close(), connectorOrigin.close()]);
    },
  };
  return rig;
}

/** One rig for a whole file, its world new for each test. */
export function useRig(take: (rig: Rig) => void): void {
  let rig: Rig;
  before(async () => {
    rig = await startRig();
    take(rig);
  });
  after(() => rig.close());
  beforeEach(() => {
    rig.kernel.control.reset();
    rig.received.length = 0;
    rig.answer = (_activity, response) => {
      respond(response, 200);
    };
  });
}

function listeningBot(
  take: (activity: Json, headers: IncomingMessage['headers'], response: ServerResponse) => void,
) {
  const make = () =>
    createServer((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        take(JSON.parse(Buffer.concat(chunks).toString()) as Json, incoming.headers, response);
      });
    });
  let server = make();
  let port = 0;
  return {
    url: () => `http://127.0.0.1:${port}`,
    start: () =>
      new Promise<void>((done) => {
        server = make();
        server.listen(port, '127.0.0.1', () => {
          const address = server.address();
          port = typeof address === 'object' && address ? address.port : port;
          done();
        });
      }),
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

async function request(url: string, { method, body, token, headers }: Call): Promise<Answer> {
  const response = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token !== undefined && token !== '' && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? {} : (JSON.parse(text) as Json),
  };
}

export const member = (personId: string, more: Json = {}): Json => ({
  '@odata.type': '#microsoft.graph.aadUserConversationMember',
  roles: ['owner'],
  'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${personId}')`,
  ...more,
});

export const newChat = (topic: string, ...ids: string[]): Json => ({
  chatType: 'group',
  topic,
  members: ids.map((id) => member(id)),
});

export const installBody = (permissions: readonly string[] | null = rscPermissions): Json => ({
  'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app.catalogId}`,
  ...(permissions && {
    consentedPermissionSet: {
      resourceSpecificPermissions: permissions.map((permissionValue) => ({
        permissionValue,
        permissionType: 'application',
      })),
    },
  }),
});

/** A group chat with these people in it and, unless told otherwise, our app. */
export async function openChat(rig: Rig, ids: string[], { install = true } = {}): Promise<string> {
  const made = await rig.graph('/chats', { body: newChat('Leaking machine S-4F7K2', ...ids) });
  const chatId = String(made.body['id']);
  if (install) {
    await rig.graph(`/chats/${chatId}/installedApps`, { body: installBody() });
    await rig.connector.settled();
  }
  return chatId;
}

export const errorOf = (answer: Answer): { code: string; message: string } =>
  answer.body['error'] as { code: string; message: string };

export const valuesOf = (answer: Answer): Json[] => answer.body['value'] as Json[];

export async function until(condition: () => boolean, ms = 8000): Promise<void> {
  const end = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await new Promise((done) => setTimeout(done, 20));
  }
}

const shared = resolve(import.meta.dirname, '../../../shared');
const validator = join(shared, 'tools/har-validate.mjs');
export const hasValidator = existsSync(validator);

/** What the official description finds wrong with a journal; empty when nothing. */
export async function faultsIn(har: unknown, description: string, base: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'har-'));
  const file = join(folder, 'journal.har');
  await writeFile(file, JSON.stringify(har));
  const api = join(shared, 'schemas', description);
  const output = await new Promise<string>((done) => {
    const cwd = resolve(import.meta.dirname, '../..');
    execFile(process.execPath, [validator, file, api, base], { cwd }, (_error, stdout, stderr) => {
      done(stdout + stderr);
    });
  });
  await rm(folder, { recursive: true });
  return /^checked [1-9]\d*, faults 0$/m.test(output) ? '' : output;
}

export { app };
