import { useCallback } from 'react';
import { SignedOut } from '../api/client.ts';
import { Refused } from '../api/refusal.ts';
import { useWords } from '../words/use-words.ts';

/** A failed call as a sentence with a next step; undefined when the way in is to be gone again. */
export function useTrouble(onSignedOut: () => void): (failure: unknown) => string | undefined {
  const words = useWords();
  return useCallback(
    (failure) => {
      if (failure instanceof SignedOut) {
        onSignedOut();
        return undefined;
      }
      if (failure instanceof Refused) return words.problems[failure.problem.code];
      return navigator.onLine ? words.unreachable : words.offlineAction;
    },
    [words, onSignedOut],
  );
}
