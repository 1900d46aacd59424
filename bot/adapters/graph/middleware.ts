import { GraphClientError, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import type { TokenSource } from '../http/token-source.ts';

export type MiddlewareConfig = {
  /** The origin the token goes to, and no other. */
  readonly graphUrl: string;
  readonly token: TokenSource;
  readonly timeoutMs: number;
};

/**
 * What stands between a Graph request and the network. There is no `RetryHandler`: the client's own
 * replays POST on 504, and a replayed `POST /chats` is a second chat. Tries are the relay's.
 */
export function middleware(config: MiddlewareConfig): Middleware {
  let next: Middleware | undefined;
  const origin = new URL(config.graphUrl).origin;
  const run = async (context: Context, isStale: boolean): Promise<void> => {
    const headers = new Headers(context.options?.headers);
    headers.set('authorization', `Bearer ${await config.token({ isStale })}`);
    const signal = AbortSignal.timeout(config.timeoutMs);
    context.options = { ...context.options, headers, redirect: 'error', signal };
    await next?.execute(context);
  };
  return {
    async execute(context) {
      try {
        if (typeof context.request !== 'string' || new URL(context.request).origin !== origin) {
          throw new Error('Graph pointed to another origin');
        }
        await run(context, false);
        // A token may be revoked before its time. A 401 did nothing, whatever the method.
        if (context.response?.status === 401) await run(context, true);
      } catch (error) {
        throw passedThrough(error);
      }
    },
    setNext(following) {
      next = following;
    },
  };
}

/** The client turns every error but its own into a `GraphError` that has lost its cause. */
function passedThrough(error: unknown): GraphClientError {
  const wrapped = new GraphClientError('no answer from Graph');
  wrapped.customError = error;
  return wrapped;
}
