import { useEffect, useState } from 'react';
import type { PublicConfig } from '../../../bot/contract/public-config.ts';
import type { SignedIn } from '../identity/identity.ts';
import { preparePopup } from '../identity/popup.ts';

type Popup = Awaited<ReturnType<typeof preparePopup>>;

/** The window that asks who one is, made ready before the press. */
export function usePopup(config: PublicConfig) {
  const [popup, setPopup] = useState<Popup>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    void preparePopup(config).then(setPopup);
  }, [config, tries]);
  const open = async (): Promise<SignedIn | 'blocked' | 'refused'> => {
    const outcome = await popup?.open();
    // A state is good for one try.
    setTries((so) => so + 1);
    return outcome === undefined || outcome === 'closed' ? 'refused' : outcome;
  };
  return { isReady: popup !== undefined, open };
}
