import { useCallback, useEffect, useRef, useState } from 'react';
import type { BoardView } from '../../../bot/contract/board-view.ts';
import { SignedOut, type Client } from '../api/client.ts';
import { Refused } from '../api/refusal.ts';
import { useWords } from '../words/use-words.ts';
import { useBoardWords } from './words/index.ts';
import type { ActKind } from './words/shape.ts';

/** What a supervisor does. */
export type Act = {
  readonly kind: ActKind;
  /** The swarm, or the delivery. */
  readonly id: string;
  readonly code: string;
  /** Whom it names. */
  readonly name?: string;
  readonly body?: object;
};

export type Outcome = { readonly isDone: boolean; readonly text: string };

/** What is on its way, or has been said yes to and is not to be seen yet. */
type Pending = { readonly nth: number; readonly act: Act; readonly isDone: boolean };

/** Long enough for the answer that shows it. */
const shownWithinMs = 5_000;

const pathOf = ({ kind, id }: Act): string =>
  kind === 'retry' || kind === 'skip'
    ? `/api/v1/board/deliveries/${encodeURIComponent(id)}`
    : `/api/v1/board/swarms/${encodeURIComponent(id)}/${kind}`;

const bodyOf = ({ kind, body = {} }: Act): object =>
  kind === 'retry' || kind === 'skip' ? { how: kind } : body;

type Deps = {
  readonly client: Client;
  readonly view: BoardView | undefined;
  readonly lookNow: () => void;
  readonly onSignedOut: () => void;
};

/** Shows at once what one does, and takes it back with the reason when it is refused. */
export function useActs({ client, view, lookNow, onSignedOut }: Deps) {
  const all = useWords();
  const words = useBoardWords();
  const { pending, begin, end, forget } = usePending(view);
  const [outcome, setOutcome] = useState<Outcome>();
  const act = useCallback(
    async (wish: Act): Promise<boolean> => {
      const nth = begin(wish);
      setOutcome(undefined);
      try {
        await client.post(pathOf(wish), bodyOf(wish));
      } catch (failure) {
        forget(nth);
        if (failure instanceof SignedOut) onSignedOut();
        else setOutcome({ isDone: false, text: words.notDone(reasonOf(failure, all)) });
        return false;
      }
      end(nth);
      setOutcome({ isDone: true, text: words.done[wish.kind](wish.code, wish.name ?? '') });
      lookNow();
      return true;
    },
    [client, lookNow, onSignedOut, words, all, begin, end, forget],
  );
  const dismiss = useCallback(() => {
    setOutcome(undefined);
  }, []);
  const under = pending.filter((one) => !one.isDone).map((one) => one.act.id);
  const acts = pending.map((one) => one.act);
  return {
    act,
    outcome,
    dismiss,
    busy: new Set(under),
    /** Not in the list any more, as far as one can see. */
    closing: idsOf(acts, ['resolve', 'cancel']),
    patched: view && withoutSettled(view, acts),
  };
}

function usePending(view: BoardView | undefined) {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const last = useRef(0);
  // The answer that comes after a yes shows what it led to.
  useEffect(() => {
    setPending((known) =>
      known.some((one) => one.isDone) ? known.filter((one) => !one.isDone) : known,
    );
  }, [view]);
  const forget = useCallback((nth: number) => {
    setPending((known) => known.filter((one) => one.nth !== nth));
  }, []);
  const begin = useCallback((act: Act): number => {
    const nth = (last.current += 1);
    setPending((known) => [...known, { nth, act, isDone: false }]);
    return nth;
  }, []);
  const end = useCallback(
    (nth: number) => {
      setPending((known) => known.map((one) => (one.nth === nth ? { ...one, isDone: true } : one)));
      setTimeout(() => {
        forget(nth);
      }, shownWithinMs);
    },
    [forget],
  );
  return { pending, begin, end, forget };
}

function reasonOf(failure: unknown, all: ReturnType<typeof useWords>): string {
  if (failure instanceof Refused) return all.problems[failure.problem.code];
  return all.unreachable;
}

/** As it will be: what is settled is not undelivered any more. */
function withoutSettled(view: BoardView, acts: readonly Act[]): BoardView {
  const settled = idsOf(acts, ['retry', 'skip']);
  if (settled.size === 0) return view;
  return { ...view, parked: view.parked.filter((one) => !settled.has(one.id)) };
}

const idsOf = (acts: readonly Act[], kinds: readonly ActKind[]): ReadonlySet<string> =>
  new Set(acts.filter((one) => kinds.includes(one.kind)).map((one) => one.id));
