/** The page's origin: the API behind the page, the event stream, and the page itself. */
import type { IncomingMessage, RequestListener } from 'node:http';
import { createRouter } from '../kernel/match.ts';
import { readBody, requestUrl, toRequest } from '../kernel/request.ts';
import { respond } from '../kernel/respond.ts';
import type { StandInResponse } from '../kernel/stand-in.ts';
import { StandInError } from '../kernel/stand-in.ts';
import { appRoutes } from './app-routes.ts';
import { callRoutes } from './call-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { chatRoutes } from './chat-routes.ts';
import { controlRoutes } from './control-routes.ts';
import { dialogRoutes } from './dialog-routes.ts';
import { serveLive } from './live.ts';
import type { PageParts } from './parts.ts';
import { peopleRoutes } from './people-routes.ts';
import { staticFile } from './static.ts';
import { workspaceRoutes } from './workspace-routes.ts';

export function createPage(parts: PageParts): RequestListener {
  const router = createRouter([
    ...controlRoutes(parts),
    ...peopleRoutes(parts),
    ...appRoutes(parts),
    ...chatRoutes(parts),
    ...channelRoutes(parts),
    ...dialogRoutes(parts),
    ...caseRoutes(parts),
    ...callRoutes(parts),
    ...workspaceRoutes(parts),
  ]);

  const answer = async (incoming: IncomingMessage): Promise<StandInResponse> => {
    const body = await readBody(incoming);
    const url = requestUrl(incoming);
    if (!url) throw new StandInError(400, 'BadRequest', 'the URL cannot be read');
    checkCaller(incoming, url);
    const method = incoming.method ?? 'GET';
    const found = router(method, url.pathname);
    if (found) return found.route.handle(toRequest(incoming, url, found.params, body));
    if (method === 'GET' && !url.pathname.startsWith('/_')) return staticFile(url.pathname);
    throw new StandInError(404, 'NotFound', `${method} ${url.pathname} is not part of the sandbox`);
  };

  return (incoming, response) => {
    if (incoming.method === 'GET' && requestUrl(incoming)?.pathname === '/_live') {
      serveLive(parts.kernel.control.world, incoming, response);
      return;
    }
    answer(incoming)
      .catch(refusal)
      .then((given) => {
        respond(response, given);
      })
      .catch(() => response.destroy());
  };
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** A page from elsewhere, open in the same browser, is not to drive the sandbox. */
function checkCaller({ headers }: IncomingMessage, url: URL): void {
  const { origin } = headers;
  const isFromHere =
    origin === undefined || (URL.canParse(origin) && loopback.includes(new URL(origin).hostname));
  if (!loopback.includes(url.hostname) || !isFromHere) {
    throw new StandInError(403, 'Forbidden', 'the sandbox answers to this machine only');
  }
}

function refusal(error: unknown): StandInResponse {
  if (error instanceof StandInError) {
    const { code, message } = error;
    return { status: error.status, body: { error: { code, message } } };
  }
  process.stderr.write(`page: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
  const message = error instanceof Error ? error.message : String(error);
  return { status: 500, body: { error: { code: 'InternalServerError', message } } };
}
