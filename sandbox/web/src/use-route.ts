import { useCallback, useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from './route.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}

/** The route and a way to change parts of it; `selected` and what is in it go unless they are given. */
export function useRoute(): readonly [Route, (change: Partial<Route>) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const route = parseRoute(hash);
  const go = useCallback((change: Partial<Route>) => {
    const now = parseRoute(window.location.hash);
    window.location.hash = formatRoute({
      person: now.person,
      view: now.view,
      selected: undefined,
      ...change,
    });
  }, []);
  return [route, go];
}
