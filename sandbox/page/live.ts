/** `GET /_live`: server-sent events, one per change anywhere in the sandbox. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '../kernel/world.ts';

const keepAliveMs = 15_000;

export function serveLive(world: World, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  response.write('retry: 1000\n\n');
  const stopListening = world.onNotice((notice) => {
    response.write(`data: ${JSON.stringify(notice)}\n\n`);
  });
  const keepAlive = setInterval(() => response.write(': still here\n\n'), keepAliveMs);
  request.once('close', () => {
    stopListening();
    clearInterval(keepAlive);
  });
}
