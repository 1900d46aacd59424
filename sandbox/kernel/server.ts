/** Puts a stand-in behind HTTP: reads the request, plays the injected faults, writes the journal. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import type { Kernel } from './kernel.ts';
import { createRouter } from './match.ts';
import { playFault, type Answer, type Played } from './play.ts';
import { readBody, requestUrl, toRequest } from './request.ts';
import { toAnswer } from './respond.ts';
import { createStaleReads } from './stale.ts';
import type { Route, StandIn, StandInRequest, StandInResponse } from './stand-in.ts';
import { StandInError } from './stand-in.ts';

export type { Kernel };

/** How long a dropped request hangs before the socket goes. */
const dropMs = 60_000;

export function serveStandIn(standIn: StandIn, kernel: Kernel): RequestListener {
  const router = createRouter(standIn.routes);
  const stale = createStaleReads(kernel);
  const shaped = (given: StandInResponse) => toAnswer(given, standIn.headers?.());

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { world } = kernel.control;
    const startedAt = world.now();
    const body = await readBody(incoming);
    const url = requestUrl(incoming);
    const found = url && router(incoming.method ?? 'GET', url.pathname);
    const service = found?.route.journalAs ?? standIn.service;
    const call = { service, method: incoming.method ?? 'GET', path: url?.pathname ?? '' };
    const write = (fault: Fault | undefined, answer: Answer | undefined) => {
      kernel.journal.write(service, {
        startedAt,
        endedAt: world.now(),
        method: call.method,
        url: (url ?? new URL('http://invalid.request/')).href,
        requestHeaders: incoming.headers,
        requestBody: body,
        ...(answer && { response: answer }),
        fault: fault?.kind,
      });
    };
    const act = async (): Promise<Answer> => {
      if (!url) return shaped(refusal(standIn, badUrl()));
      if (!found) return shaped(refusal(standIn, notBuilt(call.method, url)));
      const request = toRequest(incoming, url, found.params, body);
      const given = await stale.around(call, () => answerOf(standIn, found.route, request));
      return shaped(given);
    };
    const fault = kernel.faults.take(call);
    const played = await playFault(fault, {
      act,
      refuse: (status, code, message, headers) =>
        shaped(refusal(standIn, new StandInError(status, code, message, headers))),
      later: (ms, what) => world.later(ms, what),
      write,
    });
    send(played, response, (ms, what) => world.later(ms, what));
  };

  return (incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      // A caller that hangs up while sending is no matter; anything else is a mistake in here.
      if (!incoming.destroyed || incoming.complete) complain(standIn, error);
      response.destroy();
    });
  };
}

async function answerOf(
  standIn: StandIn,
  route: Route,
  request: StandInRequest,
): Promise<StandInResponse> {
  try {
    return await route.handle(request);
  } catch (error) {
    if (error instanceof StandInError) return refusal(standIn, error);
    complain(standIn, error);
    const what = error instanceof Error ? error.message : String(error);
    const broken = `the ${standIn.service} stand-in itself failed: ${what}`;
    return refusal(standIn, new StandInError(500, 'InternalServerError', broken));
  }
}

function complain(standIn: StandIn, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${standIn.service} stand-in: ${text}\n`);
}

const notBuilt = (method: string, url: URL) =>
  new StandInError(501, 'NotImplemented', `${method} ${url.pathname} is not built in the sandbox`);
const badUrl = () => new StandInError(400, 'BadRequest', 'the URL of the request cannot be read');

function refusal(standIn: StandIn, error: StandInError): StandInResponse {
  return {
    status: error.status,
    headers: error.headers,
    body: standIn.errorBody(error.status, error.code, error.message),
  };
}

function send(
  played: Played,
  response: ServerResponse,
  later: (ms: number, what: () => void) => void,
): void {
  if (played === 'reset') {
    response.socket?.resetAndDestroy();
  } else if (played === 'drop') {
    later(dropMs, () => response.destroy());
  } else {
    response.writeHead(played.status, played.headers);
    response.end(played.body);
  }
}
