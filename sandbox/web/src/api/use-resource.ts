import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react';
import type { Query, Resources, Snapshot } from './resources.ts';

export const ResourcesContext = createContext<Resources | undefined>(undefined);

export function useResources(): Resources {
  const resources = useContext(ResourcesContext);
  if (!resources) throw new Error('no Resources above this component');
  return resources;
}

const nothing: Snapshot<never> = { data: undefined, trouble: undefined };

/** What the query reads, kept fresh while the component is shown. Nothing is read without a query. */
export function useResource<T>(query: Query<T> | undefined): Snapshot<T> {
  const resources = useResources();
  // The path says all of a query: a new object with the same path is the same query, and so below.
  const path = query?.path;
  const subscribe = useCallback(
    (listener: () => void) => (query ? resources.watch(query, listener) : () => undefined),
    [resources, path],
  );
  return useSyncExternalStore(subscribe, () => (query ? resources.snapshot(query) : nothing));
}

/** The same for several at once; gives one list that stays the same while nothing in it changes. */
export function useResourceList<T>(queries: readonly Query<T>[]): readonly Snapshot<T>[] {
  const resources = useResources();
  const last = useRef<readonly Snapshot<T>[]>([]);
  const paths = queries.map((query) => query.path).join(' ');
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = queries.map((query) => resources.watch(query, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [resources, paths],
  );
  return useSyncExternalStore(subscribe, () => {
    const now = queries.map((query) => resources.snapshot(query));
    const isSame =
      now.length === last.current.length && now.every((one, i) => one === last.current[i]);
    if (!isSame) last.current = now;
    return last.current;
  });
}
