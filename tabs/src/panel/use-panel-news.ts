import { useCallback, useEffect, useRef, useState } from 'react';
import type { SwarmNews } from '../../../bot/contract/swarm-news.ts';
import { useNews } from '../api/use-news.ts';
import type { SignedIn } from '../identity/identity.ts';
import { useWords } from '../words/use-words.ts';
import { announcementOf } from './announcements.ts';
import type { Around } from './cif/use-workspace.ts';

type Told = {
  readonly identity: SignedIn;
  readonly around: Around;
  readonly me: string | undefined;
  readonly lookNow: () => void;
};

export type PanelNews = {
  /** Read aloud. */
  readonly said: string;
  /** Whether news come by themselves: then there is less to ask for. */
  readonly isListening: boolean;
  /** The swarm the person wants to see, after it was told them elsewhere. */
  readonly wanted: string | undefined;
  readonly forgetWanted: () => void;
  /** Called at each news of a swarm. Returns what ends it. */
  readonly onNews: (listener: (swarmId: string | undefined) => void) => () => void;
};

/** At most so often somebody is spoken to. */
const speakEveryMs = 5_000;

/** What happens in the agent's swarms: read aloud here, and told by the workspace. */
export function usePanelNews({ identity, around, me, lookNow }: Told): PanelNews {
  const words = useWords();
  const [said, say] = useSpeech();
  const [wanted, setWanted] = useState<string>();
  const listeners = useRef(new Set<(swarmId: string | undefined) => void>());
  const tellAll = (swarmId: string | undefined) => {
    lookNow();
    for (const listener of listeners.current) listener(swarmId);
  };
  const heard = (news: SwarmNews) => {
    tellAll(news.swarmId);
    const announcement = announcementOf(news, me ?? '', words);
    if (!announcement) return;
    say(announcement.title);
    if (!announcement.isForWorkspace || around.kind !== 'workspace') return;
    const { workspace } = around;
    workspace.notify(announcement).then(
      (wants) => {
        if (!wants) return;
        setWanted(news.swarmId);
        void workspace.show().catch(() => undefined);
      },
      // No template, or no answer in time: it stands in the panel all the same.
      () => undefined,
    );
  };
  const isListening = useNews(identity, {
    news: heard,
    live: tellAll,
    ready: () => {
      tellAll(undefined);
    },
  });
  const onNews = useCallback((listener: (swarmId: string | undefined) => void) => {
    listeners.current.add(listener);
    return () => {
      listeners.current.delete(listener);
    };
  }, []);
  const forgetWanted = useCallback(() => {
    setWanted(undefined);
  }, []);
  return { said, isListening, wanted, forgetWanted, onNews };
}

/** Gathers what is said too close to each other into one. */
function useSpeech(): readonly [string, (sentence: string) => void] {
  const [said, setSaid] = useState('');
  const waiting = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const say = useCallback((sentence: string) => {
    const speak = () => {
      timer.current = undefined;
      if (waiting.current.length === 0) return;
      setSaid(waiting.current.join('. '));
      waiting.current = [];
      timer.current = setTimeout(speak, speakEveryMs);
    };
    waiting.current.push(sentence);
    if (timer.current === undefined) speak();
  }, []);
  return [said, say];
}
