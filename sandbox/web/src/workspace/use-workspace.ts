import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Workspace } from './model.ts';
import type { WorkspaceStore } from './store.ts';

export const StoreContext = createContext<WorkspaceStore | undefined>(undefined);

export function useStore(): WorkspaceStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('no workspace above this component');
  return store;
}

export function useWorkspace(): Workspace {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.now);
}
