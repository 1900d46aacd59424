import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { always } from './answer.ts';
import type { EndpointAnswer } from './endpoint.ts';

type Source = NonNullable<EndpointAnswer['stream']>;

/** The answers that are being streamed. A server that closes waits for every connection: these it ends. */
export function createStreams() {
  const open = new Map<ServerResponse, AbortController>();
  return {
    /** Until the source ends, or nobody reads any more. */
    async pour(
      response: ServerResponse,
      { status, headers }: EndpointAnswer,
      source: Source,
    ): Promise<void> {
      const gone = new AbortController();
      open.set(response, gone);
      response.once('close', () => {
        gone.abort();
      });
      response.writeHead(status, {
        ...always,
        'cache-control': 'no-store, no-transform',
        // Once it has ended nothing more comes on it: a server that closes need not wait.
        connection: 'close',
        ...headers,
      });
      response.flushHeaders();
      try {
        // Asks the source for more only as what there is has been taken.
        await pipeline(Readable.from(source(gone.signal)), response);
      } catch (failure) {
        // Gone while something was on its way: nobody is left to be told.
        if (!gone.signal.aborted) throw failure;
      } finally {
        open.delete(response);
      }
    },
    end(): void {
      for (const [response, gone] of open) {
        gone.abort();
        // Whoever does not read does not hear of the end either.
        if (response.writableNeedDrain) response.destroy();
      }
    },
  };
}
