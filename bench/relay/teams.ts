/**
 * A Bot Connector that only counts: what it is sent, when, and, if asked to, what Teams would refuse.
 * The limits are those the sandbox's Connector keeps (sandbox/connector/limits.ts).
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTeamsLimits, type TeamsLimits } from '../../sandbox/connector/limits.ts';
import { StandInError } from '../../sandbox/kernel/stand-in.ts';

export type Sent = {
  readonly at: number;
  readonly chat: string;
  readonly isUpdate: boolean;
  /** The card, as text. */
  readonly text: string;
};

export type Teams = {
  readonly url: string;
  readonly limits: TeamsLimits;
  /** Called at each send that was let through. */
  onSent: (sent: Sent) => void;
  close(): Promise<void>;
};

const activity = /^\/v3\/conversations\/([^/]+)\/activities(?:\/[^/]+)?$/;

export async function startTeams(options: { isEnforced: boolean }): Promise<Teams> {
  const limits = createTeamsLimits({ now: () => Date.now(), onReset: () => undefined }, options);
  let messages = 0;
  const server = createServer((request, response) => {
    const at = Date.now();
    void bodyOf(request).then((text) => {
      const chat = decodeURIComponent(activity.exec(request.url ?? '')?.[1] ?? '');
      try {
        limits.admit('send', chat);
      } catch (error) {
        refuse(response, error);
        return;
      }
      teams.onSent({ at, chat, isUpdate: request.method === 'PUT', text });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id: `m-${(messages += 1)}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const teams: Teams = {
    // A TCP server that listens has such an address.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    limits,
    onSent: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return teams;
}

function refuse(response: ServerResponse, error: unknown): void {
  const { status, headers } = error instanceof StandInError ? error : { status: 500, headers: {} };
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(JSON.stringify({ error: { code: 'Throttled', message: 'too fast' } }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
