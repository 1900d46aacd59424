import { lazy, type ComponentType } from 'react';

/** `/tabs/<name>`: one line each. */
const pages: Readonly<Record<string, ComponentType>> = {
  board: lazy(async () => ({ default: (await import('./board/BoardTab.tsx')).BoardTab })),
  home: lazy(async () => ({ default: (await import('./home/HomeTab.tsx')).HomeTab })),
  panel: lazy(async () => ({ default: (await import('./panel/PanelTab.tsx')).PanelTab })),
  settings: lazy(async () => ({
    default: (await import('./settings/SettingsTab.tsx')).SettingsTab,
  })),
  swarm: lazy(async () => ({ default: (await import('./swarm/SwarmTab.tsx')).SwarmTab })),
};

const unknown = lazy(async () => ({ default: (await import('./swarm/SwarmTab.tsx')).SwarmTab }));

export const pageAt = (path: string): ComponentType => pages[path.split('/')[2] ?? ''] ?? unknown;
