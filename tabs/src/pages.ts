import type { ComponentType } from 'react';
import { beginWith, firstAnswers } from './api/client.ts';
import { beginArrival, configOnce } from './arrival.ts';
import { firstPathOf } from './first-paths.ts';
import { landingPath } from './identity/authorize.ts';
import { leftFrom } from './identity/journey.ts';
import { pageNamed, type PageName } from './page-names.ts';

/** `/tabs/<name>`: one line each. Each brings only what it needs. */
const pages: Readonly<Record<PageName, () => Promise<ComponentType>>> = {
  board: async () => (await import('./board/BoardTab.tsx')).BoardTab,
  home: async () => (await import('./home/HomeTab.tsx')).HomeTab,
  panel: async () => (await import('./panel/PanelTab.tsx')).PanelTab,
  settings: async () => (await import('./settings/SettingsTab.tsx')).SettingsTab,
  swarm: async () => (await import('./swarm/SwarmTab.tsx')).SwarmTab,
};

/** Less than what anybody notices; then the page is drawn without its answer, to be filled. */
const patienceMs = 150;

/** Drawn with what it shows first, if that is there in time: then it is drawn once. */
export async function loadPage(): Promise<ComponentType> {
  const { pathname } = window.location;
  const isBack = pathname === landingPath;
  // Back from a sign-in the address is not that of a page: it is the one that was left. One that means no
  // page leads to one's swarms.
  const name = pageNamed((isBack ? leftFrom() : undefined) ?? pathname) ?? 'swarm';
  const first = begin(name, isBack);
  const page = await pages[name]();
  await Promise.race([first, wait(patienceMs)]);
  return page;
}

/** Whoever draws says what went wrong. */
function begin(name: PageName, isBack: boolean): Promise<unknown> {
  // It signs in by itself, wherever it stands.
  if (name === 'panel') return configOnce().catch(() => undefined);
  beginArrival();
  const path = isBack ? undefined : firstPathOf(name);
  if (path !== undefined) beginWith(path);
  return firstAnswers();
}

const wait = (ms: number): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, ms);
  });
