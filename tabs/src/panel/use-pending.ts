import { useState } from 'react';
import { SignedOut } from '../api/client.ts';
import { Refused } from '../api/refusal.ts';
import { useWords } from '../words/use-words.ts';

/** One thing at a time, and a sentence when it did not work. */
export function usePending(onSignedOut: () => void) {
  const words = useWords();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await work();
    } catch (failure) {
      if (failure instanceof SignedOut) onSignedOut();
      else if (failure instanceof Refused) setTrouble(words.problems[failure.problem.code]);
      else setTrouble(navigator.onLine ? words.unreachable : words.offlineAction);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, trouble, run };
}
