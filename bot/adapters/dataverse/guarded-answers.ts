/**
 * dynamics-web-api 2.5.0 reads its answers without a net, both seen: a 200 whose body is not JSON throws
 * inside an event of the socket and takes the process down; a connection that is lost in the middle of an
 * answer settles nothing, for ever. Its HTTP cannot be replaced, so each of our calls watches the answer
 * that arrives for it and fails in its place.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest, type IncomingMessage } from 'node:http';

type Fail = (why: unknown) => void;

const calls = new AsyncLocalStorage<Fail>();

subscribe('http.client.request.start', (message) => {
  const fail = calls.getStore();
  if (!fail || !isStart(message)) return;
  message.request.once('response', (answer) => {
    guard(answer, fail);
  });
});

/** @throws what `call` throws, and what would otherwise be thrown at nobody */
export function withGuardedAnswer<T>(call: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    calls.run(reject, () => {
      call().then(resolve, reject);
    });
  });
}

const isStart = (message: unknown): message is { readonly request: ClientRequest } =>
  typeof message === 'object' &&
  message !== null &&
  'request' in message &&
  message.request instanceof ClientRequest;

/** The library listens already: whoever asks it to `end` meets what it throws there. */
function guard(answer: IncomingMessage, fail: Fail): void {
  const listeners = answer.listeners('end');
  answer.removeAllListeners('end');
  answer.once('end', () => {
    try {
      for (const listener of listeners) Reflect.apply(listener, answer, []);
    } catch (error) {
      fail(error);
    }
  });
  answer.once('close', () => {
    if (!answer.complete) fail(new Error('the connection was lost in the middle of an answer'));
  });
}
