import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { Counter, type Registry } from 'prom-client';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Log } from '../../ports/log.ts';
import { nameOf, placeOf } from '../../ports/failure.ts';
import { answer } from './answer.ts';
import { botEndpoint, type BotHandler } from './bot-endpoint.ts';
import { refusal, type Endpoint, type EndpointRequest } from './endpoint.ts';
import { createStreams } from './streams.ts';
import { readBody } from './read-body.ts';

export type ServerDeps = {
  readonly bot: BotHandler;
  /** Of all the other surfaces. */
  readonly endpoints: readonly Endpoint[];
  readonly metrics: Registry;
  readonly log: Log;
};

export type HttpServer = {
  readonly routes: readonly Pick<Endpoint, 'method' | 'path'>[];
  /** @param at.host undefined: every address. @returns the port, which matters when 0 was asked for */
  listen(at: { host?: string | undefined; port: number }): Promise<number>;
  /** Takes no new requests and waits for those in hand. */
  close(): Promise<void>;
};

/** Everything the bot answers over HTTP, on restify. */
export function createServer(deps: ServerDeps): HttpServer {
  const server = restify.createServer({ name: 'case-swarm', ...quiet() });
  const count = counter(deps.metrics);
  const streams = createStreams();
  const route = (
    { method, path }: Pick<Endpoint, 'method' | 'path'>,
    serve: (request: Request, response: Response) => Promise<void>,
  ) => {
    // restify tells async handlers by their constructor: it must be written `async`.
    const handler = async (request: Request, response: Response): Promise<void> => {
      await serve(request, response).catch((error: unknown) => {
        deps.log.error('http-request-broke', { path, reason: nameOf(error), ...placeOf(error) });
        answer(response, broke);
      });
      count.inc({ method, path, status: response.statusCode });
    };
    server[registers[method]](path, handler);
  };
  route({ method: 'POST', path: '/api/messages' }, (request, response) =>
    botEndpoint(deps.bot, request, response),
  );
  for (const endpoint of deps.endpoints) {
    route(endpoint, async (request, response) => {
      const given = await endpoint.handle(asSeen(request));
      if (given.stream) await streams.pour(response, given, given.stream);
      else answer(response, given);
    });
  }
  answerUnknown(server);
  return {
    routes: deps.endpoints.map(({ method, path }) => ({ method, path })),
    listen: (at) => listen(server, at),
    close: () => {
      streams.end();
      return close(server);
    },
  };
}

/** restify writes a log of its own to stdout; ours says what there is to say. */
function quiet(): restify.ServerOptions {
  // The types still name bunyan's logger; restify 12 itself uses pino.
  return { log: pino({ level: 'silent' }) as unknown as NonNullable<restify.ServerOptions['log']> };
}

const counter = (metrics: Registry): Counter<'method' | 'path' | 'status'> =>
  new Counter({
    name: 'http_requests_total',
    help: 'Requests answered, by route and status',
    labelNames: ['method', 'path', 'status'],
    registers: [metrics],
  });

/** What restify calls the methods. */
const registers = { GET: 'get', POST: 'post', OPTIONS: 'opts' } as const;

const asSeen = (request: Request): EndpointRequest => ({
  url: request.url ?? '/',
  params: request.params as Readonly<Record<string, string>>,
  headers: request.headers,
  body: (limit) => readBody(request, limit),
});

const broke = refusal(500, 'broke', 'This did not work on our side. Try again in a minute.');
const notFound = refusal(404, 'not-found', 'There is nothing at this address.');
const notAllowed = refusal(405, 'method-not-allowed', 'This address does not take that method.');

function answerUnknown(server: Server): void {
  const say = (what: typeof notFound) => (_request: Request, response: Response) => {
    answer(response, what);
  };
  server.on('NotFound', say(notFound));
  server.on('MethodNotAllowed', say(notAllowed));
}

function listen(server: Server, { host, port }: { host?: string | undefined; port: number }) {
  return new Promise<number>((settle, refuse) => {
    server.server.once('error', refuse);
    const bound = () => {
      server.server.off('error', refuse);
      // A server on a port, never on a pipe: its address has the port's shape.
      settle((server.server.address() as AddressInfo).port);
    };
    if (host === undefined) server.listen(port, bound);
    else server.listen(port, host, bound);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((settle) => {
    server.close(() => {
      settle();
    });
    // restify's own server underneath: connections kept alive would hold the close for a minute.
    server.server.closeIdleConnections();
  });
}
