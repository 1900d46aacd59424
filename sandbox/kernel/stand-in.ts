/**
 * What every stand-in is made of: routes over plain requests and responses. The server around it
 * (server.ts) reads the body, plays the injected faults and writes the journal, so that a stand-in
 * says only what the real system would say.
 */
import type { IncomingHttpHeaders } from 'node:http';

/** The names the journal and the faults know. */
export const services = ['graph', 'connector', 'dataverse', 'ccaas', 'entra'] as const;
type Service = (typeof services)[number];

export type StandInRequest = {
  readonly method: string;
  /** Absolute, with the origin the caller used. */
  readonly url: URL;
  /** Values of the `:name` parts of the route's path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The body as JSON; throws `StandInError` 400 when it is not. */
  json(): unknown;
};

export type StandInResponse = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a string or Buffer as it is, undefined as no body. */
  readonly body?: unknown;
};

export type Handler = (request: StandInRequest) => Promise<StandInResponse> | StandInResponse;

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** `/v1.0/chats/:chatId/members`; a RegExp with named groups where the path is not made of segments. */
  readonly path: string | RegExp;
  readonly handle: Handler;
  /** Overrides the stand-in's own service in the journal (the Connector serves Entra's keys). */
  readonly journalAs?: Service;
};

export type StandIn = {
  readonly service: Service;
  readonly routes: readonly Route[];
  /** Sent with every answer, refusals too (request ids, CORS). */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Shapes an error body as this system does; used for 501 (not built) and for thrown `StandInError`. */
  readonly errorBody: (status: number, code: string, message: string) => unknown;
};

/** A documented refusal of the stood-in system, thrown anywhere below a handler. */
export class StandInError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
