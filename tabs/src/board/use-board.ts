import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BoardView } from '../../../bot/contract/board-view.ts';
import { clientOf, type Client } from '../api/client.ts';
import { useFresh, type Fresh } from '../api/use-fresh.ts';
import { useNews } from '../api/use-news.ts';
import type { SignedIn } from '../identity/identity.ts';
import { boardPath, type BoardAddress } from './address.ts';

/** Hints come by themselves; time alone makes a swarm late, and tells nobody. */
const pauseMs = 15_000;
const pauseWithoutNewsMs = 5_000;
/** Where much happens, it is asked for no more often than this. */
const gapMs = 1_000;

type Shown = Extract<Fresh<BoardView>, { kind: 'shown' }>;

export type Board = {
  readonly client: Client;
  /** What was shown before stays until its successor is there. */
  readonly state: Exclude<Fresh<BoardView>, { kind: 'shown' }> | Shown;
  /** The question that what is shown answers. */
  readonly answers: string;
  readonly isLive: boolean;
  readonly lookNow: () => void;
};

/** The board as its address filters it, kept as it is now while somebody looks. */
export function useBoard(identity: SignedIn, address: BoardAddress): Board {
  const client = useMemo(() => clientOf(identity), [identity]);
  const look = useRef<() => void>(() => undefined);
  const lookSoon = useAtMostEvery(gapMs, look);
  const isListening = useNews(identity, { news: lookSoon, live: lookSoon, ready: lookSoon });
  const pause = isListening ? pauseMs : pauseWithoutNewsMs;
  const path = boardPath(address);
  const [fresh, lookNow] = useFresh<BoardView>(client, path, pause);
  look.current = lookNow;
  const { state, answers } = useAnswered(fresh, path);
  const isLive = isListening && state.kind === 'shown' && !state.isStale;
  return { client, state, answers, isLive, lookNow };
}

/** What was answered last, until the next answer is there, with the question it answers. */
function useAnswered(
  fresh: Fresh<BoardView>,
  path: string,
): Pick<Board, 'state'> & { readonly answers: string } {
  const last = useRef<{ readonly state: Shown; readonly answers: string }>(undefined);
  // Right after another question is asked, what is fresh is still the answer to the one before.
  if (fresh.kind === 'shown' && fresh !== last.current?.state) {
    last.current = { state: fresh, answers: path };
  }
  const isKept = fresh.kind === 'loading' || fresh.kind === 'shown';
  return isKept && last.current ? last.current : { state: fresh, answers: path };
}

/** The first call goes through at once, those that follow soon together as one. */
function useAtMostEvery(ms: number, work: { readonly current: () => void }): () => void {
  const running = useRef<{ timer: ReturnType<typeof setTimeout>; isWanted: boolean }>(undefined);
  useEffect(
    () => () => {
      clearTimeout(running.current?.timer);
      running.current = undefined;
    },
    [],
  );
  return useCallback(() => {
    if (running.current) {
      running.current.isWanted = true;
      return;
    }
    const run = () => {
      work.current();
      const again = () => {
        const wasWanted = running.current?.isWanted === true;
        running.current = undefined;
        if (wasWanted) run();
      };
      running.current = { timer: setTimeout(again, ms), isWanted: false };
    };
    run();
  }, [ms, work]);
}

/** The time as it goes on: what is old by now is drawn so. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}
