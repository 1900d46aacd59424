/** A stand-in's answer as bytes and headers, and onto the wire. */
import type { ServerResponse } from 'node:http';
import type { Answer } from './play.ts';
import type { StandInResponse } from './stand-in.ts';

export function toAnswer(
  given: StandInResponse,
  always: Readonly<Record<string, string>> = {},
): Answer {
  const headers: Record<string, string> = {};
  const all = { ...always, ...given.headers };
  for (const [name, value] of Object.entries(all)) headers[name.toLowerCase()] = value;
  const body = bytes(given.body);
  if (given.body !== undefined) headers['content-type'] ??= mediaType(given.body);
  if (given.status !== 204 && given.status !== 304) {
    headers['content-length'] = String(body.length);
  }
  return { status: given.status, headers, body };
}

export function respond(response: ServerResponse, given: StandInResponse): void {
  const answer = toAnswer(given);
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

function bytes(body: unknown): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

function mediaType(body: unknown): string {
  if (Buffer.isBuffer(body)) return 'application/octet-stream';
  return typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
}
