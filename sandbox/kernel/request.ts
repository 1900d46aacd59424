/** From node's request to the one a stand-in sees. */
import type { IncomingMessage } from 'node:http';
import type { StandInRequest } from './stand-in.ts';
import { StandInError } from './stand-in.ts';

const maxBytes = 32 * 1024 * 1024;

export async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    // Without an encoding set, node gives Buffers.
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > maxBytes) throw new Error('the body is larger than 32 MB');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

export function requestUrl(incoming: IncomingMessage): URL | undefined {
  const path = incoming.url ?? '/';
  const origin = `http://${incoming.headers.host ?? 'localhost'}`;
  const whole = path.startsWith('/') ? origin + path : path;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}

export function toRequest(
  incoming: IncomingMessage,
  url: URL,
  params: Readonly<Record<string, string>>,
  body: Buffer,
): StandInRequest {
  return {
    method: incoming.method ?? 'GET',
    url,
    params,
    headers: incoming.headers,
    body,
    json() {
      try {
        return JSON.parse(body.toString('utf8')) as unknown;
      } catch {
        throw new StandInError(400, 'BadRequest', 'The request body is not valid JSON.');
      }
    },
  };
}
