/** A reader of `GET /api/v1/events`, as a page reads it: with `fetch`, and the token in its header. */
import assert from 'node:assert/strict';
import type { LiveHint, SwarmNews } from '../../bot/contract/swarm-news.ts';
import { until } from './until.ts';

type StreamEvent = { readonly id: number; readonly event: string; readonly data: unknown };
export type EventStream = Awaited<ReturnType<typeof listen>>;

/** @param bearer the whole header @throws AssertionError when the answer is no stream */
export async function listen(
  url: string,
  { bearer, lastEventId }: { readonly bearer: string; readonly lastEventId?: number | undefined },
) {
  const leaving = new AbortController();
  const answer = await fetch(`${url}/api/v1/events`, {
    signal: leaving.signal,
    headers: {
      authorization: bearer,
      ...(lastEventId !== undefined && { 'last-event-id': String(lastEventId) }),
    },
  });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  const told: StreamEvent[] = [];
  const comments: string[] = [];
  const state: { lastId: number | undefined; end?: 'ended' | 'broken' } = { lastId: lastEventId };
  const reading = (async () => {
    try {
      for await (const block of blocksOf(answer)) {
        const fields = fieldsOf(block);
        const id = fields.get('id');
        if (id !== undefined) state.lastId = Number(id);
        const event = fields.get('event');
        if (event === undefined) comments.push(fields.get('') ?? '');
        else told.push({ id: Number(id), event, data: JSON.parse(fields.get('data') ?? 'null') });
      }
      state.end = 'ended';
    } catch {
      state.end = 'broken';
    }
  })();
  const news = () =>
    told
      .filter((one) => one.event === 'news')
      // The contract's word for what the data of news is.
      .map((one) => one.data as SwarmNews);
  return {
    headers: answer.headers,
    told,
    comments,
    news,
    /** What was written in each, in their order. */
    texts: () => news().map((one) => one.text ?? one.type),
    /** The swarms of which something shown has changed. */
    hints: () =>
      told
        .filter((one) => one.event === 'live')
        // The contract's word for what the data of a hint is.
        .map((one) => (one.data as LiveHint).swarmId),
    /** What to come back with. */
    lastId: () => state.lastId,
    /** How it ended, if it has. */
    end: () => state.end,
    heard: (event: string) => until(() => told.some((one) => one.event === event)),
    ended: () => reading,
    /** Drops the connection. */
    async leave() {
      leaving.abort();
      await reading;
    },
  };
}

/** Whole ones only: what was cut off in the middle does not count. */
async function* blocksOf(answer: Response): AsyncGenerator<string> {
  assert.ok(answer.body);
  let rest = '';
  for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    yield* blocks;
  }
}

const fieldsOf = (block: string): ReadonlyMap<string, string> =>
  new Map(
    block.split('\n').map((line): [string, string] => {
      const [, name = '', value = ''] = /^([^:]*): ?(.*)$/.exec(line) ?? [];
      return [name, value];
    }),
  );
