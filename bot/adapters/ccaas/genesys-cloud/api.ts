import { z } from 'zod';
import type { ProviderWorld } from '../../../ports/contact-center.ts';
import { OutsideError } from '../../../ports/outside-error.ts';
import { failureOfAnswer, failureOfNetwork, type CallNature } from '../../http/failure.ts';
import type { Api } from './settings.ts';
import { tokenSource } from './token.ts';

/** Genesys' Platform API, version 2. Each call is made once; every failure is an `OutsideError`. */
export type GenesysApi = {
  /** @param path from `/api/v2/` on, its parts encoded */
  readonly read: <T>(schema: z.ZodType<T>, path: string) => Promise<T>;
  /** Undefined when there is none, or none that this client may see. */
  readonly readIfAny: <T>(schema: z.ZodType<T>, path: string) => Promise<T | undefined>;
  /** Undefined when there is no such thing: Genesys' own 404. What may not be read is refused all the same. */
  readonly readIfThere: <T>(schema: z.ZodType<T>, path: string) => Promise<T | undefined>;
  readonly write: (write: Write) => Promise<unknown>;
};

type Write = {
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly body: object;
  /** Doing it twice is the same as once. */
  readonly isRepeatable: boolean;
};

type Call = {
  readonly method: 'GET' | Write['method'];
  readonly path: string;
  readonly body?: object;
  readonly mayBeNone?: boolean;
};

const none = Symbol('none');

export function genesysApi(api: Api, world: ProviderWorld): GenesysApi {
  const token = tokenSource(api, world);
  const send = async (call: Call, isStale: boolean): Promise<Response> => {
    const bearer = await token({ isStale });
    return fetch(api.apiUrl + call.path, {
      method: call.method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${bearer}`,
        ...(call.body && { 'content-type': 'application/json' }),
      },
      ...(call.body && { body: JSON.stringify(call.body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(world.timeoutMs),
    });
  };
  const answerOf = async (call: Call, isRepeatable: boolean): Promise<unknown> => {
    const nature: CallNature = { system: 'contact-center', isRepeatable };
    try {
      const first = await send(call, false);
      // A token may be revoked before its time; refused like that, nothing was done.
      if (first.status === 401) await first.body?.cancel();
      const answer = first.status === 401 ? await send(call, true) : first;
      const body = readable(await answer.text());
      if (answer.ok) return body;
      if (call.mayBeNone && isNone(answer, body)) return none;
      throw failureOfAnswer(nature, failed(answer, body), world.clock.now());
    } catch (error) {
      throw failureOfNetwork(nature, error);
    }
  };
  const read: GenesysApi['read'] = async (schema, path) =>
    understood(schema, await answerOf({ method: 'GET', path }, true));
  return {
    read,
    readIfThere: async (schema, path) => {
      const answer = await answerOf({ method: 'GET', path, mayBeNone: true }, true);
      return answer === none ? undefined : understood(schema, answer);
    },
    readIfAny: async (schema, path) => {
      try {
        return await read(schema, path);
      } catch (error) {
        if (error instanceof OutsideError && error.verdict === 'refused') return undefined;
        throw error;
      }
    },
    write: ({ isRepeatable, ...call }) => answerOf(call, isRepeatable),
  };
}

/** Undefined for what is no JSON, such as a proxy's page. */
function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Genesys' error body is `{ message, code, status, contextId, … }`; the code is for our log. */
const errorBody = z.object({ code: z.string().min(1).max(100) });

/** A 404 without Genesys' body is of something before it, such as another host's: that is to be seen. */
const isNone = ({ status }: Response, body: unknown): boolean =>
  status === 404 && errorBody.safeParse(body).success;

const failed = ({ status, headers }: Response, body: unknown) => ({
  status,
  code: errorBody.safeParse(body).data?.code,
  retryAfter: headers.get('retry-after'),
});

function understood<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new OutsideError('contact-center', {
    verdict: 'retry',
    code: 'unreadable-answer',
    cause: parsed.error,
  });
}
