import type { ServerResponse } from 'node:http';

/**
 * Answers in two statements: restify exchanges `writeHead` for the whole process, and its own returns
 * nothing to go on with.
 */
export function respond(response: ServerResponse, status: number, body?: string): void {
  response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' });
  response.end(body);
}
