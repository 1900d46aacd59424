import type { ConnectorClientOptions } from 'botframework-connector';
import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import { failureOfAnswer, failureOfNetwork, type CallNature } from '../http/failure.ts';
import type { TokenSource } from '../http/token-source.ts';

export type ConnectorHttpConfig = {
  readonly token: TokenSource;
  readonly timeoutMs: number;
  readonly clock: Pick<Clock, 'now'>;
};

/** What the SDK hands its HTTP client; it hides the type behind packages of its own. */
type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type SdkRequest = Parameters<HttpClient['sendRequest']>[0];
type SdkResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

/**
 * The Connector's HTTP, one call for one call. The SDK's own retries (three on 5xx) replay POSTs, and a
 * replayed post is a second message; they look at answers and at network errors, so what fails is
 * thrown from here as an `OutsideError`, which they let pass. Tries are the relay's.
 */
export function connectorHttp(config: ConnectorHttpConfig): HttpClient {
  return {
    async sendRequest(request) {
      const nature: CallNature = { system: 'teams', isRepeatable: isRepeatable(request) };
      let response = await send(config, nature, { request, isStale: false });
      // A token may be revoked before its time. A 401 did nothing, whatever the method.
      if (response.status === 401) {
        response = await send(config, nature, { request, isStale: true });
      }
      const text = await response.text();
      const body = readable(text);
      if (response.ok && body === unreadable) throw unreadableAnswer(nature);
      if (response.ok) return toSdk(request, response, text);
      const answer = {
        status: response.status,
        code: errorBody.safeParse(body).data?.error.code,
        retryAfter: response.headers.get('retry-after'),
      };
      throw failureOfAnswer(nature, answer, config.clock.now());
    },
  };
}

/** Updates say the same twice; a 1:1 conversation with the same person is the same conversation. */
const isRepeatable = ({ method, url }: SdkRequest): boolean =>
  method !== 'POST' || new URL(url).pathname.endsWith('/v3/conversations');

async function send(
  { token, timeoutMs }: ConnectorHttpConfig,
  nature: CallNature,
  { request, isStale }: { request: SdkRequest; isStale: boolean },
): Promise<Response> {
  const headers = new Headers(request.headers.rawHeaders());
  headers.set('authorization', `Bearer ${await token({ isStale })}`);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      // The SDK's serializer writes JSON text.
      ...(typeof request.body === 'string' && { body: request.body }),
    });
    // Read within the same deadline.
    return new Response(await response.arrayBuffer().then(nothingIfEmpty), response);
  } catch (error) {
    throw failureOfNetwork(nature, error);
  }
}

/** A 204 may not carry a body, not even an empty one. */
const nothingIfEmpty = (bytes: ArrayBuffer): ArrayBuffer | null =>
  bytes.byteLength === 0 ? null : bytes;

function toSdk(request: SdkRequest, response: Response, bodyAsText: string): SdkResponse {
  const headers = { toJson: () => Object.fromEntries(response.headers) };
  // All that the SDK's adapter reads of the headers is `toJson`.
  return { request, status: response.status, headers, bodyAsText } as unknown as SdkResponse;
}

const errorBody = z.object({ error: z.object({ code: z.string().min(1) }) });

const unreadable = Symbol('an answer that is not JSON');

function readable(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return unreadable;
  }
}

/** It was done, in all likelihood; but which message it is, we do not know. */
const unreadableAnswer = ({ system, isRepeatable }: CallNature): OutsideError =>
  new OutsideError(system, {
    verdict: isRepeatable ? 'retry' : 'unknown',
    code: 'unreadable-answer',
  });
