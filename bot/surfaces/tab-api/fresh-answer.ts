import { createHash } from 'node:crypto';
import type { EndpointAnswer, EndpointRequest } from '../http/endpoint.ts';

/** Says nothing again that the page knows. */
export function freshAnswer({ headers }: EndpointRequest, body: object): EndpointAnswer {
  const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url')}"`;
  const known = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  // `no-store` would keep a browser from asking with what it has.
  const fresh = { etag, 'cache-control': 'private, no-cache' };
  return known.includes(etag)
    ? { status: 304, headers: fresh }
    : { status: 200, headers: fresh, body };
}
