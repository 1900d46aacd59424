/** The stand-in of Twilio, and somebody at the bot's address who writes down what it delivers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CallEvent } from '../../sandbox/ccaas/kit/model.ts';
import { createTwilio, twilioAccount } from '../../sandbox/ccaas/twilio/index.ts';
import { createKernel } from '../../sandbox/kernel/kernel.ts';
import { openOrigin } from '../../sandbox/kernel/origin.ts';
import { serveStandIn } from '../../sandbox/kernel/server.ts';
import { anna } from '../../sandbox/people.ts';
import { respond } from '../support/respond.ts';
import { until } from '../support/until.ts';

export type Received = {
  readonly door: string;
  readonly path: string;
  readonly type: string;
  readonly signature: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
};
export type Body = Readonly<Record<string, unknown>> & { readonly attributes?: string };
export type Answer = {
  readonly status: number;
  readonly etag: string | null;
  readonly body: Body;
};

export const login = (user: string, password: string) => `Basic ${btoa(`${user}:${password}`)}`;
const owner = login(twilioAccount.sid, twilioAccount.authToken);

export type TwilioRig = Awaited<ReturnType<typeof startTwilio>>;

export async function startTwilio() {
  const received: Received[] = [];
  /** What the bot answers next; 0: nothing at all. */
  const statuses: number[] = [];
  const bot = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const path = request.url ?? '';
      received.push({
        door: path.split(/[/?]/)[4] ?? '',
        path,
        type: request.headers['content-type'] ?? '',
        signature: String(request.headers['x-twilio-signature']),
        text,
        fields: Object.fromEntries(new URLSearchParams(text)),
      });
      const status = statuses.shift() ?? 204;
      if (status === 0) response.destroy();
      else respond(response, status);
    });
  });
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  const botUrl = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`;
  const kernel = createKernel({ botUrl });
  const vendor = createTwilio(kernel.control.world);
  const origin = await openOrigin();
  const errorBody = (_status: number, code: string, message: string) => ({ code, message });
  origin.mount(serveStandIn({ service: 'ccaas', routes: vendor.routes, errorBody }, kernel));
  const url = `${origin.url}/twilio`;
  const at = (door: string): readonly Received[] => received.filter((one) => one.door === door);
  return {
    vendor,
    kernel,
    url,
    botUrl,
    received,
    statuses,
    at,
    told: (door: string, name: string) => at(door).map(({ fields }) => fields[name] ?? ''),
    /** Of the first call. */
    events: (): readonly CallEvent[] => vendor.calls()[0]?.events ?? [],
    quiet: () =>
      until(() =>
        vendor.calls().every(({ events }) => events.every((one) => one.delivery !== 'waiting')),
      ),
    start: (channel: 'voice' | 'chat' = 'voice') =>
      vendor.startCall({
        channel,
        caseNumber: 'CAS-01001',
        customer: { name: 'Lena Vogel', phone: '+49305550123' },
        queue: 'Espresso machines',
        agent: anna.id,
      }).id,
    /** Tells it how to deliver; the status it answered. */
    deliver: async (how: object): Promise<number> => {
      const answer = await fetch(`${url}/_delivery`, { method: 'PUT', body: JSON.stringify(how) });
      await answer.body?.cancel();
      return answer.status;
    },
    ask: async (
      path: string,
      form?: Readonly<Record<string, string>>,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Answer> => {
      const response = await fetch(url + path, {
        method: form ? 'POST' : 'GET',
        headers: { authorization: owner, ...headers },
        ...(form && { body: new URLSearchParams(form) }),
      });
      const body = (await response.json()) as Body;
      return { status: response.status, etag: response.headers.get('etag'), body };
    },
    async close() {
      await origin.close();
      await kernel.control.close();
      bot.closeAllConnections();
      await new Promise((resolve) => bot.close(resolve));
    },
  };
}
