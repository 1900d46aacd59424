import { lazy, type ComponentType } from 'react';
import { firstAnswers } from './api/client.ts';
import { beginArrival, beginConfig } from './arrival.ts';

type PageEntry = {
  readonly Page: ComponentType;
  /** What it asks for in any case: on its way while its script is still being read. */
  readonly begin: () => void;
};

/** Less than what anybody notices; then the page is drawn without its answer, to be filled. */
const patienceMs = 150;

const tab = (load: () => Promise<ComponentType>, begin = beginArrival): PageEntry => ({
  Page: lazy(async () => {
    const page = await load();
    await firstAnswers(patienceMs);
    return { default: page };
  }),
  begin,
});

const swarm = tab(async () => (await import('./swarm/SwarmTab.tsx')).SwarmTab);

/** `/tabs/<name>`: one line each. */
const pages: Readonly<Record<string, PageEntry>> = {
  board: tab(async () => (await import('./board/BoardTab.tsx')).BoardTab),
  home: tab(async () => (await import('./home/HomeTab.tsx')).HomeTab),
  panel: tab(async () => (await import('./panel/PanelTab.tsx')).PanelTab, beginConfig),
  settings: tab(async () => (await import('./settings/SettingsTab.tsx')).SettingsTab),
  swarm,
};

/** An address that means no page leads to one's swarms. */
export const pageAt = (path: string): PageEntry => pages[path.split('/')[2] ?? ''] ?? swarm;
