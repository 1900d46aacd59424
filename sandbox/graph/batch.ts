/** `/$batch`: up to 20 calls in one. The outer 200 says nothing about the inner statuses. */
import { createRouter, type Router } from '../kernel/match.ts';
import type { Route, StandInRequest, StandInResponse } from '../kernel/stand-in.ts';
import { bodyOf, isFields, listOf, textOf, type Fields } from './body.ts';
import { badRequest, errorBody } from './errors.ts';
import { version, type Define, type GraphContext, type GraphRequest } from './routes.ts';

const mostCalls = 20;

type Part = {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
  readonly dependsOn: readonly unknown[];
};

export function batchRoute(context: GraphContext, define: Define, routes: readonly Route[]): Route {
  const router = createRouter(routes);
  return define('POST', '/$batch', 'batch', async (request) => {
    const parts = listOf(bodyOf(request), 'requests').map(partOf);
    if (parts.length > mostCalls) {
      throw badRequest(`Number of batch request steps exceeds the maximum value of ${mostCalls}.`);
    }
    if (new Set(parts.map((one) => one.id)).size < parts.length) {
      throw badRequest('Each step of a batch request needs an id of its own.');
    }
    const done = new Map<string, StandInResponse>();
    for (const part of parts)
      done.set(part.id, await step({ context, router, request, part, done }));
    const responses = [...done].map(([id, { status, headers, body }]) => ({
      id,
      status,
      headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body }),
    }));
    // Graph answers in the order things finished, never promised to be that of the request.
    return { status: 200, body: { responses: responses.reverse() } };
  });
}

function partOf(given: unknown): Part {
  if (!isFields(given)) throw badRequest('Each step of a batch request must be an object.');
  const id = textOf(given, 'id');
  const url = textOf(given, 'url');
  if (id === undefined || url === undefined) {
    throw badRequest('Each step of a batch request needs an id and a url.');
  }
  return {
    id,
    url,
    method: textOf(given, 'method') ?? 'GET',
    headers: headersOf(given),
    body: given['body'],
    dependsOn: Array.isArray(given['dependsOn']) ? given['dependsOn'] : [],
  };
}

function headersOf(part: Fields): Record<string, string> {
  const headers = part['headers'];
  if (!isFields(headers)) return {};
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

type Step = {
  readonly context: GraphContext;
  readonly router: Router;
  readonly request: GraphRequest;
  readonly part: Part;
  readonly done: ReadonlyMap<string, StandInResponse>;
};

function refusal(
  { context }: Step,
  status: number,
  code: string,
  message: string,
): StandInResponse {
  const id = context.world.uuid();
  const date = context.world.nowIso().slice(0, 19);
  return { status, body: errorBody(code, message, { requestId: id, clientId: id, date }) };
}

async function step(one: Step): Promise<StandInResponse> {
  const { part, request } = one;
  const failed = part.dependsOn.some((id) => (one.done.get(String(id))?.status ?? 400) >= 400);
  if (failed) return refusal(one, 424, 'FailedDependency', 'A step this one depends on failed.');
  const path = part.url.startsWith('/') ? part.url : `/${part.url}`;
  const url = new URL(`${request.url.origin}${version}${path}`);
  const found = one.router(part.method, url.pathname);
  if (!found) {
    return refusal(
      one,
      501,
      'NotImplemented',
      `${part.method} ${url.pathname} is not built in the sandbox`,
    );
  }
  const body = part.body === undefined ? '' : JSON.stringify(part.body);
  const inner: StandInRequest = {
    method: part.method,
    url,
    params: found.params,
    headers: { ...part.headers, authorization: request.headers.authorization },
    body: Buffer.from(body),
    json: () => part.body,
  };
  return found.route.handle(inner);
}
