import { useCallback, useEffect, useRef, useState } from 'react';

/** Not more often: who listens hears one sentence to its end. */
const pauseMs = 5_000;

/** What is said aloud next, gathered. @returns what a polite live region shows, and how to add to it */
export function useAnnouncer(): readonly [string, (text: string) => void] {
  const [said, setSaid] = useState('');
  const waiting = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const speak = useCallback(() => {
    timer.current = undefined;
    if (waiting.current.length === 0) return;
    setSaid(waiting.current.join('. '));
    waiting.current = [];
    timer.current = setTimeout(speak, pauseMs);
  }, []);
  const announce = useCallback(
    (text: string) => {
      waiting.current.push(text);
      if (timer.current === undefined) speak();
    },
    [speak],
  );
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return [said, announce];
}
