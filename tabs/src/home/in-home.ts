import { createContext, useContext } from 'react';
import type { Client } from '../api/client.ts';
import type { Host } from '../identity/teams.ts';

/** What every part of the page needs to act. */
export type InHome = {
  readonly client: Client;
  readonly host: Host | undefined;
  /** Why nothing can be sent now; undefined while it can. */
  readonly blocked: string | undefined;
  readonly lookNow: () => void;
  readonly onSignedOut: () => void;
  /** Shows a swarm in place of the page. */
  readonly openSwarm: (swarm: { readonly id: string; readonly title: string }) => void;
};

export const HomeContext = createContext<InHome | undefined>(undefined);

export function useInHome(): InHome {
  const inHome = useContext(HomeContext);
  if (!inHome) throw new Error('used outside of the personal tab');
  return inHome;
}
