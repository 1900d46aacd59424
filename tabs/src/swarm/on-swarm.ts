import { createContext, useContext } from 'react';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import type { Client } from '../api/client.ts';
import type { SwarmCalls } from './swarm-calls.ts';
import type { Act } from './use-actions.ts';

/** What every box of the page may need. */
export type OnSwarm = {
  readonly view: SwarmView;
  readonly client: Client;
  readonly calls: SwarmCalls;
  readonly act: Act;
  /** Why nothing can be done right now; undefined when everything can. */
  readonly blocked: string | undefined;
  readonly lookNow: () => void;
};

export const SwarmContext = createContext<OnSwarm | undefined>(undefined);

/** @throws Error outside of the page of a swarm */
export function useOnSwarm(): OnSwarm {
  const on = useContext(SwarmContext);
  if (!on) throw new Error('there is no swarm around this');
  return on;
}
