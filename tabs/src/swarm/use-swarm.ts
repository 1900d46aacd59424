import { useEffect, useState } from 'react';
import type { SwarmNews } from '../../../bot/contract/swarm-news.ts';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import type { Client } from '../api/client.ts';
import { useFresh, type Fresh } from '../api/use-fresh.ts';
import { useNews } from '../api/use-news.ts';
import type { SignedIn } from '../identity/identity.ts';

export type SwarmState = Fresh<SwarmView>;

type Hear = (news: SwarmNews) => void;

/** Asked for from time to time even while news come by themselves: how sends went is no news, and silence must show. */
const pauseMs = 5_000;
const pauseWithoutNewsMs = 2_000;

/**
 * The swarm, kept as it is now while somebody looks.
 * @param paths where it may be found, best first: the next is asked when one is not there
 */
export function useSwarm(
  paths: readonly string[],
  { client, identity, onNews }: { client: Client; identity: SignedIn; onNews: Hear },
): readonly [SwarmState, () => void] {
  const [nth, setNth] = useState(0);
  const [swarmId, setSwarmId] = useState<string>();
  const [hearsNews, setHearsNews] = useState(false);
  const isListening = useNews(identity, {
    news: (news) => {
      if (news.swarmId !== swarmId) return;
      onNews(news);
      lookNow();
    },
    live: (id) => {
      if (id === swarmId) lookNow();
    },
    ready: () => {
      lookNow();
    },
  });
  // Who was asked and is not in yet hears no news of it.
  const pause = isListening && hearsNews ? pauseMs : pauseWithoutNewsMs;
  const [state, lookNow] = useFresh<SwarmView>(client, paths[nth], pause);
  const isRefused = state.kind === 'refused';
  useEffect(() => {
    if (isRefused) setNth((now) => Math.min(now + 1, paths.length - 1));
  }, [isRefused, paths.length]);
  const view = state.kind === 'shown' ? state.value : undefined;
  useEffect(() => {
    setSwarmId(view?.id);
    setHearsNews(view?.me.isMember ?? false);
  }, [view?.id, view?.me.isMember]);
  const isLast = nth >= paths.length - 1;
  return [isRefused && !isLast ? { kind: 'loading' } : state, lookNow];
}
