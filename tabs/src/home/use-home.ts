import { useMemo, useState } from 'react';
import type { HomeView, ProfileView } from '../../../bot/contract/home-view.ts';
import { clientOf, type Client } from '../api/client.ts';
import { useFresh, type Fresh } from '../api/use-fresh.ts';
import { useNews } from '../api/use-news.ts';
import type { SignedIn } from '../identity/identity.ts';
import { homePath } from './paths.ts';

/** News come by themselves: this is for what no news tells, such as the end of one's hours. */
const pauseMs = 30_000;
const pauseWithoutNewsMs = 5_000;
/** Skills and presence are others' to change. */
const profilePauseMs = 5 * 60_000;

type Home = {
  readonly client: Client;
  readonly state: Fresh<HomeView>;
  readonly profile: Fresh<ProfileView>;
  readonly lookNow: () => void;
  readonly lookAtProfile: () => void;
};

/** What is one's own, kept as it is now while one looks. */
export function useHome(identity: SignedIn): Home {
  const client = useMemo(() => clientOf(identity), [identity]);
  const [path] = useState(homePath);
  const look = () => {
    lookNow();
  };
  const isListening = useNews(identity, { news: look, live: look, ready: look });
  const pause = isListening ? pauseMs : pauseWithoutNewsMs;
  const [state, lookNow] = useFresh<HomeView>(client, path, pause);
  const [profile, lookAtProfile] = useFresh<ProfileView>(
    client,
    '/api/v1/me/profile',
    profilePauseMs,
  );
  return { client, state, profile, lookNow, lookAtProfile };
}
