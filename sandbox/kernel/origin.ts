/** One origin: a plain HTTP server on loopback, on IPv4 and, where there is one, IPv6. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';

export type Origin = {
  readonly url: string;
  readonly port: number;
  /** Until then, requests wait: an origin's address is needed before what answers there exists. */
  mount(listener: RequestListener): void;
  close(): Promise<void>;
};

export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`port ${port} on this machine is already in use`);
    this.port = port;
  }
}

const anyPortTries = 5;

export async function openOrigin(port = 0): Promise<Origin> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await openBoth(port);
    } catch (error) {
      // A port free on IPv4 can be taken on IPv6: with any port allowed, take another.
      if (!(error instanceof PortTaken) || port !== 0 || tries === anyPortTries) throw error;
    }
  }
}

/**
 * The real services keep an idle connection for minutes. One that is let go of after Node's own 5 s is
 * now and then taken up again in that very moment, and the request is lost with it.
 */
const kept = { keepAliveTimeout: 120_000 };

async function openBoth(port: number): Promise<Origin> {
  let mounted: (listener: RequestListener) => void = () => undefined;
  const listener = new Promise<RequestListener>((resolve) => {
    mounted = resolve;
  });
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    void listener.then((listen) => {
      listen(request, response);
    });
  };
  const first = createServer(kept, answer);
  const got = await listenOn(first, port, '127.0.0.1');
  const servers = [first];
  const second = createServer(kept, answer);
  try {
    await listenOn(second, got, '::1');
    servers.push(second);
  } catch (error) {
    if (error instanceof PortTaken) {
      await close(first);
      throw error;
    }
    // No IPv6 here: `localhost` is 127.0.0.1 then.
  }
  return {
    url: `http://localhost:${got}`,
    port: got,
    mount: mounted,
    async close() {
      await Promise.all(servers.map(close));
    },
  };
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error);
    });
    server.listen(port, host, () => {
      // A TCP server that listens has such an address.
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server & { closeAllConnections?: () => void }): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections?.();
  });
}
