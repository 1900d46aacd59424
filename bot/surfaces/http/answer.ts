import type { ServerResponse } from 'node:http';
import type { EndpointAnswer } from './endpoint.ts';

export const always = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

export function answer(response: ServerResponse, { status, headers, body }: EndpointAnswer): void {
  if (response.headersSent) return;
  const { type, content } = encoded(body);
  response.writeHead(status, {
    ...always,
    'cache-control': 'no-store',
    ...(type && { 'content-type': type }),
    // What was not read to its end cannot be followed by another request.
    ...(status === 413 && { connection: 'close' }),
    ...headers,
  });
  response.end(content);
}

function encoded(body: unknown): { type?: string; content?: string | Buffer } {
  if (body === undefined) return {};
  if (typeof body === 'string') return { type: 'text/plain; charset=utf-8', content: body };
  if (Buffer.isBuffer(body)) return { type: 'application/octet-stream', content: body };
  return { type: 'application/json; charset=utf-8', content: JSON.stringify(body) };
}
