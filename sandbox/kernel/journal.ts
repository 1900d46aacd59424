/** Every request and answer as HAR 1.2, the last 5,000 per service, without the secrets. */
import type { IncomingHttpHeaders } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { FaultKind, FaultService } from './faults.ts';
import { withoutSecrets, withoutSecretHeader, withoutSecretsInUrl } from './secrets.ts';

type Exchange = {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: IncomingHttpHeaders;
  readonly requestBody: Buffer;
  /** Absent when nobody answered (drop, reset). */
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Buffer;
  };
  /** Which injected fault touched it. */
  readonly fault?: FaultKind | undefined;
};

export type Journal = {
  write(service: FaultService, exchange: Exchange): void;
  har(service: FaultService): unknown;
  clear(): void;
};

const kept = 5000;
const httpVersion = 'HTTP/1.1';

export function createJournal(): Journal {
  const byService = new Map<FaultService, Exchange[]>();
  return {
    write(service, exchange) {
      const list = byService.get(service) ?? [];
      byService.set(service, list);
      list.push(exchange);
      if (list.length > kept) list.splice(0, list.length - kept);
    },
    har(service) {
      const all = byService.get(service) ?? [];
      return {
        log: {
          version: '1.2',
          creator: { name: 'case-swarm sandbox', version: '1.0' },
          entries: all.filter((one) => one.response).map(entry),
          // Calls that an injected fault left without an answer have no response to show.
          _unanswered: all.filter((one) => !one.response).map(unanswered),
        },
      };
    },
    clear() {
      byService.clear();
    },
  };
}

function entry(exchange: Exchange) {
  const time = exchange.endedAt - exchange.startedAt;
  return {
    startedDateTime: new Date(exchange.startedAt).toISOString(),
    time,
    request: request(exchange),
    response: response(exchange.response),
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    ...(exchange.fault && { comment: `injected fault: ${exchange.fault}`, _fault: exchange.fault }),
  };
}

function unanswered(exchange: Exchange) {
  return {
    startedDateTime: new Date(exchange.startedAt).toISOString(),
    request: request(exchange),
    _fault: exchange.fault ?? null,
  };
}

function request({ method, url, requestHeaders, requestBody }: Exchange) {
  const shown = withoutSecretsInUrl(url);
  const mimeType = requestHeaders['content-type'] ?? 'application/octet-stream';
  return {
    method,
    url: shown,
    httpVersion,
    cookies: [],
    headers: headerList(requestHeaders),
    queryString: [...new URL(shown).searchParams].map(([name, value]) => ({ name, value })),
    headersSize: -1,
    bodySize: requestBody.length,
    ...(requestBody.length > 0 && {
      postData: { mimeType, text: withoutSecrets(requestBody.toString('utf8'), mimeType) },
    }),
  };
}

function response(given: Exchange['response']) {
  const headers = given?.headers ?? {};
  const body = given?.body ?? Buffer.alloc(0);
  const status = given?.status ?? 0;
  const mimeType = headers['content-type'] ?? '';
  return {
    status,
    statusText: STATUS_CODES[status] ?? '',
    httpVersion,
    cookies: [],
    headers: headerList(headers),
    content: { size: body.length, mimeType, ...content(body, mimeType) },
    redirectURL: withoutSecretsInUrl(headers['location'] ?? ''),
    headersSize: -1,
    bodySize: body.length,
  };
}

function content(body: Buffer, mimeType: string) {
  if (body.length === 0) return {};
  const isText = /json|text|xml|javascript|urlencoded/.test(mimeType);
  return isText
    ? { text: withoutSecrets(body.toString('utf8'), mimeType) }
    : { text: body.toString('base64'), encoding: 'base64' };
}

function headerList(headers: IncomingHttpHeaders | Readonly<Record<string, string>>) {
  return Object.entries(headers).flatMap(
    ([name, value]: [string, string | string[] | undefined]) =>
      value === undefined
        ? []
        : [value].flat().map((one) => ({ name, value: withoutSecretHeader(name, one) })),
  );
}
