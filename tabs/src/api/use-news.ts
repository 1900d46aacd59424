import { useEffect, useRef, useState } from 'react';
import type { SignedIn } from '../identity/identity.ts';
import { followNews, type NewsListener, type Pace } from './follow-news.ts';

const pace: Pace = {
  random: Math.random,
  wait: (ms, until) =>
    new Promise((resume) => {
      const go = () => {
        clearTimeout(timer);
        until.removeEventListener('abort', go);
        resume();
      };
      const timer = setTimeout(go, ms);
      until.addEventListener('abort', go);
    }),
};

/** News of one's swarms as they happen. @returns whether they are being listened to */
export function useNews(
  identity: SignedIn,
  listener: Pick<NewsListener, 'news' | 'live' | 'ready'>,
): boolean {
  const [isListening, setListening] = useState(false);
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const stop = new AbortController();
    const heard: NewsListener = {
      news: (news) => {
        latest.current.news(news);
      },
      live: (swarmId) => {
        latest.current.live(swarmId);
      },
      ready: () => {
        setListening(true);
        latest.current.ready();
      },
      lost: () => {
        setListening(false);
      },
    };
    void followNews(identity, heard, pace, stop.signal);
    return () => {
      stop.abort();
    };
  }, [identity]);
  return isListening;
}
