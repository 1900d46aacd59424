import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { followNews } from '../../tabs/src/api/follow-news.ts';
import { until } from '../support/until.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const event = (id: number, name: string, data: object) =>
  `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
/** Step by step: restify, where it is loaded, changes what `writeHead` gives back. */
const stream = (response: ServerResponse): ServerResponse => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  return response;
};
const refuse =
  (status: number): Answer =>
  (_, response) => {
    response.writeHead(status);
    response.end();
  };

describe('following the news of one’s swarms', () => {
  let server: Server;
  let answers: Answer[];
  let asked: (readonly [string | undefined, string | undefined])[];
  let realFetch: typeof fetch;
  let following: AbortController[];

  beforeEach(async () => {
    answers = [];
    asked = [];
    following = [];
    server = createServer((request, response) => {
      const { authorization, 'last-event-id': lastId } = request.headers;
      asked.push([authorization, lastId as string | undefined]);
      const answer = answers.shift();
      if (answer) answer(request, response);
      else stream(response);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    realFetch = globalThis.fetch;
    // In the browser an address is a path of the page's own origin; here there is none.
    globalThis.fetch = (path, init) => realFetch(`http://127.0.0.1:${port}${path as string}`, init);
  });
  afterEach(async () => {
    for (const one of following) one.abort();
    globalThis.fetch = realFetch;
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  function follow(tokens: readonly (string | undefined)[] = ['one']) {
    const told: string[] = [];
    const waits: number[] = [];
    const stop = new AbortController();
    following.push(stop);
    let next = 0;
    const identity = {
      kind: 'signed-in' as const,
      token: (fresh?: 'fresh') => {
        if (fresh) next += 1;
        return Promise.resolve(tokens[Math.min(next, tokens.length - 1)]);
      },
    };
    const listener = {
      news: ({ text = '' }: { text?: string }) => told.push(text),
      live: (swarmId: string) => told.push(`live ${swarmId}`),
      ready: () => told.push('ready'),
      lost: () => told.push('lost'),
    };
    const pace = {
      random: () => 1,
      wait: (ms: number) => {
        waits.push(ms);
        return Promise.resolve();
      },
    };
    const over = followNews(identity, listener, pace, stop.signal);
    return {
      told,
      waits,
      stop: () => {
        stop.abort();
        return over;
      },
      over,
    };
  }

  it('hears them, with the token in its header alone', async () => {
    answers.push((_, response) => {
      stream(response).write(event(1, 'ready', {}) + event(2, 'news', { text: 'Tom joined' }));
      response.write(event(2, 'live', { swarmId: 'swarm-1' }));
    });
    const { told, stop } = follow();
    await until(() => told.length === 3);
    await stop();
    assert.deepEqual(told, ['ready', 'Tom joined', 'live swarm-1']);
    assert.deepEqual(asked, [['Bearer one', undefined]]);
  });

  it('comes back after the last it heard, also of what was not for it', async () => {
    answers.push((_, response) => {
      stream(response).end(`${event(3, 'ready', {})}: still here\nid: 8\n\n`);
    });
    const { told, stop } = follow();
    await until(() => asked.length === 2);
    await stop();
    assert.deepEqual(asked[1], ['Bearer one', '8']);
    assert.deepEqual(told.slice(0, 2), ['ready', 'lost']);
  });

  it('waits longer the more often nobody answers, and anew once somebody did', async () => {
    answers.push(refuse(503), refuse(503), refuse(503), (_, response) => {
      stream(response).end(event(1, 'ready', {}));
    });
    const { waits, stop } = follow();
    await until(() => asked.length === 5);
    await stop();
    assert.deepEqual(waits, [1_000, 2_000, 4_000, 500]);
  });

  it('takes a new token when the old one is refused, and ends when there is none', async () => {
    answers.push(refuse(401));
    const { told, stop } = follow(['one', 'two']);
    await until(() => asked.length === 2);
    await stop();
    assert.deepEqual(asked[1]?.[0], 'Bearer two');
    const signedOut = follow([undefined]);
    await signedOut.over;
    assert.deepEqual([told, signedOut.told], [[], []]);
  });
});
