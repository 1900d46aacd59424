import type { LiveHint, SwarmNews } from '../../../bot/contract/swarm-news.ts';
import { SignedOut, withToken } from './client.ts';
import { createEventText, type StreamEvent } from './event-text.ts';
import type { SignedIn } from '../identity/identity.ts';

export type NewsListener = {
  readonly news: (news: SwarmNews) => void;
  /** Something shown of a swarm has changed that is no news: ask for it again. */
  readonly live: (swarmId: string) => void;
  /** Listening (again): load what there is, nothing falls in between from here on. */
  readonly ready: () => void;
  /** Not listening: the connection is lost, and is being tried again. */
  readonly lost: () => void;
};

export type Pace = {
  readonly wait: (ms: number, until: AbortSignal) => Promise<void>;
  readonly random: () => number;
};

const path = '/api/v1/events';
const firstPauseMs = 500;
const longestPauseMs = 30_000;
/** The bot says something every 15 s: this long without a word, the line is dead. */
const silenceMs = 40_000;

/**
 * Follows `GET /api/v1/events` until told to stop, or nobody is signed in any more. A line that breaks is
 * taken up again after what was heard last; the more often in a row, the longer the pause, by chance a
 * little different for each, so that not all come back in the same moment.
 */
export async function followNews(
  identity: SignedIn,
  listener: NewsListener,
  { wait, random }: Pace,
  stopped: AbortSignal,
): Promise<void> {
  let lastId: string | undefined;
  let failures = 0;
  const heard = {
    id: (id: string) => {
      lastId = id;
    },
    event: ({ event, data }: StreamEvent) => {
      failures = 0;
      if (event === 'ready') listener.ready();
      // Written from these very types.
      if (event === 'news') listener.news(JSON.parse(data) as SwarmNews);
      if (event === 'live') listener.live((JSON.parse(data) as LiveHint).swarmId);
    },
  };
  while (!stopped.aborted) {
    try {
      await listen({ identity, lastId, heard, stopped });
    } catch (failure) {
      if (failure instanceof SignedOut) return;
      failures += 1;
    }
    if (isStopped(stopped)) return;
    listener.lost();
    const most = Math.min(firstPauseMs * 2 ** failures, longestPauseMs);
    await wait(most * (0.5 + random() / 2), stopped);
  }
}

/** It changes while we wait. */
const isStopped = (signal: AbortSignal): boolean => signal.aborted;

type Listening = {
  readonly identity: SignedIn;
  readonly lastId: string | undefined;
  readonly heard: Parameters<typeof createEventText>[0];
  readonly stopped: AbortSignal;
};

/** Until the stream ends. */
async function listen({ identity, lastId, heard, stopped }: Listening): Promise<void> {
  const silence = new AbortController();
  const giveUp = () => {
    silence.abort();
  };
  let timer = setTimeout(giveUp, silenceMs);
  try {
    const response = await withToken(identity, path, {
      headers: lastId === undefined ? {} : { 'last-event-id': lastId },
      signal: AbortSignal.any([stopped, silence.signal]),
    });
    if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`);
    const take = createEventText(heard);
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(giveUp, silenceMs);
      take(decoder.decode(value, { stream: true }));
    }
  } finally {
    clearTimeout(timer);
  }
}
