/**
 * A language model behind the chat-completions protocol, as far as answers are worded with it: one
 * choice, not streamed. What it says is made of what it is given, by the manner it is told to have.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Manner =
  /** Says the first sentence of the first passage, and cites it. */
  | 'cites'
  | 'cites-nothing'
  /** Cites a passage that it was not given. */
  | 'cites-foreign'
  | 'says-no-answer'
  | 'is-down'
  /** Begins an answer and never ends it. */
  | 'hangs';

type ChatRequest = {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
};

export type ModelEndpoint = {
  /** Up to the version. */
  readonly url: string;
  readonly key: string;
  readonly requests: readonly ChatRequest[];
  behave(manner: Manner): void;
  close(): Promise<void>;
};

const key = 'sandbox-only-not-a-model-key';
const roles = ['system', 'user', 'assistant'];
const known = ['model', 'messages', 'temperature', 'max_tokens', 'n', 'stream', 'user'];

export async function openModelEndpoint(): Promise<ModelEndpoint> {
  const requests: ChatRequest[] = [];
  let manner: Manner = 'cites';
  const server = createServer((request, response) => {
    void answer(request, response, { requests, manner: () => manner });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Listening on TCP: an address, not a path.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    key,
    requests,
    behave(wanted) {
      manner = wanted;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Kept = { readonly requests: ChatRequest[]; readonly manner: () => Manner };

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { requests, manner }: Kept,
): Promise<void> {
  const fault = faultOfCall(request);
  const asked = await bodyOf(request);
  if (fault) {
    send(response, fault.status, problem(fault.message, fault.code));
    return;
  }
  const checked = checkedRequest(asked);
  if (typeof checked === 'string') {
    send(response, 400, problem(checked, null));
    return;
  }
  requests.push(checked);
  reply(response, checked, manner());
}

function faultOfCall({ method, url, headers }: IncomingMessage) {
  if (url !== '/v1/chat/completions') {
    return { status: 501, code: null, message: `${method} ${url} is not built in the sandbox` };
  }
  if (method !== 'POST') return { status: 405, code: null, message: `Not allowed: ${method}` };
  if (headers.authorization === `Bearer ${key}`) return undefined;
  return { status: 401, code: 'invalid_api_key', message: 'Incorrect API key provided.' };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function checkedRequest(text: string): ChatRequest | string {
  const body = jsonOf(text);
  if (typeof body !== 'object' || body === null) return 'We could not parse the JSON body.';
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown !== undefined) return `Unrecognized request argument supplied: ${unknown}`;
  const { model, messages } = body as Partial<ChatRequest>;
  if (typeof model !== 'string' || model === '') return 'you must provide a model parameter';
  const areRight =
    Array.isArray(messages) &&
    messages.length > 0 &&
    messages.every((one: unknown) => isMessage(one));
  return areRight ? { model, messages } : "Invalid value for 'messages'.";
}

const isMessage = (one: unknown): boolean =>
  typeof one === 'object' &&
  one !== null &&
  'role' in one &&
  roles.includes(String(one.role)) &&
  'content' in one &&
  typeof one.content === 'string';

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reply(response: ServerResponse, request: ChatRequest, manner: Manner): void {
  if (manner === 'is-down') {
    send(response, 503, problem('The engine is currently overloaded.', null));
    return;
  }
  if (manner === 'hangs') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"id":');
    return;
  }
  send(response, 200, completion(request, wordsOf(request, manner)));
}

function wordsOf({ messages }: ChatRequest, manner: Manner): string {
  if (manner === 'says-no-answer') return 'NO_ANSWER';
  const [, passage = ''] = /\[1\] [^\n]*\n([^\n]+)/.exec(messages.at(-1)?.content ?? '') ?? [];
  const [sentence = ''] = /^[^.!?]+[.!?]?/.exec(passage) ?? [];
  if (manner === 'cites-nothing') return `In short: ${sentence}`;
  return `In short: ${sentence} ${manner === 'cites-foreign' ? '[1][9]' : '[1]'}`;
}

const completion = ({ model, messages }: ChatRequest, content: string) => ({
  id: `chatcmpl-${messages.length}`,
  object: 'chat.completion',
  created: 1,
  model,
  choices: [
    { index: 0, message: { role: 'assistant', content, refusal: null }, finish_reason: 'stop' },
  ],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

const problem = (message: string, code: string | null) => ({
  error: { message, type: 'invalid_request_error', param: null, code },
});

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
