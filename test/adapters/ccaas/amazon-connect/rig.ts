/** The stand-in over real HTTP, and a bot that has nothing but this provider. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { amazonConnect } from '../../../../bot/adapters/ccaas/amazon-connect/index.ts';
import { systemClock } from '../../../../bot/adapters/system/clock.ts';
import { systemIds } from '../../../../bot/adapters/system/ids.ts';
import type {
  InteractionEvent,
  InteractionFact,
} from '../../../../bot/domain/interaction/facts.ts';
import {
  WebhookRefused,
  type Connection,
  type ContactCenter,
  type Intake,
  type WebhookRequest,
} from '../../../../bot/ports/contact-center.ts';
import { createAmazonConnect } from '../../../../sandbox/ccaas/amazon-connect/index.ts';
import {
  connection as connectionId,
  employeeFlowId,
  instanceId,
  region,
  sandboxAccessKeyId,
  sandboxEventsKey,
  sandboxForwarderSecret,
  sandboxSecretAccessKey,
  topicArn,
} from '../../../../sandbox/ccaas/amazon-connect/registration.ts';
import type { Call } from '../../../../sandbox/ccaas/kit/model.ts';
import type { Vendor } from '../../../../sandbox/ccaas/kit/vendor.ts';
import { createKernel, type Kernel } from '../../../../sandbox/kernel/kernel.ts';
import { openOrigin } from '../../../../sandbox/kernel/origin.ts';
import { serveStandIn } from '../../../../sandbox/kernel/server.ts';
import { anna } from '../../../../sandbox/people.ts';
import type { HarLog } from '../../../sandbox/jars.ts';
import { respond } from '../../../support/respond.ts';

export type Received = WebhookRequest & { readonly intake?: Intake; readonly refused?: string };

export type Rig = {
  readonly vendor: Vendor;
  readonly kernel: Kernel;
  readonly url: string;
  readonly connection: Connection;
  readonly center: ContactCenter;
  /** What the bot was sent, in the order it came. */
  readonly received: Received[];
  /** What it answers with in place of taking it, one status each. */
  readonly answers: number[];
  events(): readonly InteractionEvent[];
  facts<T extends InteractionFact['type']>(type: T): readonly (InteractionFact & { type: T })[];
  /** Each path of the API that was asked, without the stand-in's prefix. */
  asked(): readonly string[];
  startCall(more?: object): Call;
  call(): Call;
  close(): Promise<void>;
};

export const connectionTo = (url: string, changed: Partial<Connection> = {}): Connection => ({
  id: connectionId,
  tenantId: 'tenant-1',
  secrets: [sandboxEventsKey],
  credentials: {
    accessKeyId: sandboxAccessKeyId,
    secretAccessKey: sandboxSecretAccessKey,
    forwarderSecret: sandboxForwarderSecret,
  },
  settings: {
    region,
    instanceId,
    snsTopicArn: topicArn,
    employeeFlowId,
    connectUrl: `${url}/amazon-connect`,
    participantUrl: `${url}/amazon-connect`,
    snsHost: url,
  },
  webhookUrl: `http://localhost/api/ccaas/${connectionId}`,
  ...changed,
});

export async function startRig(): Promise<Rig> {
  const received: Received[] = [];
  const answers: number[] = [];
  const take = async (request: WebhookRequest): Promise<number> => {
    const status = answers.shift();
    if (status !== undefined) {
      received.push(request);
      return status;
    }
    try {
      const intake = await center.receive(request);
      received.push({ ...request, intake });
      return 204;
    } catch (error) {
      received.push({ ...request, refused: String(error) });
      return error instanceof WebhookRefused ? 401 : 503;
    }
  };
  const bot = createServer((incoming, response) => {
    void requestOf(incoming)
      .then(take)
      .then((status) => {
        respond(response, status);
      });
  });
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  const { port } = bot.address() as AddressInfo;
  const kernel = createKernel({ botUrl: `http://127.0.0.1:${port}` });
  const origin = await openOrigin();
  const { url } = origin;
  kernel.control.setUrls({
    ...{ page: '', entra: '', graph: '', dataverse: '', connector: '' },
    ccaas: url,
  });
  const vendor = createAmazonConnect(kernel.control.world);
  const { routes } = vendor;
  origin.mount(
    serveStandIn(
      { service: 'ccaas', routes, errorBody: (_status, code, message) => ({ code, message }) },
      kernel,
    ),
  );
  const connection = connectionTo(url);
  const world = { clock: systemClock, ids: systemIds, timeoutMs: 5_000 };
  const center = amazonConnect.connect(connection, world);
  const events = () =>
    received.flatMap(({ intake }) => intake?.interactions.flatMap((one) => one.events) ?? []);
  const call = () => {
    const [first] = vendor.calls();
    if (!first) throw new Error('there is no call');
    return first;
  };
  return {
    ...{ vendor, kernel, url, connection, center, received, answers, events, call },
    facts: <T extends InteractionFact['type']>(type: T) =>
      events()
        .map(({ fact }) => fact)
        .filter((fact): fact is InteractionFact & { type: T } => fact.type === type),
    asked: () =>
      // As journal.ts writes it.
      (kernel.journal.har('ccaas') as HarLog).log.entries
        .map(({ request }) => new URL(request.url).pathname)
        .map((path) => path.replace('/amazon-connect/', '')),
    startCall(more = {}) {
      vendor.startCall({
        caseNumber: 'CAS-01001',
        customer: { name: 'Lena Vogel', phone: '+49305550100' },
        queue: 'Patient line',
        agent: anna.id,
        ...more,
      });
      return call();
    },
    async close() {
      await origin.close();
      await kernel.control.close();
      bot.closeAllConnections();
      await new Promise((resolve) => bot.close(resolve));
    },
  };
}

async function requestOf(incoming: IncomingMessage): Promise<WebhookRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.entries(incoming.headers).map(([key, value]) => [key, String(value)]);
  const path = incoming.url ?? '';
  return {
    method: 'POST',
    url: `http://localhost${path}`,
    door: path.split('/').at(-1) ?? '',
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: Buffer.concat(chunks),
  };
}
