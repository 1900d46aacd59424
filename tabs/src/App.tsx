import { lazy, Suspense } from 'react';

const SwarmTab = lazy(async () => ({ default: (await import('./swarm/SwarmTab.tsx')).SwarmTab }));
const PanelTab = lazy(async () => ({ default: (await import('./panel/PanelTab.tsx')).PanelTab }));

/** Which page an address means: each brings only what it needs. */
export function App() {
  const [, , name] = window.location.pathname.split('/');
  return <Suspense>{name === 'panel' ? <PanelTab /> : <SwarmTab />}</Suspense>;
}
