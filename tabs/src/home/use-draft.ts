import { useCallback, useEffect, useState } from 'react';
import type { DraftView, DraftWords } from '../../../bot/contract/drafts-view.ts';
import { useInHome } from './in-home.ts';
import { useTrouble } from './use-trouble.ts';

export type DraftHand = {
  /** Absent until it has come. */
  readonly view: DraftView | undefined;
  readonly trouble: string | undefined;
  readonly isSending: boolean;
  readonly lookAgain: () => void;
  readonly forgetTrouble: () => void;
  /** @returns whether it is published */
  readonly publish: (words: DraftWords) => Promise<boolean>;
  /** To who drafted it. @returns whether it is on its way */
  readonly sendBack: (note: string) => Promise<boolean>;
};

/** A draft as it stands when its form opens, and what is done to it. */
export function useDraft(id: string): DraftHand {
  const { client, lookNow, onSignedOut } = useInHome();
  const troubleOf = useTrouble(onSignedOut);
  const [view, setView] = useState<DraftView>();
  const [trouble, setTrouble] = useState<string>();
  const [isSending, setSending] = useState(false);
  const path = `/api/v1/drafts/${encodeURIComponent(id)}`;
  const look = useCallback(async () => {
    setTrouble(undefined);
    try {
      setView(await client.get<DraftView>(path));
    } catch (failure) {
      setTrouble(troubleOf(failure));
    }
  }, [client, path, troubleOf]);
  useEffect(() => {
    void look();
  }, [look]);
  const decide = async (what: 'publication' | 'return', given: object) => {
    setSending(true);
    setTrouble(undefined);
    try {
      await client.post(`${path}/${what}`, { ...given, turn: view?.turn ?? 0 });
      return true;
    } catch (failure) {
      setTrouble(troubleOf(failure));
      return false;
    } finally {
      setSending(false);
      // Decided by whomever, it waits no longer.
      lookNow();
    }
  };
  return {
    ...{ view, trouble, isSending },
    lookAgain: () => void look(),
    forgetTrouble: () => {
      setTrouble(undefined);
    },
    publish: (words) => decide('publication', words),
    sendBack: (note) => decide('return', { note }),
  };
}
