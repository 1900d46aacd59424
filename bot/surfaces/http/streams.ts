import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { always } from './answer.ts';
import type { EndpointAnswer } from './endpoint.ts';

type Source = NonNullable<EndpointAnswer['stream']>;

/** The answers that are being streamed. A server that closes waits for every connection: these it ends. */
export function createStreams() {
  const open = new Set<AbortController>();
  let isEnding = false;
  return {
    /** Until the source ends, or nobody reads any more. @throws what the source threw */
    async pour(
      response: ServerResponse,
      { status, headers }: EndpointAnswer,
      source: Source,
    ): Promise<void> {
      const gone = new AbortController();
      open.add(gone);
      const abort = () => {
        gone.abort();
      };
      response.once('close', abort).once('error', abort);
      if (isEnding) abort();
      response.writeHead(status, {
        ...always,
        'cache-control': 'no-store, no-transform',
        // Once it has ended nothing more comes on it: a server that closes need not wait.
        connection: 'close',
        ...headers,
      });
      response.flushHeaders();
      try {
        await pourAll(response, source(gone.signal), gone.signal);
        response.end();
        // Whoever does not read does not hear of the end either.
        if (gone.signal.aborted && response.writableLength > 0) response.destroy();
      } catch (failure) {
        // Broken off, it is not taken for the end.
        response.destroy();
        // Gone while something was on its way: nobody is left to be told.
        if (!gone.signal.aborted) throw failure;
      } finally {
        open.delete(gone);
      }
    },
    end(): void {
      isEnding = true;
      for (const gone of open) gone.abort();
    },
  };
}

/** Asks the source for more only as what there is has been taken: a slow reader holds one piece. */
async function pourAll(
  response: ServerResponse,
  texts: AsyncIterable<string>,
  gone: AbortSignal,
): Promise<void> {
  for await (const text of texts) {
    if (gone.aborted) return;
    if (!response.write(text)) await once(response, 'drain', { signal: gone }).catch(isOver);
  }
}

/** Nobody reads any more, which the source is told as well. */
const isOver = () => undefined;
