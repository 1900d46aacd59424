/** A load balancer, as stands before several bot processes: the next call goes to the next process. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

export type FrontDoor = {
  /** How many calls each process has answered, in the order of the ports. */
  readonly answered: readonly number[];
  close(): Promise<void>;
};

export async function openFrontDoor(port: number, behind: readonly number[]): Promise<FrontDoor> {
  const answered = behind.map(() => 0);
  let calls = 0;
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      calls += 1;
      const first = calls % behind.length;
      const order = behind.map((_, n) => (first + n) % behind.length);
      pass(order, { incoming, outgoing, body: Buffer.concat(chunks) });
    });
  });

  type Call = { incoming: IncomingMessage; outgoing: ServerResponse; body: Buffer };

  /** Who does not even listen has seen nothing of the call: it is the next one's. */
  function pass([place, ...others]: readonly number[], call: Call): void {
    const { incoming, outgoing, body } = call;
    if (place === undefined) return void outgoing.writeHead(503).end();
    const { method, url: path, headers } = incoming;
    const inner = request({ host: '127.0.0.1', port: behind[place], method, path, headers });
    inner.on('response', (response) => {
      answered[place] = (answered[place] ?? 0) + 1;
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    inner.on('error', (error) => {
      if ('code' in error && error.code === 'ECONNREFUSED') pass(others, call);
      else if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end();
    });
    inner.end(body);
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    answered,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
