/** Our provider against the stand-in of Genesys Cloud, over HTTP both ways. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { genesysCloud } from '../../../../bot/adapters/ccaas/genesys-cloud/index.ts';
import { systemIds } from '../../../../bot/adapters/system/ids.ts';
import { systemClock } from '../../../../bot/adapters/system/clock.ts';
import type { InteractionEvent } from '../../../../bot/domain/interaction/facts.ts';
import {
  WebhookRefused,
  type Connection,
  type ContactCenter,
} from '../../../../bot/ports/contact-center.ts';
import { createGenesysCloud } from '../../../../sandbox/ccaas/genesys-cloud/index.ts';
import {
  integration,
  sandboxClient,
  sandboxEventsKey,
  sandboxMessagingSecret,
} from '../../../../sandbox/ccaas/genesys-cloud/registration.ts';
import { createKernel } from '../../../../sandbox/kernel/kernel.ts';
import { openOrigin } from '../../../../sandbox/kernel/origin.ts';
import { serveStandIn } from '../../../../sandbox/kernel/server.ts';
import { anna } from '../../../../sandbox/people.ts';
import { respond } from '../../../support/respond.ts';

export type Rig = Awaited<ReturnType<typeof startRig>>;

/** A bot that does nothing but take webhooks, and the contact center that sends them. */
export async function startRig({ clock = systemClock }: { clock?: { now(): number } } = {}) {
  const heard = new Map<string, InteractionEvent[]>();
  const refused: string[] = [];
  const bot = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [door = ''] = (request.url ?? '').split('/').slice(-1);
      const headers = request.headers as Record<string, string>;
      const url = `http://bot.example${request.url ?? ''}`;
      center.receive({ method: 'POST', url, door, headers, body: Buffer.concat(chunks) }).then(
        ({ interactions }) => {
          for (const { externalId, events } of interactions) {
            heard.set(externalId, [...(heard.get(externalId) ?? []), ...events]);
          }
          respond(response, 204);
        },
        (error: unknown) => {
          refused.push(String(error));
          respond(response, error instanceof WebhookRefused ? 400 : 500);
        },
      );
    });
  });
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  const kernel = createKernel({
    botUrl: `http://127.0.0.1:${(bot.address() as AddressInfo).port}`,
  });
  const vendor = createGenesysCloud(kernel.control.world);
  const origin = await openOrigin();
  const errorBody = (status: number, code: string, message: string) => ({ status, code, message });
  origin.mount(serveStandIn({ service: 'ccaas', routes: vendor.routes, errorBody }, kernel));
  const url = `${origin.url}/${vendor.name}`;
  const connect = (given: Partial<Connection> = {}, timeoutMs = 10_000): ContactCenter =>
    genesysCloud.connect(
      {
        id: 'voice-genesys',
        tenantId: 'tenant-1',
        secrets: [sandboxEventsKey],
        credentials: {
          clientId: sandboxClient.id,
          clientSecret: sandboxClient.secret,
          openMessagingSecret: sandboxMessagingSecret,
        },
        settings: { apiUrl: url, loginUrl: url, integrationId: integration.id },
        webhookUrl: 'http://bot.example/api/ccaas/voice-genesys',
        ...given,
      },
      { clock, ids: systemIds, timeoutMs },
    );
  const center = connect();
  return {
    vendor,
    kernel,
    url,
    connect,
    center,
    heard: (externalId: string): readonly InteractionEvent[] => heard.get(externalId) ?? [],
    refused,
    /** Nothing is on its way any more. */
    isQuiet: () =>
      vendor.calls().every(({ events }) => events.every(({ delivery }) => delivery !== 'waiting')),
    call: () =>
      vendor.startCall({
        caseNumber: 'CAS-01001',
        customer: { name: 'Lena Vogel', phone: '+49305550100' },
        queue: 'Card services',
        selfService: { flow: 'Card block', outcome: 'failed' },
        agent: anna.id,
      }).id,
    async close() {
      await origin.close();
      await kernel.control.close();
      bot.closeAllConnections();
      await new Promise((resolve) => bot.close(resolve));
    },
  };
}
