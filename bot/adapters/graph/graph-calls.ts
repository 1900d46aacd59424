import {
  Client,
  GraphClientError,
  HTTPMessageHandler,
  ResponseType,
  TelemetryHandler,
  type GraphRequest,
} from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import { failureOfAnswer, failureOfNetwork } from '../http/failure.ts';
import { middleware, type MiddlewareConfig } from './middleware.ts';

export type GraphConfig = MiddlewareConfig & { readonly clock: Pick<Clock, 'now'> };

type Write = {
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly body: object;
  /** Doing it twice is the same as once. */
  readonly isRepeatable: boolean;
};

/** Calls to Graph v1.0. Each is made once; every failure is an `OutsideError`. */
export type GraphCalls = {
  readonly baseUrl: string;
  /** Undefined when Graph says 404. */
  readonly read: <T>(schema: z.ZodType<T>, path: string) => Promise<T | undefined>;
  /** The first pages of a collection; `headers` go with every page. */
  readonly readPages: <T>(item: z.ZodType<T>, pages: Pages) => AsyncGenerator<readonly T[]>;
  readonly write: <T>(schema: z.ZodType<T>, write: Write) => Promise<T>;
};

type Pages = {
  readonly path: string;
  readonly most: number;
  readonly headers?: Readonly<Record<string, string>>;
};

const version = 'v1.0';
/** For answers whose body says nothing we need: 201 with a Location, or 204. */
export const anything = z.unknown();

export function graphCalls(config: GraphConfig): GraphCalls {
  const chain = [middleware(config), new TelemetryHandler(), new HTTPMessageHandler()];
  const client = Client.initWithMiddleware({
    baseUrl: config.graphUrl,
    defaultVersion: version,
    customHosts: new Set([new URL(config.graphUrl).hostname]),
    middleware: chain,
  });
  const baseUrl = `${config.graphUrl}/${version}`;
  const send = sender(client, config);
  const read: GraphCalls['read'] = async (schema, path) => {
    const call: Call = { path, isRepeatable: true, send: (request) => request.get() };
    try {
      return await send(schema, call);
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  };
  return {
    baseUrl,
    read,
    async *readPages<T>(item: z.ZodType<T>, { path, most, headers = {} }: Pages) {
      const schema = z.object({
        value: z.array(item),
        '@odata.nextLink': z.string().optional(),
      });
      let next: string | undefined = path;
      for (let page = 0; page < most && next !== undefined; page += 1) {
        const answer: z.infer<typeof schema> = await send(schema, {
          path: next,
          isRepeatable: true,
          send: (request) => request.headers(headers).get(),
        });
        yield answer.value;
        next = pathOf(answer['@odata.nextLink'], baseUrl);
      }
    },
    write: (schema, { method, path, body, isRepeatable }) =>
      send(schema, {
        path,
        isRepeatable,
        send: (request) => (method === 'POST' ? request.post(body) : request.patch(body)),
      }),
  };
}

/** The client reads absolute addresses only when they are https: a next page is asked for by its path. */
function pathOf(link: string | undefined, baseUrl: string): string | undefined {
  if (link === undefined) return undefined;
  if (link.startsWith(`${baseUrl}/`)) return link.slice(baseUrl.length);
  throw new OutsideError('graph', { verdict: 'refused', code: 'foreign-next-page' });
}

class NotFound extends OutsideError {}

type Call = {
  readonly path: string;
  readonly isRepeatable: boolean;
  /** The client's answer is `any`; raw, it is a fetch Response. */
  readonly send: (request: GraphRequest) => Promise<unknown>;
};

function sender(client: Client, { clock }: GraphConfig) {
  return async <T>(schema: z.ZodType<T>, { path, isRepeatable, send }: Call): Promise<T> => {
    const nature = { system: 'graph', isRepeatable } as const;
    try {
      const answer = await send(client.api(path).responseType(ResponseType.RAW));
      if (!(answer instanceof Response)) throw new Error('Graph gave no answer');
      const body = readable(await answer.text());
      if (answer.ok) return understood(schema, body, isRepeatable);
      const failed = {
        status: answer.status,
        code: codeOf(body),
        retryAfter: answer.headers.get('retry-after'),
      };
      const failure = failureOfAnswer(nature, failed, clock.now());
      throw answer.status === 404 ? new NotFound('graph', failure) : failure;
    } catch (error) {
      throw failureOfNetwork(nature, error instanceof GraphClientError ? error.customError : error);
    }
  };
}

/** Undefined for no body and for one that is not JSON: what follows says whether that matters. */
function readable(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An answer we cannot read leaves open what was done. */
function understood<T>(schema: z.ZodType<T>, body: unknown, isRepeatable: boolean): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const verdict = isRepeatable ? 'retry' : 'unknown';
  throw new OutsideError('graph', { verdict, code: 'unreadable-answer', cause: parsed.error });
}

const errorBody = z.object({ error: z.object({ code: z.string().min(1) }) });

const codeOf = (body: unknown): string | undefined => errorBody.safeParse(body).data?.error.code;
