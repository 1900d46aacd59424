import type { IncomingHttpHeaders } from 'node:http';

/** A request as our endpoints see it: no framework in sight. */
export type EndpointRequest = {
  /** Path and query as they came. */
  readonly url: string;
  /** The `:name` parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** The bytes as they came, however they were labelled: signatures are over these. */
  body(limit: number): Promise<Buffer | 'too-large'>;
};

export type EndpointAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a text or bytes as they are. */
  readonly body?: unknown;
  /**
   * In place of a body: text that is sent as it comes, as fast as it is read. `gone` says that nobody
   * reads any more, or that the server stops: the text then ends.
   */
  readonly stream?: (gone: AbortSignal) => AsyncIterable<string>;
};

export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'OPTIONS';
  readonly path: string;
  readonly handle: (request: EndpointRequest) => Promise<EndpointAnswer>;
};

/** What is refused says what and, for a person, why; nothing of what went on inside. */
export const refusal = (status: number, code: string, message: string): EndpointAnswer => ({
  status,
  body: { code, message },
});

export const tooLarge = (limit: number): EndpointAnswer =>
  refusal(413, 'too-large', `More than ${limit / 1_024} KB is not read.`);
