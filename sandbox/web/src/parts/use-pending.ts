import { useCallback, useState } from 'react';
import { Trouble } from '../api/trouble.ts';

export type Pending = {
  readonly isBusy: boolean;
  /** Why the last try did not work; gone with the next. */
  readonly trouble: Trouble | undefined;
  /** Runs one thing at a time; gives whether it worked. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
  readonly forget: () => void;
};

export function usePending(): Pending {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const run = useCallback(async (work: () => Promise<void>) => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await work();
      return true;
    } catch (cause) {
      setTrouble(cause instanceof Trouble ? cause : unexpected(cause));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  const forget = useCallback(() => {
    setTrouble(undefined);
  }, []);
  return { isBusy, trouble, run, forget };
}

const unexpected = (cause: unknown): Trouble =>
  new Trouble('The page stumbled over the answer. Reload it and try again.', { status: -1, cause });
