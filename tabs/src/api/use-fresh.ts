import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client } from './client.ts';
import { firstAnswer, SignedOut, takeFirst } from './client.ts';
import { Refused, Unreachable } from './refusal.ts';

export type Fresh<T> =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'shown';
      readonly value: T;
      /** When it was last known to be so, in ms. */
      readonly asOf: number;
      /** Nobody answers: what is shown may be old. */
      readonly isStale: boolean;
    }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out' };

const pauseAfterFailureMs = 5_000;

/**
 * Something of the tab API, asked for again and again while somebody looks: only what changed is sent.
 * The second of the pair asks at once.
 */
export function useFresh<T>(
  client: Client,
  path: string | undefined,
  pauseMs: number,
): readonly [Fresh<T>, () => void] {
  const [state, setState] = useState<Fresh<T>>(() => firstOf<T>(path)?.state ?? loading);
  const watching = useRef<ReturnType<typeof watch<T>>>(undefined);
  const pause = useRef(pauseMs);
  pause.current = pauseMs;
  useEffect(() => {
    const first = firstOf<T>(path);
    if (!first) setState(loading);
    if (path === undefined) return undefined;
    if (first) void takeFirst(path);
    const watched = watch<T>({ client, path, pauseMs: () => pause.current, show: setState }, first);
    watching.current = watched;
    const look = () => {
      if (document.visibilityState === 'visible') watched.now();
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
      watched.stop();
    };
  }, [client, path]);
  const now = useCallback(() => {
    watching.current?.now();
  }, []);
  return [state, now];
}

const loading = { kind: 'loading' } as const;

/** What was asked for before anything was drawn, if it has come. */
function firstOf<T>(path: string | undefined): Known<T> | undefined {
  const first = path === undefined ? undefined : firstAnswer(path);
  if (!first) return undefined;
  const { asOf, etag } = first;
  // Of the type the bot writes to that path, like every answer.
  return { state: { kind: 'shown', value: first.value as T, asOf, isStale: false }, etag };
}

type Watched<T> = {
  readonly client: Client;
  readonly path: string;
  readonly pauseMs: () => number;
  readonly show: (state: Fresh<T>) => void;
};

type Step<T> = {
  readonly next: Fresh<T>;
  readonly etag: string | undefined;
  /** Without one it has been refused for good. */
  readonly pauseMs?: number;
};

function watch<T>(watched: Watched<T>, first: Known<T> | undefined) {
  const now: { -readonly [part in keyof Known<T>]: Known<T>[part] } = {
    state: first?.state ?? loading,
    etag: first?.etag,
  };
  const is = { asking: false, wanted: false, stopped: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  // It changes while we wait.
  const isOver = () => is.stopped;
  const ask = async (): Promise<void> => {
    clearTimeout(timer);
    // Asked for while an answer is on its way: that answer may be from before the news.
    is.wanted = is.asking;
    if (is.asking || is.stopped || document.visibilityState === 'hidden') return;
    is.asking = true;
    const step = await askOnce(watched, now);
    is.asking = false;
    if (isOver()) return;
    now.state = step.next;
    now.etag = step.etag;
    watched.show(step.next);
    if (is.wanted) void ask();
    else if (step.pauseMs !== undefined) timer = setTimeout(() => void ask(), step.pauseMs);
  };
  if (first) timer = setTimeout(() => void ask(), watched.pauseMs());
  else void ask();
  return {
    now: () => void ask(),
    stop: () => {
      is.stopped = true;
      clearTimeout(timer);
    },
  };
}

type Known<T> = { readonly state: Fresh<T>; readonly etag: string | undefined };

async function askOnce<T>(
  { client, path, pauseMs }: Watched<T>,
  known: Known<T>,
): Promise<Step<T>> {
  try {
    const answer = await client.getIfNew<T>(path, known.etag);
    const asOf = Date.now();
    if (answer.kind === 'changed') {
      const next = { kind: 'shown' as const, value: answer.value, asOf, isStale: false };
      return { next, etag: answer.etag, pauseMs: pauseMs() };
    }
    const { state } = known;
    const same = state.kind === 'shown' ? { ...state, asOf, isStale: false } : state;
    return { next: same, etag: known.etag, pauseMs: pauseMs() };
  } catch (failure) {
    return afterFailure(failure, known);
  }
}

function afterFailure<T>(failure: unknown, { state, etag }: Known<T>): Step<T> {
  if (failure instanceof SignedOut) return { next: { kind: 'signed-out' }, etag: undefined };
  if (failure instanceof Refused && failure.status < 500) {
    return { next: { kind: 'refused', refused: failure }, etag: undefined };
  }
  if (!(failure instanceof Refused) && !(failure instanceof Unreachable)) throw failure;
  const next: Fresh<T> =
    state.kind === 'shown' ? { ...state, isStale: true } : { kind: 'unreachable' };
  return { next, etag, pauseMs: pauseAfterFailureMs };
}
