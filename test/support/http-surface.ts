/** The HTTP surfaces on a free port, with plain `fetch` in front of them. */
import { Registry } from 'prom-client';
import type { BotHandler } from '../../bot/surfaces/http/bot-endpoint.ts';
import type { Endpoint } from '../../bot/surfaces/http/endpoint.ts';
import { createServer } from '../../bot/surfaces/http/server.ts';
import { recordingLog } from './log.ts';

export type HttpSurface = Awaited<ReturnType<typeof httpSurface>>;

const answersNothing: BotHandler = (_request, response) => {
  response.status(200);
  response.end();
  return Promise.resolve();
};

export async function httpSurface(
  endpoints: readonly Endpoint[] | ((metrics: Registry) => readonly Endpoint[]),
  bot: BotHandler = answersNothing,
) {
  const metrics = new Registry();
  const log = recordingLog();
  const listed = typeof endpoints === 'function' ? endpoints(metrics) : endpoints;
  const server = createServer({ bot, endpoints: listed, metrics, log });
  const port = await server.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${port}`;
  return {
    log,
    metrics,
    url,
    ask: (path: string, init?: RequestInit): Promise<Response> => fetch(`${url}${path}`, init),
    post: (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
      fetch(`${url}${path}`, { method: 'POST', body, headers }),
    close: () => server.close(),
  };
}
