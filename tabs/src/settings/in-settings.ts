import { createContext, useContext } from 'react';
import type { Client } from '../api/client.ts';

/** What every part of the page shares. */
export type InSettings = {
  readonly client: Client;
  /** Why nothing can be done now; undefined when it can. */
  readonly blocked: string | undefined;
  /** Asks for the settings anew. */
  readonly lookNow: () => void;
  readonly onSignedOut: () => void;
};

export const SettingsContext = createContext<InSettings | undefined>(undefined);

export function useInSettings(): InSettings {
  const found = useContext(SettingsContext);
  if (!found) throw new Error('outside of the settings page');
  return found;
}
