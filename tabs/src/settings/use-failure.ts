import { useCallback } from 'react';
import { SignedOut } from '../api/client.ts';
import { Refused } from '../api/refusal.ts';
import { useWords } from '../words/use-words.ts';
import { useInSettings } from './in-settings.ts';

/** A failed call as a sentence with a next step; undefined when the way in is to be gone again. */
export function useFailure(): (failure: unknown) => string | undefined {
  const words = useWords();
  const { onSignedOut } = useInSettings();
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
