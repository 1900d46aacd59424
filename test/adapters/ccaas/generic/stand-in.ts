/** The stand-in, and somebody at the bot's address who writes down what it delivers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookRequest } from '../../../../bot/ports/contact-center.ts';
import { sandboxApiToken } from '../../../../sandbox/ccaas/generic/index.ts';
import { createCcaas, type Ccaas } from '../../../../sandbox/ccaas/index.ts';
import { createKernel, type Kernel } from '../../../../sandbox/kernel/kernel.ts';
import { openOrigin } from '../../../../sandbox/kernel/origin.ts';
import { serveStandIn } from '../../../../sandbox/kernel/server.ts';
import { anna } from '../../../../sandbox/people.ts';
import { respond } from '../../../support/respond.ts';

export type StandIn = {
  readonly ccaas: Ccaas;
  readonly kernel: Kernel;
  /** Its API. */
  readonly url: string;
  readonly received: readonly WebhookRequest[];
  /** Tells it how to deliver; the status it answered. */
  readonly deliver: (how: object, token?: string) => Promise<number>;
  /** A call of Lena's on Anna's desk. */
  readonly startCall: (channel?: 'voice' | 'chat') => string;
  readonly close: () => Promise<void>;
};

export async function startStandIn(): Promise<StandIn> {
  const received: WebhookRequest[] = [];
  const bot = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [, , , , door = ''] = (request.url ?? '').split('/');
      const url = `https://bot.example${request.url ?? ''}`;
      const headers = request.headers as Readonly<Record<string, string>>;
      received.push({ method: 'POST', url, door, headers, body: Buffer.concat(chunks) });
      respond(response, 202);
    });
  });
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  const { port } = bot.address() as AddressInfo;
  const kernel = createKernel({ botUrl: `http://127.0.0.1:${port}` });
  const ccaas = createCcaas(kernel.control.world);
  const origin = await openOrigin();
  origin.mount(serveStandIn(ccaas, kernel));
  return {
    ccaas,
    kernel,
    url: origin.url,
    received,
    async deliver(how, token = sandboxApiToken) {
      const answer = await fetch(`${origin.url}/generic/v1/delivery`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(how),
      });
      await answer.body?.cancel();
      return answer.status;
    },
    startCall: (channel = 'voice') =>
      ccaas.startCall({
        vendor: 'generic',
        channel,
        caseNumber: 'CAS-01001',
        customer: { name: 'Lena Vogel', phone: '+49 30 5550100' },
        queue: 'Espresso machines',
        selfService: { flow: 'Machine care', step: 'descaling', outcome: 'failed' },
        agent: anna.id,
      }).id,
    async close() {
      bot.closeAllConnections();
      await new Promise((resolve) => bot.close(resolve));
      await origin.close();
      await kernel.control.close();
    },
  };
}
