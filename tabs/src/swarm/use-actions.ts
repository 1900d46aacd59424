import { useCallback, useRef, useState } from 'react';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { SignedOut } from '../api/client.ts';
import { Refused, Unreachable } from '../api/refusal.ts';
import { useWords } from '../words/use-words.ts';
import type { Patch } from './optimistic.ts';
import { useSwarmWords } from './words/index.ts';

/** What came of the last action, for who did it. */
export type Outcome = {
  readonly kind: 'done' | 'rolled-back';
  readonly text: string;
  readonly undo?: (() => void) | undefined;
};

export type Act = (action: {
  readonly patch: Patch;
  /** Answers with the swarm as it then is, or with nothing. */
  readonly send: () => Promise<SwarmView | undefined>;
  readonly done: string;
  readonly undo?: () => void;
}) => Promise<boolean>;

export type Actions = {
  readonly act: Act;
  readonly outcome: Outcome | undefined;
  readonly dismiss: () => void;
  /** The swarm as it will be when all goes well. */
  readonly view: SwarmView;
};

type Pending = { readonly nth: number; readonly patch: Patch };

type Given = {
  readonly fresh: SwarmView;
  readonly lookNow: () => void;
  readonly onSignedOut: () => void;
};

/** Actions that show at once what they do, and take it back with the reason when they are refused. */
export function useActions({ fresh, lookNow, onSignedOut }: Given): Actions {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [answered, setAnswered] = useState<SwarmView>();
  const [outcome, setOutcome] = useState<Outcome>();
  const count = useRef(0);
  const reasonOf = useReason();
  const act = useCallback<Act>(
    async ({ patch, send, done, undo }) => {
      count.current += 1;
      const nth = count.current;
      setOutcome(undefined);
      setPending((all) => [...all, { nth, patch }]);
      try {
        const view = await send();
        if (view) setAnswered(view);
        setOutcome({ kind: 'done', text: done, undo });
        return true;
      } catch (failure) {
        if (failure instanceof SignedOut) onSignedOut();
        else setOutcome({ kind: 'rolled-back', text: reasonOf(failure) });
        return false;
      } finally {
        setPending((all) => all.filter((one) => one.nth !== nth));
        lookNow();
      }
    },
    [lookNow, onSignedOut, reasonOf],
  );
  // An answer to an action may be newer than what was last asked for.
  const newest = answered?.id === fresh.id && answered.version > fresh.version ? answered : fresh;
  const view = pending.reduce((before, { patch }) => patch(before), newest);
  const dismiss = useCallback(() => {
    setOutcome(undefined);
  }, []);
  return { act, outcome, dismiss, view };
}

function useReason(): (failure: unknown) => string {
  const words = useWords();
  const own = useSwarmWords();
  return useCallback(
    (failure) => {
      if (failure instanceof Refused) {
        const { code } = failure.problem;
        return own.rolledBack(own.problems[code] ?? words.problems[code]);
      }
      if (failure instanceof Unreachable) return own.rolledBack(own.noAnswer);
      throw failure;
    },
    [words, own],
  );
}
