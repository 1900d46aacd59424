import { useMemo } from 'react';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { clientOf } from '../api/client.ts';
import { useFresh, type Fresh } from '../api/use-fresh.ts';
import type { SignedIn } from '../identity/identity.ts';

export type SwarmState = Fresh<SwarmView>;

const pauseMs = 2_000;

/** The swarm, kept as it is now while somebody looks. */
export function useSwarm(id: string, identity: SignedIn): SwarmState {
  const client = useMemo(() => clientOf(identity), [identity]);
  const [state] = useFresh<SwarmView>(client, `/api/v1/swarms/${encodeURIComponent(id)}`, pauseMs);
  return state;
}
