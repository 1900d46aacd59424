/** Our provider against the stand-in of Twilio, over HTTP both ways. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { twilio } from '../../../../bot/adapters/ccaas/twilio/index.ts';
import { systemClock } from '../../../../bot/adapters/system/clock.ts';
import { systemIds } from '../../../../bot/adapters/system/ids.ts';
import { interactionId } from '../../../../bot/domain/ids.ts';
import type { InteractionEvent } from '../../../../bot/domain/interaction/facts.ts';
import {
  foldInteraction,
  type Interaction,
} from '../../../../bot/domain/interaction/interaction.ts';
import {
  WebhookRefused,
  type AgentDesk,
  type Connection,
  type ContactCenter,
  type EmployeeChats,
} from '../../../../bot/ports/contact-center.ts';
import type { NewCall } from '../../../../sandbox/ccaas/kit/inputs.ts';
import { createTwilio, twilioAccount } from '../../../../sandbox/ccaas/twilio/index.ts';
import { createKernel } from '../../../../sandbox/kernel/kernel.ts';
import { openOrigin } from '../../../../sandbox/kernel/origin.ts';
import { serveStandIn } from '../../../../sandbox/kernel/server.ts';
import { anna } from '../../../../sandbox/people.ts';
import { tenant } from '../../../support/builders.ts';
import { respond } from '../../../support/respond.ts';

export type Rig = Awaited<ReturnType<typeof startRig>>;
/** A bot that does nothing but take webhooks, and the contact center that sends them. */
export async function startRig() {
  const heard = new Map<string, InteractionEvent[]>();
  const refused: string[] = [];
  let ignored = 0;
  const bot = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = `${botUrl}${request.url ?? ''}`;
      const door = new URL(url).pathname.split('/').at(-1) ?? '';
      const headers = request.headers as Record<string, string>;
      center.receive({ method: 'POST', url, door, headers, body: Buffer.concat(chunks) }).then(
        (intake) => {
          ignored += intake.ignored;
          for (const { externalId, events } of intake.interactions) {
            heard.set(externalId, [...(heard.get(externalId) ?? []), ...events]);
          }
          respond(response, intake.answer?.status ?? 204);
        },
        (error: unknown) => {
          refused.push(String(error));
          respond(response, error instanceof WebhookRefused ? 400 : 500);
        },
      );
    });
  });
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  const botUrl = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`;
  const kernel = createKernel({ botUrl });
  const vendor = createTwilio(kernel.control.world);
  const origin = await openOrigin();
  const errorBody = (status: number, code: string, message: string) => ({ status, code, message });
  origin.mount(serveStandIn({ service: 'ccaas', routes: vendor.routes, errorBody }, kernel));
  const url = `${origin.url}/twilio`;
  const connect = (settings: object = {}, given: Partial<Connection> = {}, timeoutMs = 10_000) =>
    twilio.connect(
      {
        id: 'chat-us',
        tenantId: 'tenant-1',
        secrets: [twilioAccount.authToken],
        credentials: { authToken: twilioAccount.authToken },
        settings: {
          accountSid: twilioAccount.sid,
          workspaceSid: twilioAccount.workspaceSid,
          conversationServiceSid: twilioAccount.serviceSid,
          taskRouterUrl: `${url}/taskrouter`,
          conversationsUrl: `${url}/conversations`,
          flexUrl: `${url}/flex`,
          ...settings,
        },
        webhookUrl: `${botUrl}/api/ccaas/chat-us`,
        ...given,
      },
      { clock: systemClock, ids: systemIds, timeoutMs },
    );
  const center: ContactCenter = connect();
  return {
    vendor,
    kernel,
    url,
    connect,
    /** Tells it how to deliver. */
    deliver: (how: object) =>
      fetch(`${url}/_delivery`, { method: 'PUT', body: JSON.stringify(how) }).then((answer) =>
        answer.json(),
      ),
    heard: (externalId: string): readonly InteractionEvent[] => heard.get(externalId) ?? [],
    contacts: (): readonly string[] => [...heard.keys()],
    picture: (externalId: string): Interaction =>
      foldInteraction(
        { tenantId: tenant, id: interactionId('1'), connection: 'chat-us', externalId },
        heard.get(externalId) ?? [],
      ),
    refused,
    ignored: () => ignored,
    /** Nothing is on its way any more. */
    isQuiet: () =>
      vendor.calls().every(({ events }) => events.every(({ delivery }) => delivery !== 'waiting')),
    start: (more: Partial<NewCall> = {}) =>
      vendor.startCall({
        caseNumber: 'CAS-01001',
        customer: { name: 'Lena Vogel', phone: '+49305550123' },
        queue: 'Espresso machines',
        selfService: { flow: 'Espresso help', step: 'descaling', outcome: 'failed' },
        agent: anna.id,
        ...more,
      }).id,
    async close() {
      await origin.close();
      await kernel.control.close();
      bot.closeAllConnections();
      await new Promise((resolve) => bot.close(resolve));
    },
  };
}

export function deskOf({ desk }: ContactCenter): AgentDesk {
  if (!desk) throw new Error('this connection has no desk');
  return desk;
}

export function chatsOf({ chats }: ContactCenter): EmployeeChats {
  if (!chats) throw new Error('this connection has no chats');
  return chats;
}
