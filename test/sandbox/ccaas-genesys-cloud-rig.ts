/** The stand-in of Genesys Cloud, and a bot that writes down what it is sent. */
import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGenesysCloud } from '../../sandbox/ccaas/genesys-cloud/index.ts';
import { sandboxClient } from '../../sandbox/ccaas/genesys-cloud/registration.ts';
import { createKernel } from '../../sandbox/kernel/kernel.ts';
import { openOrigin } from '../../sandbox/kernel/origin.ts';
import { serveStandIn } from '../../sandbox/kernel/server.ts';
import { anna } from '../../sandbox/people.ts';
import { respond } from '../support/respond.ts';

type Received = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};
export type Partner = {
  readonly id: string;
  readonly time: string;
  readonly 'detail-type': string;
  readonly detail: { readonly topicName: string; readonly eventBody: Record<string, unknown> };
};
export type GenesysRig = Awaited<ReturnType<typeof startGenesys>>;

export const credentials = { grant_type: 'client_credentials' };
export const basic = (id: string, secret: string) =>
  `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

export async function startGenesys() {
  const received: Received[] = [];
  const statuses: number[] = [];
  const bot = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, text });
      respond(response, statuses.shift() ?? 204);
    });
  });
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  const { port } = bot.address() as AddressInfo;
  const kernel = createKernel({ botUrl: `http://127.0.0.1:${port}` });
  const vendor = createGenesysCloud(kernel.control.world);
  const origin = await openOrigin();
  const errorBody = (_status: number, code: string, message: string) => ({ code, message });
  origin.mount(serveStandIn({ service: 'ccaas', routes: vendor.routes, errorBody }, kernel));
  const only = () => {
    const [call] = vendor.calls();
    assert.ok(call);
    return call;
  };
  const grant = (authorization: string, form: Record<string, string>) =>
    fetch(`${origin.url}/genesys-cloud/oauth/token`, {
      method: 'POST',
      headers: { authorization },
      body: new URLSearchParams(form),
    });
  return {
    vendor,
    received,
    /** What the bot answers next, 204 when nothing is said. */
    statuses,
    grant,
    only,
    isQuiet: () => only().events.every(({ delivery }) => delivery !== 'waiting'),
    partners: (): readonly Partner[] =>
      received
        .filter(({ path }) => path.endsWith('/events'))
        .map(({ text }) => JSON.parse(text) as Partner),
    start: () =>
      vendor.startCall({
        caseNumber: 'CAS-01001',
        customer: { name: 'Lena Vogel', phone: '+49305550100' },
        queue: 'Card services',
        selfService: { flow: 'Card block', outcome: 'failed' },
        agent: anna.id,
      }).id,
    async token(): Promise<string> {
      const answer = await grant(basic(sandboxClient.id, sandboxClient.secret), credentials);
      const { access_token: value } = (await answer.json()) as { access_token: string };
      return `Bearer ${value}`;
    },
    async call(authorization: string, method: string, path: string, body?: unknown) {
      const answer = await fetch(`${origin.url}/genesys-cloud/api/v2/${path}`, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const { status, headers } = answer;
      return { status, headers, body: (await answer.json()) as Record<string, unknown> };
    },
    async close() {
      await origin.close();
      await kernel.control.close();
      bot.closeAllConnections();
      await new Promise((resolve) => bot.close(resolve));
    },
  };
}

/** What an event is called, without the beginning that detail events share. */
export const typesOf = (list: readonly Partner[]): readonly string[] =>
  list.map((one) => one['detail-type'].replace('v2.detail.events.conversation.{id}.', ''));
