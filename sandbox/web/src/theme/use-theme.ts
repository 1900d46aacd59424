import { useCallback, useSyncExternalStore } from 'react';

export type ThemeName = 'light' | 'dark';

const key = 'case-swarm.theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  system.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', listener);
  };
}

function current(): ThemeName {
  const chosen = localStorage.getItem(key);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return system.matches ? 'dark' : 'light';
}

/** The system's theme until somebody chooses another here. */
export function useTheme(): readonly [ThemeName, () => void] {
  const theme = useSyncExternalStore(subscribe, current);
  const flip = useCallback(() => {
    localStorage.setItem(key, current() === 'dark' ? 'light' : 'dark');
    for (const listener of listeners) listener();
  }, []);
  return [theme, flip];
}
