/** The doctor as the product puts it together, over stand-ins, a store and an environment one can spoil. */
import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { examinationOf, type DoctorStore } from '../../bot/composition/doctor.ts';
import { systemWorld } from '../../bot/composition/world.ts';
import { readConfig } from '../../bot/config/config.ts';
import { personId, tenantId } from '../../bot/domain/ids.ts';
import type { CheckResult, Probes } from '../../bot/ports/doctor.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import { kenji, tenantId as sandboxTenant } from '../../sandbox/people.ts';
import { changeSetUp, type SetUp } from '../../sandbox/set-up.ts';
import { rscPermissions } from '../../sandbox/teams/app-definition.ts';
import { anna, paul } from '../../sandbox/people.ts';
import type { Env } from '../../scripts/processes.ts';
import { silentLog } from './log.ts';
import { settingsFor, startProduct, type Product } from './product.ts';
import { storeHomes, type TestStore } from './store.ts';

export const tenant = tenantId(sandboxTenant);

export type DoctorRig = {
  readonly product: Product;
  readonly store: TestStore;
  readonly setUp: (change: Partial<SetUp>) => void;
  /** A swarm's chat, the app in it with everything it asks for. */
  readonly newestChat: string;
  readonly examine: (look?: Look) => Promise<readonly CheckResult[]>;
  /** A gateway before the bot that does as it likes. */
  readonly gateway: (change: Gateway) => Promise<string>;
  readonly tidy: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type Look = {
  /** Beside the embedded defaults. */
  readonly env?: Env;
  readonly store?: Partial<DoctorStore>;
  readonly clock?: Clock;
  readonly probes?: Partial<Probes>;
  readonly person?: string;
  readonly only?: string;
};

type Answered = { status: number; headers: IncomingHttpHeaders; body: string };
export type Gateway = (path: string, answer: Answered) => Answered;

export async function doctorRig(): Promise<DoctorRig> {
  const [home] = storeHomes;
  if (!home) throw new Error('there is a home for the store');
  const product = await startProduct();
  const store = await home.emptyStore();
  const gateways: Server[] = [];
  const { teams, world, faults } = product.sandbox;
  const chat = teams.createGroupChat('CAS-01189', [
    { personId: anna.id, roles: ['owner'] },
    { personId: paul.id, roles: ['owner'] },
  ]);
  teams.installApp(chat.id, rscPermissions);
  teams.installApp(teams.ensurePersonalChat(kenji.id).id, []);
  return {
    product,
    store,
    newestChat: chat.id,
    setUp: (change) => void changeSetUp(world, change),
    async examine({ env = {}, store: other = {}, clock, only, probes, person } = {}) {
      const moved = await settingsFor(product.sandbox, product.url);
      const { config, secrets } = readConfig({ ...moved, CALL_TIMEOUT_MS: '1500', ...env });
      const world = { ...systemWorld(), log: silentLog, ...(clock && { clock }) };
      const probe = { ...store.probe, newestChat: () => Promise.resolve(chat.id) };
      const examine = examinationOf(
        { config, secrets, world },
        { ...store, probe, ...other },
        probes,
      );
      return examine({ tenantId: tenant, person: personId(person ?? kenji.id), only });
    },
    async gateway(change) {
      const server = await openGateway(product.url, change);
      gateways.push(server);
      return `http://localhost:${(server.address() as AddressInfo).port}`;
    },
    async tidy() {
      faults.clear();
      changeSetUp(world, inOrder);
      for (const server of gateways.splice(0)) await closed(server);
    },
    async stop() {
      await product.stop();
    },
  };
}

const inOrder = {
  appSecret: 'good',
  isAppDisabled: false,
  isAppBlockedByPolicy: false,
  withdrawnGraphPermissions: [],
  furtherGraphPermissions: [],
  withheldConsents: [],
  isAppInCatalog: true,
  applicationUser: 'there',
  removedPrivileges: [],
  absentTables: [],
} as const;

const closed = (server: Server): Promise<void> => {
  server.closeAllConnections();
  return new Promise((settle) => {
    server.close(() => {
      settle();
    });
  });
};

async function openGateway(to: string, change: Gateway): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method, headers, url = '/' } = incoming;
      // It reads what it passes on, so it must not be packed.
      const plain = { ...headers, 'accept-encoding': 'identity' };
      const inner = ask(to + url, { method, headers: plain }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => parts.push(chunk));
        answer.on('end', () => {
          const body = Buffer.concat(parts).toString('utf8');
          const { statusCode: status = 502, headers: given } = answer;
          const said = change(url, { status, headers: without(given), body });
          outgoing.writeHead(said.status, said.headers);
          outgoing.end(said.body);
        });
      });
      inner.end(Buffer.concat(chunks));
    });
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return server;
}

/** What belongs to the way, not to the answer. */
function without(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const {
    connection: _way,
    'content-length': _size,
    'transfer-encoding': _form,
    ...kept
  } = headers;
  return kept;
}
